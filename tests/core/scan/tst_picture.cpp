// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/picture.h"
#include "tests/support/test_program.h"

#include <QBuffer>
#include <QTest>

namespace tst_picture {

using namespace factordesk;

namespace {

QByteArray written(const char* format)
{
    QImage image(24, 16, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, format);
    return bytes;
}

std::span<const std::byte> bytesOf(const QByteArray& file)
{
    return std::as_bytes(std::span(file.constData(), std::size_t(file.size())));
}

} // namespace

// A file is a picture by what it holds.
class TestPicture : public QObject
{
    Q_OBJECT

private slots:
    void readsPictures_data();
    void readsPictures();
    void refusesTheRest();
};

void TestPicture::readsPictures_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("PNG") << written("PNG");
    QTest::newRow("JPEG") << written("JPEG");
}

void TestPicture::readsPictures()
{
    QFETCH(QByteArray, file);
    QVERIFY(scan::isPicture(bytesOf(file)));
    const auto image = scan::readPicture(bytesOf(file));
    QVERIFY(image);
    QCOMPARE(image->size(), QSize(24, 16));
}

void TestPicture::refusesTheRest()
{
    for (const QByteArray& file : {QByteArray(), QByteArray("<svg/>"), written("BMP")}) {
        const auto image = scan::readPicture(bytesOf(file));
        QVERIFY(!image && !image.error().isPicture);
        QVERIFY(!scan::isPicture(bytesOf(file)));
    }
    const QByteArray cut = written("PNG").left(50);
    const auto image = scan::readPicture(bytesOf(cut));
    QVERIFY(!image && image.error().isPicture);
    QVERIFY(!image.error().reason.isEmpty());
}

FACTORDESK_TEST(TestPicture, factordesk::test::NoApplication)

} // namespace tst_picture

#include "tst_picture.moc"
