// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/backend/zbar_reader.h"
#include "core/scan/backend/zxing_reader.h"
#include "core/scan/grey_image.h"
#include "tests/support/test_program.h"
#include "ui/theme/theme.h"
#include "ui/widgets/qr_overlay.h"
#include "ui/widgets/qr_picture.h"
#include "ui/widgets/qr_view.h"
#include "ui/widgets/qr_view_accessible.h"

#include <QAccessible>
#include <QApplication>
#include <QHBoxLayout>
#include <QSignalSpy>
#include <QTest>

#include <string>

namespace tst_qr_view {

using namespace factordesk;
using ui::QrView;

namespace {

/// Of the length that ZITADEL's URIs have.
constexpr std::string_view uri =
    "otpauth://totp/ZITADEL:gigi-giraffe@acme.zitadel.cloud?algorithm=SHA1&digits=6"
    "&issuer=ZITADEL&period=30&secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

qr::Symbol symbolOf(std::string_view text)
{
    return std::move(qr::Symbol::encode(text, qr::ErrorCorrection::Medium)).value();
}

void show(QrView& view, std::string_view text = uri)
{
    view.setSymbol(symbolOf(text), SecureBytes::copyOf(text));
}

bool reads(const std::vector<scan::FoundSymbol>& found, std::string_view text)
{
    return found.size() == 1 && found.front().content.text() == text;
}

/// The square of the symbol without its quiet zone, in device pixels.
QRect darkBounds(const QImage& image)
{
    QRect bounds;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixel(x, y) == qRgb(0, 0, 0))
                bounds |= QRect(x, y, 1, 1);
        }
    }
    return bounds;
}

} // namespace

class TestQrView : public QObject
{
    Q_OBJECT

private slots:
    void readsWhenGrabbed_data();
    void readsWhenGrabbed();
    void modulesAreWholeDevicePixels();
    void keepsTheLeastWidth();
    void growsWithTheWidget();
    void showsNothingThatDoesNotRead();
    void showsNothingAfterClear();
    void isEnlargedByKeyAndMouse_data();
    void isEnlargedByKeyAndMouse();
    void enlargedViewGoesWithItsSymbol();
    void enlargedViewKeepsTheKeyboard();
    void hasANameAndNoTooltip();
    void isAPictureToBePressed();
    void pictureIsMadeOnceAScale();
};

void TestQrView::readsWhenGrabbed_data()
{
    QTest::addColumn<ui::Scheme>("scheme");
    QTest::addColumn<int>("inset");
    for (const int inset : {0, 7, 13}) {
        QTest::addRow("light, %d from the edge", inset) << ui::Scheme::Light << inset;
        QTest::addRow("dark, %d from the edge", inset) << ui::Scheme::Dark << inset;
    }
}

void TestQrView::readsWhenGrabbed()
{
    QFETCH(const ui::Scheme, scheme);
    QFETCH(const int, inset);
    const ui::Theme theme(scheme);
    QWidget window;
    QHBoxLayout layout(&window);
    // Odd places are no whole device pixels at 125 %.
    layout.setContentsMargins(inset, inset, inset, inset);
    QrView view;
    layout.addWidget(&view);
    show(view);
    window.resize(430, 431);
    window.show();
    const QImage image = window.grab().toImage();
    const scan::GreyImage grey(image);
    QVERIFY(reads(scan::readWithZxing(grey), uri));
    QVERIFY(reads(scan::readWithZbar(grey), uri));
}

void TestQrView::modulesAreWholeDevicePixels()
{
    QWidget window;
    QHBoxLayout layout(&window);
    layout.setContentsMargins(7, 3, 5, 9);
    QrView view;
    layout.addWidget(&view);
    show(view);
    window.resize(433, 437);
    window.show();
    const QImage image = window.grab().toImage();
    const QRect bounds = darkBounds(image);
    const qr::Symbol symbol = symbolOf(uri);
    QCOMPARE(bounds.width(), bounds.height());
    QCOMPARE(bounds.width() % symbol.size(), 0);
    const int scale = bounds.width() / symbol.size();
    for (int y = 0; y < bounds.height(); ++y) {
        for (int x = 0; x < bounds.width(); ++x) {
            const QRgb expected =
                symbol.isDark(x / scale, y / scale) ? qRgb(0, 0, 0) : qRgb(255, 255, 255);
            QCOMPARE(image.pixel(bounds.left() + x, bounds.top() + y), expected);
        }
    }
    // The quiet zone: four modules of white on every side.
    const QRect zone = bounds.adjusted(-4 * scale, -4 * scale, 4 * scale, 4 * scale);
    QVERIFY(image.rect().contains(zone));
    for (int i = zone.left(); i <= zone.right(); ++i) {
        QCOMPARE(image.pixel(i, zone.top()), qRgb(255, 255, 255));
        QCOMPARE(image.pixel(i, zone.bottom()), qRgb(255, 255, 255));
        QCOMPARE(image.pixel(zone.left(), zone.top() + i - zone.left()), qRgb(255, 255, 255));
    }
}

void TestQrView::keepsTheLeastWidth()
{
    QrView view;
    QVERIFY(view.minimumSizeHint().width() >= 320);
    for (const std::size_t length : {10U, 150U, 600U}) {
        const std::string text(length, 'a');
        show(view, text);
        view.resize(view.minimumSizeHint());
        view.show();
        QTRY_VERIFY(darkBounds(view.grab().toImage()).width() / view.devicePixelRatioF() >= 320);
    }
}

void TestQrView::growsWithTheWidget()
{
    QrView view;
    show(view);
    view.resize(view.minimumSizeHint());
    view.show();
    const int before = darkBounds(view.grab().toImage()).width();
    view.resize(view.width() * 2, view.height() * 2);
    QTRY_VERIFY(darkBounds(view.grab().toImage()).width() >= before * 2 - before / 5);
}

void TestQrView::showsNothingThatDoesNotRead()
{
    QrView view;
    const QSignalSpy failed(&view, &QrView::verificationFailed);
    view.resize(400, 400);
    view.show();
    view.setSymbol(symbolOf(uri), SecureBytes::copyOf("otpauth://totp/somebody-else"));
    QCOMPARE(failed.count(), 1);
    QVERIFY(darkBounds(view.grab().toImage()).isNull());
    view.enlarge();
    QVERIFY(!view.isEnlarged());
    // The next symbol is judged by itself.
    show(view);
    QCOMPARE(failed.count(), 1);
    QVERIFY(!darkBounds(view.grab().toImage()).isNull());
}

void TestQrView::showsNothingAfterClear()
{
    QrView view;
    view.resize(400, 400);
    view.show();
    show(view);
    QVERIFY(view.hasSymbol());
    QVERIFY(!darkBounds(view.grab().toImage()).isNull());
    view.clear();
    QVERIFY(!view.hasSymbol());
    QVERIFY(darkBounds(view.grab().toImage()).isNull());
}

void TestQrView::isEnlargedByKeyAndMouse_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("Enter") << int(Qt::Key_Return);
    QTest::newRow("space bar") << int(Qt::Key_Space);
    QTest::newRow("mouse") << 0;
}

void TestQrView::isEnlargedByKeyAndMouse()
{
    QFETCH(const int, key);
    QWidget window;
    QHBoxLayout layout(&window);
    QrView view;
    view.setCaption(QStringLiteral("Gigi Giraffe"));
    layout.addWidget(&view);
    layout.addSpacing(500);
    show(view);
    window.resize(900, 900);
    window.show();
    const int before = darkBounds(window.grab().toImage()).width();
    if (key != 0)
        QTest::keyClick(&view, Qt::Key(key));
    else
        QTest::mouseClick(&view, Qt::LeftButton);
    QVERIFY(view.isEnlarged());
    auto* overlay = window.findChild<ui::QrOverlay*>();
    QCOMPARE(overlay->geometry(), window.rect());
    QVERIFY(overlay->accessibleName().contains(QStringLiteral("Gigi Giraffe")));
    const QImage image = window.grab().toImage();
    QVERIFY(darkBounds(image).width() > before);
    QVERIFY(reads(scan::readWithZxing(scan::GreyImage(image)), uri));
    window.resize(1000, 950);
    QCOMPARE(overlay->geometry(), window.rect());
    if (key != 0)
        QTest::keyClick(overlay, Qt::Key_Escape);
    else
        QTest::mouseClick(overlay, Qt::LeftButton);
    QTRY_VERIFY(!view.isEnlarged());
}

void TestQrView::enlargedViewGoesWithItsSymbol()
{
    QrView view;
    show(view);
    view.show();
    view.enlarge();
    QVERIFY(view.isEnlarged());
    view.clear();
    QVERIFY(!view.isEnlarged());
    QVERIFY(view.findChildren<ui::QrOverlay*>().isEmpty());
}

void TestQrView::enlargedViewKeepsTheKeyboard()
{
    QWidget window;
    QHBoxLayout layout(&window);
    QrView view;
    layout.addWidget(&view);
    show(view);
    window.show();
    window.activateWindow();
    view.setFocus();
    view.enlarge();
    QWidget* overlay = window.findChild<ui::QrOverlay*>();
    QCOMPARE(window.focusWidget(), overlay);
    QTest::keyClick(overlay, Qt::Key_Tab);
    QCOMPARE(window.focusWidget(), overlay);
    QTest::keyClick(overlay, Qt::Key_Escape);
    QCOMPARE(window.focusWidget(), &view);
}

void TestQrView::hasANameAndNoTooltip()
{
    QrView view;
    show(view);
    QVERIFY(!view.accessibleName().isEmpty());
    QVERIFY(!view.accessibleDescription().isEmpty());
    QVERIFY(view.toolTip().isEmpty());
}

void TestQrView::isAPictureToBePressed()
{
    QWidget window;
    window.resize(800, 600);
    QrView view(&window);
    view.setSymbol(symbolOf(uri), SecureBytes::copyOf(uri));
    view.resize(400, 400);
    window.show();
    ui::installQrViewAccessible(); // once more does no harm
    QAccessibleInterface* const accessible = QAccessible::queryAccessibleInterface(&view);
    QVERIFY(accessible);
    QCOMPARE(accessible->role(), QAccessible::Graphic);
    QAccessibleActionInterface* const actions = accessible->actionInterface();
    QVERIFY(actions->actionNames().contains(QAccessibleActionInterface::pressAction()));
    actions->doAction(QAccessibleActionInterface::pressAction());
    QVERIFY(window.findChild<ui::QrOverlay*>());
}

void TestQrView::pictureIsMadeOnceAScale()
{
    ui::QrPicture picture(symbolOf(uri), SecureBytes::copyOf(uri));
    QCOMPARE(picture.modules(), picture.symbolModules() + 8);
    QVERIFY(!picture.known(5));
    const QImage& image = picture.at(5);
    QCOMPARE(image.width(), picture.modules() * 5);
    QCOMPARE(picture.known(5), &image);
    QCOMPARE(&picture.at(5), &image);
}

FACTORDESK_TEST(TestQrView, QApplication)

} // namespace tst_qr_view

#include "tst_qr_view.moc"
