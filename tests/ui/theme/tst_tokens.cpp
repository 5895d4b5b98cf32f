// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "ui/theme/contrast.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QApplication>
#include <QTest>
#include <QWidget>

#include <array>

namespace tst_tokens {

using namespace factordesk::ui;

namespace {

constexpr double readable = 4.5;   // WCAG 2.1, 1.4.3
constexpr double visibleSign = 3;  // WCAG 2.1, 1.4.11
constexpr double readableHigh = 7; // WCAG 2.1, 1.4.6
constexpr double visibleSignHigh = 4.5;

const std::array allTokens{&lightTokens(), &darkTokens(), &lightHighTokens(), &darkHighTokens()};

bool isHigh(const Tokens& tokens)
{
    return &tokens == &lightHighTokens() || &tokens == &darkHighTokens();
}

void addRow(const Tokens& tokens, const char* name, const QColor& top, const QColor& bottom)
{
    QTest::addRow("%s%s %s", tokens.isDark ? "dark" : "light", isHigh(tokens) ? " high" : "", name)
        << top << bottom << isHigh(tokens);
}

/// What bounds a control in high contrast, where no bound is decoration.
void addBounds(const Tokens& t)
{
    for (const QColor& surface : {t.ground, t.sidebar, t.card, t.raised, t.field}) {
        const QByteArray name = surface.name().toLatin1();
        addRow(t, ("button line on " + name).constData(), t.buttonLine, surface);
        addRow(t, ("field line on " + name).constData(), t.fieldLine, surface);
        addRow(t, ("line on " + name).constData(), t.line, surface);
    }
    addRow(t, "line of the current row", t.accentTone.line, t.accentTone.ground);
}

constexpr std::array tones{Tone::Neutral, Tone::Accent, Tone::Good, Tone::Warning, Tone::Stop};

} // namespace

class TestTokens : public QObject
{
    Q_OBJECT

private slots:
    void computesContrastAsWcagDoes_data();
    void computesContrastAsWcagDoes();
    void blendsTranslucentColours();
    void textIsReadable_data();
    void textIsReadable();
    void signsAreVisible_data();
    void signsAreVisible();
    void paletteIsReadable_data();
    void paletteIsReadable();
    void everyToneAndInkIsThere();
    void highContrastHasAWiderRing();
    void widgetWithoutOurStyleIsLight();
};

void TestTokens::computesContrastAsWcagDoes_data()
{
    QTest::addColumn<QColor>("one");
    QTest::addColumn<QColor>("other");
    QTest::addColumn<double>("ratio");
    // From WCAG 2.1's definition and its well-known greys at the edge of 4.5:1 and 3:1.
    QTest::newRow("the most") << QColor(Qt::black) << QColor(Qt::white) << 21.0;
    QTest::newRow("the least") << QColor(0x336699) << QColor(0x336699) << 1.0;
    QTest::newRow("#767676") << QColor(0x767676) << QColor(Qt::white) << 4.54;
    QTest::newRow("#949494") << QColor(Qt::white) << QColor(0x949494) << 3.03;
    QTest::newRow("red") << QColor(0xff0000) << QColor(Qt::white) << 4.0;
}

void TestTokens::computesContrastAsWcagDoes()
{
    QFETCH(const QColor, one);
    QFETCH(const QColor, other);
    QFETCH(const double, ratio);
    QVERIFY(qAbs(contrastRatio(one, other) - ratio) < 0.01);
}

void TestTokens::blendsTranslucentColours()
{
    QCOMPARE(blended(QColor(0, 0, 0, 0), QColor(Qt::white)), QColor(Qt::white));
    QCOMPARE(blended(QColor(10, 20, 30), QColor(Qt::white)), QColor(10, 20, 30));
    QCOMPARE(blended(QColor(0, 0, 0, 51), QColor(Qt::white)).rgb(), QColor(204, 204, 204).rgb());
}

void TestTokens::textIsReadable_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<bool>("isHigh");
    for (const Tokens* const tokens : allTokens) {
        const Tokens& t = *tokens;
        const std::array surfaces{std::pair("ground", t.ground), std::pair("sidebar", t.sidebar),
                                  std::pair("card", t.card), std::pair("raised", t.raised),
                                  std::pair("field", t.field)};
        const std::array inks{std::pair("text", Ink::Text),       std::pair("quiet", Ink::Quiet),
                              std::pair("accent", Ink::Accent),   std::pair("good", Ink::Good),
                              std::pair("warning", Ink::Warning), std::pair("stop", Ink::Stop)};
        for (const auto& [surfaceName, surface] : surfaces) {
            for (const auto& [inkName, ink] : inks) {
                const QByteArray name = QByteArray(inkName) + " on " + surfaceName;
                addRow(t, name.constData(), t.ink(ink), surface);
                addRow(t, (name + ", pointed at").constData(), t.ink(ink),
                       blended(t.hover, surface));
            }
            addRow(t, (QByteArray("text on pressed ") + surfaceName).constData(), t.text,
                   blended(t.pressed, surface));
        }
        addRow(t, "on accent", t.onAccent, t.accent);
        addRow(t, "on danger", t.onDanger, t.danger);
        // As button_painter darkens what is pressed.
        addRow(t, "on pressed accent", t.onAccent, blended(QColor(0, 0, 0, 50), t.accent));
        addRow(t, "on pressed danger", t.onDanger, blended(QColor(0, 0, 0, 50), t.danger));
        for (const Tone tone : tones) {
            const QByteArray name = QByteArray("tone ") + QByteArray::number(int(tone));
            addRow(t, name.constData(), t.tone(tone).text, t.tone(tone).ground);
            addRow(t, ("text on " + name).constData(), t.text, t.tone(tone).ground);
            addRow(t, ("quiet on " + name).constData(), t.textQuiet, t.tone(tone).ground);
        }
    }
}

void TestTokens::textIsReadable()
{
    QFETCH(const QColor, text);
    QFETCH(const QColor, ground);
    QFETCH(const bool, isHigh);
    const double ratio = contrastRatio(text, ground);
    QVERIFY2(ratio >= (isHigh ? readableHigh : readable), qPrintable(QString::number(ratio)));
}

void TestTokens::signsAreVisible_data()
{
    QTest::addColumn<QColor>("sign");
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<bool>("isHigh");
    for (const Tokens* const tokens : allTokens) {
        const Tokens& t = *tokens;
        for (const QColor& surface : {t.ground, t.sidebar, t.card, t.raised, t.field}) {
            const QByteArray name = surface.name().toLatin1();
            addRow(t, ("focus on " + name).constData(), t.focus, surface);
            addRow(t, ("accent on " + name).constData(), t.accent, surface);
            addRow(t, ("danger on " + name).constData(), t.danger, surface);
        }
        addRow(t, "field line on field", t.fieldLine, t.field);
        addRow(t, "field line on card", t.fieldLine, t.card);
        addRow(t, "field line on ground", t.fieldLine, t.ground);
        addRow(t, "disabled text on card", t.textDisabled, t.card);
        if (isHigh(t))
            addBounds(t);
        addRow(t, "bar on the current row", t.accent, t.accentTone.ground);
    }
}

void TestTokens::signsAreVisible()
{
    QFETCH(const QColor, sign);
    QFETCH(const QColor, ground);
    QFETCH(const bool, isHigh);
    const double ratio = contrastRatio(sign, ground);
    QVERIFY2(ratio >= (isHigh ? visibleSignHigh : visibleSign), qPrintable(QString::number(ratio)));
}

void TestTokens::paletteIsReadable_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::addColumn<bool>("isHigh");
    QTest::newRow("light") << paletteFor(lightTokens()) << false;
    QTest::newRow("dark") << paletteFor(darkTokens()) << false;
    QTest::newRow("light high") << paletteFor(lightHighTokens()) << true;
    QTest::newRow("dark high") << paletteFor(darkHighTokens()) << true;
}

void TestTokens::paletteIsReadable()
{
    QFETCH(const QPalette, palette);
    QFETCH(const bool, isHigh);
    const std::array pairs{std::pair(QPalette::WindowText, QPalette::Window),
                           std::pair(QPalette::Text, QPalette::Base),
                           std::pair(QPalette::Text, QPalette::AlternateBase),
                           std::pair(QPalette::PlaceholderText, QPalette::Base),
                           std::pair(QPalette::ButtonText, QPalette::Button),
                           std::pair(QPalette::HighlightedText, QPalette::Highlight),
                           std::pair(QPalette::Link, QPalette::Base),
                           std::pair(QPalette::ToolTipText, QPalette::ToolTipBase)};
    for (const auto& [text, ground] : pairs)
        QVERIFY(contrastRatio(palette.color(text), palette.color(ground)) >=
                (isHigh ? readableHigh : readable));
}

void TestTokens::everyToneAndInkIsThere()
{
    for (const Tokens* const tokens : allTokens) {
        const Tokens& t = *tokens;
        for (const Tone tone : tones) {
            QVERIFY(t.tone(tone).ground.isValid());
            QVERIFY(t.tone(tone).line.isValid());
        }
        QCOMPARE(t.ink(Ink::Good), t.good.text);
        QCOMPARE(t.tone(Tone::Stop).text, t.stop.text);
    }
    for (const Contrast contrast : {Contrast::Normal, Contrast::High}) {
        QVERIFY(!tokensFor(false, contrast).isDark);
        QVERIFY(tokensFor(true, contrast).isDark);
    }
}

void TestTokens::highContrastHasAWiderRing()
{
    for (const bool isDark : {false, true}) {
        const Tokens& high = tokensFor(isDark, Contrast::High);
        QVERIFY(isHigh(high));
        QVERIFY(high.focusWidth > tokensFor(isDark, Contrast::Normal).focusWidth);
    }
}

void TestTokens::widgetWithoutOurStyleIsLight()
{
    const QWidget widget;
    QCOMPARE(&tokensOf(widget), &lightTokens());
}

FACTORDESK_TEST(TestTokens, QApplication)

} // namespace tst_tokens

#include "tst_tokens.moc"
