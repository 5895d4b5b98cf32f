// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "ui/theme/icon.h"

#include <QApplication>
#include <QTest>

namespace tst_icon {

using namespace factordesk::ui;

namespace {

constexpr int iconCount = static_cast<int>(Icon::Warning) + 1;

QImage drawn(Icon icon, int side, qreal ratio, const QColor& colour,
             Qt::LayoutDirection direction = Qt::LeftToRight)
{
    QImage image(qRound(side * ratio), qRound(side * ratio), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintIcon(painter, QRectF(0, 0, side, side), icon, colour, direction);
    painter.end();
    image.setDevicePixelRatio(1);
    return image;
}

/// The share of pixels that anything was drawn on.
double inkShare(const QImage& image)
{
    int inked = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            inked += qAlpha(image.pixel(x, y)) > 40;
    }
    return double(inked) / (image.width() * image.height());
}

} // namespace

class TestIcon : public QObject
{
    Q_OBJECT

private slots:
    void drawsEachIconAsLines_data();
    void drawsEachIconAsLines();
    void drawsInTheColourAsked();
    void isSharpAtAnyRatio_data();
    void isSharpAtAnyRatio();
    void mirrorsOnlyWhatPoints();
    void knowsItsOwnIcons();
    void givesQtSomethingToDraw();
    void everyToneHasItsOwnSign();
    void hasALogo();
};

void TestIcon::drawsEachIconAsLines_data()
{
    QTest::addColumn<int>("icon");
    for (int i = 0; i < iconCount; ++i)
        QTest::addRow("%s", qPrintable(qIcon(static_cast<Icon>(i)).name())) << i;
}

void TestIcon::drawsEachIconAsLines()
{
    QFETCH(const int, icon);
    const QImage image = drawn(static_cast<Icon>(icon), 48, 1, Qt::black);
    const double share = inkShare(image);
    QVERIFY2(share > 0.03 && share < 0.45, qPrintable(QString::number(share)));
    // Nothing touches the edge, where it would look cut off.
    for (int i = 0; i < 48; ++i) {
        QCOMPARE(qAlpha(image.pixel(i, 0)), 0);
        QCOMPARE(qAlpha(image.pixel(0, i)), 0);
        QCOMPARE(qAlpha(image.pixel(i, 47)), 0);
        QCOMPARE(qAlpha(image.pixel(47, i)), 0);
    }
}

void TestIcon::drawsInTheColourAsked()
{
    const QColor colour(0x2a, 0x5b, 0xd7);
    const QImage image = drawn(Icon::Check, 48, 1, colour);
    bool found = false;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            found = found || image.pixelColor(x, y) == colour;
    }
    QVERIFY(found);
}

void TestIcon::isSharpAtAnyRatio_data()
{
    QTest::addColumn<qreal>("ratio");
    QTest::newRow("100 %") << 1.0;
    QTest::newRow("125 %") << 1.25;
    QTest::newRow("200 %") << 2.0;
}

void TestIcon::isSharpAtAnyRatio()
{
    // Drawn in device pixels, not drawn small and blown up: the same as drawing at that size.
    QFETCH(const qreal, ratio);
    const int device = qRound(24 * ratio);
    QCOMPARE(drawn(Icon::Qr, 24, ratio, Qt::black), drawn(Icon::Qr, device, 1, Qt::black));
}

void TestIcon::mirrorsOnlyWhatPoints()
{
    const auto mirrored = [](Icon icon) { return drawn(icon, 24, 1, Qt::black, Qt::RightToLeft); };
    QCOMPARE(mirrored(Icon::ArrowBack),
             drawn(Icon::ArrowBack, 24, 1, Qt::black).mirrored(true, false));
    QVERIFY(mirrored(Icon::ArrowForward) != drawn(Icon::ArrowForward, 24, 1, Qt::black));
    QCOMPARE(mirrored(Icon::Check), drawn(Icon::Check, 24, 1, Qt::black));
}

void TestIcon::knowsItsOwnIcons()
{
    for (int i = 0; i < iconCount; ++i)
        QCOMPARE(iconOf(qIcon(static_cast<Icon>(i))), std::optional(static_cast<Icon>(i)));
    QCOMPARE(iconOf(QIcon()), std::nullopt);
    QCOMPARE(iconOf(logo()), std::nullopt);
}

void TestIcon::givesQtSomethingToDraw()
{
    const QImage image = qIcon(Icon::Lock).pixmap(24, 24).toImage();
    QCOMPARE(image.size(), QSize(24, 24));
    QVERIFY(inkShare(image) > 0.03);
}

void TestIcon::everyToneHasItsOwnSign()
{
    // Neutral and accent news are both information; the rest must differ without colour.
    QVERIFY(toneIcon(Tone::Good) != toneIcon(Tone::Warning));
    QVERIFY(toneIcon(Tone::Good) != toneIcon(Tone::Stop));
    QVERIFY(toneIcon(Tone::Warning) != toneIcon(Tone::Stop));
    QVERIFY(toneIcon(Tone::Neutral) != toneIcon(Tone::Good));
}

void TestIcon::hasALogo()
{
    const QImage image = logo().pixmap(64, 64).toImage();
    QVERIFY(inkShare(image) > 0.5);
}

FACTORDESK_TEST(TestIcon, QApplication)

} // namespace tst_icon

#include "tst_icon.moc"
