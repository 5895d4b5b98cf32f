// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/grey_image.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QTest>

namespace tst_grey_image {

using factordesk::scan::GreyImage;

class TestGreyImage : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithQt_data();
    void agreesWithQt();
    void liesOnWhitePaper();
    void inverts();
};

void TestGreyImage::agreesWithQt_data()
{
    QTest::addColumn<QImage::Format>("format");
    QTest::newRow("RGB32") << QImage::Format_RGB32;
    QTest::newRow("RGB888") << QImage::Format_RGB888;
    QTest::newRow("grey") << QImage::Format_Grayscale8;
    QTest::newRow("one bit") << QImage::Format_Mono;
    QTest::newRow("palette") << QImage::Format_Indexed8;
    QTest::newRow("opaque ARGB32") << QImage::Format_ARGB32;
}

void TestGreyImage::agreesWithQt()
{
    QFETCH(QImage::Format, format);
    // 13 pixels wide: QImage fills its lines up to four bytes, GreyImage must not.
    QImage colours(13, 7, QImage::Format_RGB32);
    for (int y = 0; y < colours.height(); ++y) {
        for (int x = 0; x < colours.width(); ++x)
            colours.setPixelColor(x, y, QColor(x * 19, y * 36, (x + y) * 12));
    }
    const QImage image = colours.convertToFormat(format);
    const GreyImage grey(image);
    QCOMPARE(grey.width(), 13);
    QCOMPARE(grey.height(), 7);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            QCOMPARE(int(grey.pixels()[std::size_t(y * 13 + x)]), qGray(image.pixel(x, y)));
    }
}

void TestGreyImage::liesOnWhitePaper()
{
    QImage image(3, 1, QImage::Format_ARGB32_Premultiplied);
    image.setPixelColor(0, 0, Qt::transparent);
    image.setPixelColor(1, 0, QColor(0, 0, 0, 128));
    image.setPixelColor(2, 0, Qt::black);
    const GreyImage grey(image);
    QCOMPARE(int(grey.pixels()[0]), 255);
    QVERIFY(grey.pixels()[1] >= 126 && grey.pixels()[1] <= 128);
    QCOMPARE(int(grey.pixels()[2]), 0);
}

void TestGreyImage::inverts()
{
    QImage image(2, 1, QImage::Format_Grayscale8);
    image.setPixelColor(0, 0, QColor(10, 10, 10));
    image.setPixelColor(1, 0, Qt::white);
    GreyImage grey(image);
    grey.invert();
    QCOMPARE(int(grey.pixels()[0]), 245);
    QCOMPARE(int(grey.pixels()[1]), 0);
}

FACTORDESK_TEST(TestGreyImage, QCoreApplication)

} // namespace tst_grey_image

#include "tst_grey_image.moc"
