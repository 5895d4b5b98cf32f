// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "ui/theme/button_role.h"
#include "ui/theme/factordesk_style.h"
#include "ui/theme/fonts.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>
#include <QWindow>

namespace tst_theme {

using namespace factordesk::ui;

class TestTheme : public QObject
{
    Q_OBJECT

private slots:
    void cleanup();
    void givesTheApplicationItsLook();
    void changesAtOnce();
    void changesItsContrastAtOnce();
    void changesItsSizeAtOnce();
    void givesTheFontBack();
    void ringsMoreWidelyInHighContrast();
    void saysWhenTheTokensChange();
    void followsTheSystem();
    void asksTheDesktopItself();
    void keepsItsSchemeWhateverTheSystemDoes();
    void underlinesMnemonicsWhileAltIsHeld();
    void tellsDarkPalettes();
    void keepsTheDesktopsFont();
    void choosesAFontWhereNoneIsSet();
    void hasFourSizesOfType();
    void scalesAFontGivenInPixels();
    void remembersRoles();
    void takesADefaultButtonAsPrimary();
};

void TestTheme::cleanup()
{
    QApplication::setStyle(QStringLiteral("fusion"));
    QApplication::setPalette(QPalette());
}

void TestTheme::givesTheApplicationItsLook()
{
    const Theme theme(Scheme::Dark);
    QVERIFY(qobject_cast<FactordeskStyle*>(QApplication::style()));
    QCOMPARE(QApplication::palette().color(QPalette::Window), darkTokens().ground);
    QCOMPARE(QToolTip::palette().color(QPalette::ToolTipText), darkTokens().text);
    const QWidget widget;
    QCOMPARE(&tokensOf(widget), &darkTokens());
}

void TestTheme::changesAtOnce()
{
    Theme theme(Scheme::Light);
    QWidget widget;
    widget.show();
    QCOMPARE(widget.palette().color(QPalette::WindowText), lightTokens().text);
    theme.setScheme(Scheme::Dark);
    QTRY_COMPARE(widget.palette().color(QPalette::WindowText), darkTokens().text);
    QCOMPARE(&tokensOf(widget), &darkTokens());
    QCOMPARE(&theme.tokens(), &darkTokens());
}

void TestTheme::changesItsContrastAtOnce()
{
    Theme theme(Look{.scheme = Scheme::Light, .contrast = Contrast::High});
    QWidget widget;
    widget.show();
    QCOMPARE(widget.palette().color(QPalette::WindowText), lightHighTokens().text);
    theme.setScheme(Scheme::Dark);
    QTRY_COMPARE(widget.palette().color(QPalette::WindowText), darkHighTokens().text);
    QCOMPARE(theme.look().contrast, Contrast::High);
    theme.setLook({.scheme = Scheme::Dark});
    QTRY_COMPARE(widget.palette().color(QPalette::WindowText), darkTokens().text);
    QCOMPARE(&tokensOf(widget), &darkTokens());
}

void TestTheme::changesItsSizeAtOnce()
{
    Theme theme;
    QPushButton button(QStringLiteral("Go"));
    button.show();
    const qreal usual = button.font().pointSizeF();
    const int height = button.sizeHint().height();
    theme.setLook({.size = 150});
    QTRY_COMPARE(button.font().pointSizeF(), usual * 1.5);
    QVERIFY(button.sizeHint().height() > height);
    theme.setLook({.size = 100});
    QTRY_COMPARE(button.font().pointSizeF(), usual);
    QCOMPARE(button.sizeHint().height(), height);
}

void TestTheme::givesTheFontBack()
{
    const QFont found = QApplication::font();
    {
        const Theme theme(Look{.size = 125});
        QCOMPARE(QApplication::font().pointSizeF(), applicationFont(found).pointSizeF() * 1.25);
    }
    QCOMPARE(QApplication::font(), found);
}

void TestTheme::ringsMoreWidelyInHighContrast()
{
    const QRectF place(0, 0, 40, 40);
    QImage ring(40, 40, QImage::Format_ARGB32_Premultiplied);
    for (const Tokens* const tokens : {&lightTokens(), &lightHighTokens()}) {
        ring.fill(Qt::white);
        QPainter painter(&ring);
        paintFocusRing(painter, place, *tokens);
        int width = 0;
        while (ring.pixelColor(width, 20) == tokens->focus)
            ++width;
        QCOMPARE(qreal(width), tokens->focusWidth);
        QVERIFY(insideFocusRing(place, *tokens).left() > tokens->focusWidth);
    }
}

void TestTheme::saysWhenTheTokensChange()
{
    Theme theme(Scheme::Light);
    const QSignalSpy spy(&theme, &Theme::changed);
    theme.setScheme(Scheme::Light);
    QCOMPARE(spy.count(), 0);
    theme.setScheme(Scheme::Dark);
    QCOMPARE(spy.count(), 1);
    theme.setScheme(Scheme::Dark);
    QCOMPARE(spy.count(), 1);
}

void TestTheme::followsTheSystem()
{
    bool isDesktopDark = false;
    const Theme theme(Look{}, [&isDesktopDark] { return isDesktopDark; });
    QWindow window;
    for (const bool isDark : {true, false, true}) {
        isDesktopDark = isDark;
        QEvent event(QEvent::ThemeChange);
        QApplication::sendEvent(&window, &event);
        const Tokens& expected = isDark ? darkTokens() : lightTokens();
        QCOMPARE(&theme.tokens(), &expected);
        QCOMPARE(QApplication::palette().color(QPalette::Window), expected.ground);
    }
}

void TestTheme::asksTheDesktopItself()
{
    // The offscreen platform's own palette is light, also when ours lies above it.
    Theme theme(Scheme::Dark);
    theme.setScheme(Scheme::System);
    QCOMPARE(&theme.tokens(), &lightTokens());
    QCOMPARE(QApplication::palette().color(QPalette::Window), lightTokens().ground);
}

void TestTheme::keepsItsSchemeWhateverTheSystemDoes()
{
    const Theme theme(Look{.scheme = Scheme::Dark}, [] { return false; });
    QWindow window;
    QEvent event(QEvent::ThemeChange);
    QApplication::sendEvent(&window, &event);
    QCOMPARE(QApplication::palette().color(QPalette::Window), darkTokens().ground);
}

void TestTheme::underlinesMnemonicsWhileAltIsHeld()
{
    const Theme theme(Scheme::Light);
    QPushButton button(QStringLiteral("&Go"));
    const auto underlined = [] {
        return QApplication::style()->styleHint(QStyle::SH_UnderlineShortcut) != 0;
    };
    QVERIFY(!underlined());
    QTest::keyPress(&button, Qt::Key_Alt);
    QVERIFY(underlined());
    QTest::keyRelease(&button, Qt::Key_Alt);
    QVERIFY(!underlined());
}

void TestTheme::tellsDarkPalettes()
{
    QVERIFY(isDarkPalette(paletteFor(darkTokens())));
    QVERIFY(!isDarkPalette(paletteFor(lightTokens())));
    QVERIFY(!isDarkPalette(QPalette(Qt::white)));
}

void TestTheme::keepsTheDesktopsFont()
{
    const QFont found(QStringLiteral("Noto Serif"), 13);
    QCOMPARE(applicationFont(found), found);
}

void TestTheme::choosesAFontWhereNoneIsSet()
{
    const QFont font = applicationFont(QFont(QStringLiteral("Sans Serif"), 9));
    QCOMPARE(font.families().first(), QStringLiteral("Inter"));
    QCOMPARE(font.families().last(), QStringLiteral("Sans Serif"));
    QCOMPARE(font.pointSizeF(), 10.5);
}

void TestTheme::hasFourSizesOfType()
{
    const QFont base(QStringLiteral("Inter"), 10);
    const qreal caption = fontFor(TypeSize::Caption, base).pointSizeF();
    const qreal body = fontFor(TypeSize::Body, base).pointSizeF();
    const qreal title = fontFor(TypeSize::Title, base).pointSizeF();
    const qreal display = fontFor(TypeSize::Display, base).pointSizeF();
    QCOMPARE(body, 10.0);
    QVERIFY(caption < body && body < title && title < display);
    QVERIFY(monospaced(base).fixedPitch());
}

void TestTheme::scalesAFontGivenInPixels()
{
    QFont base(QStringLiteral("Inter"));
    base.setPixelSize(20);
    QCOMPARE(fontFor(TypeSize::Display, base).pixelSize(), 38);
}

void TestTheme::remembersRoles()
{
    QPushButton button;
    QCOMPARE(buttonRole(&button), ButtonRole::Secondary);
    setButtonRole(button, ButtonRole::Danger);
    QCOMPARE(buttonRole(&button), ButtonRole::Danger);
    QCOMPARE(buttonRole(nullptr), ButtonRole::Secondary);
    QVERIFY(!isInvalid(&button));
    setInvalid(button, true);
    QVERIFY(isInvalid(&button));
    QVERIFY(!isInvalid(nullptr));
}

void TestTheme::takesADefaultButtonAsPrimary()
{
    QPushButton button;
    button.setDefault(true);
    QCOMPARE(buttonRole(&button), ButtonRole::Primary);
    setButtonRole(button, ButtonRole::Quiet);
    QCOMPARE(buttonRole(&button), ButtonRole::Quiet);
}

FACTORDESK_TEST(TestTheme, QApplication)

} // namespace tst_theme

#include "tst_theme.moc"
