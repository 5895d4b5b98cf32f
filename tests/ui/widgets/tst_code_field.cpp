// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "ui/theme/theme.h"
#include "ui/widgets/code_boxes.h"
#include "ui/widgets/code_field.h"
#include "ui/widgets/code_field_accessible.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QSignalSpy>
#include <QTest>

#include <memory>

namespace tst_code_field {

using namespace factordesk;
using ui::CodeField;

namespace {

QByteArray textOf(const CodeField& field)
{
    const otp::Code code = field.code();
    return QByteArray(code.text().data(), qsizetype(code.length()));
}

void paste(CodeField& field, const QString& text)
{
    QGuiApplication::clipboard()->setText(text);
    QTest::keySequence(&field, QKeySequence::Paste);
}

void commit(CodeField& field, const QString& text)
{
    QInputMethodEvent event;
    event.setCommitString(text);
    QCoreApplication::sendEvent(&field, &event);
}

/// How many device pixels of a colour a picture of the field holds.
int pixelsOf(CodeField& field, const QColor& colour)
{
    const QImage image = field.grab().toImage();
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == colour;
    }
    return count;
}

} // namespace

class TestCodeField : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_theme = std::make_unique<ui::Theme>(ui::Scheme::Light); }
    void init();
    void cleanup() { m_field.reset(); }
    void cleanupTestCase() { m_theme.reset(); }

    void takesTyping();
    void completesOnTheLastDigit();
    void takesDigitsOfAnyScript_data();
    void takesDigitsOfAnyScript();
    void takesPaste_data();
    void takesPaste();
    void pastedCodeReplacesWhatIsThere();
    void refusesAndKeepsWhatWasTyped_data();
    void refusesAndKeepsWhatWasTyped();
    void movesItsCaret();
    void erases();
    void mendingADigitInTheMiddleDoesNotSend();
    void enterSendsAFullCode();
    void selectAllBeginsAnew();
    void clickPutsTheCaret();
    void takesNothingWhileBusyOrReadOnly();
    void leavesTheWindowsShortcutsAlone();
    void toneEndsWithTheNextChange();
    void toneIsNotToldByColourAlone();
    void runsLeftToRightInAnyLayout();
    void hasAsManyBoxesAsDigits();
    void isReadDigitByDigit();

private:
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<CodeField> m_field;
};

void TestCodeField::init()
{
    m_field = std::make_unique<CodeField>();
    m_field->show();
    m_field->activateWindow();
    m_field->setFocus();
}

void TestCodeField::takesTyping()
{
    const QSignalSpy edited(m_field.get(), &CodeField::edited);
    QTest::keyClicks(m_field.get(), QStringLiteral("123"));
    QCOMPARE(textOf(*m_field), "123");
    QCOMPARE(edited.count(), 3);
    QVERIFY(!m_field->isComplete());
}

void TestCodeField::completesOnTheLastDigit()
{
    const QSignalSpy completed(m_field.get(), &CodeField::completed);
    QTest::keyClicks(m_field.get(), QStringLiteral("12345"));
    QCOMPARE(completed.count(), 0);
    QTest::keyClicks(m_field.get(), QStringLiteral("6"));
    QCOMPARE(completed.count(), 1);
    QCOMPARE(textOf(*m_field), "123456");
}

void TestCodeField::takesDigitsOfAnyScript_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("Arabic-Indic") << QStringLiteral("٤٢٠٧١٩");
    QTest::newRow("Persian") << QStringLiteral("۴۲۰۷۱۹");
    QTest::newRow("Devanagari") << QStringLiteral("४२०७१९");
    QTest::newRow("Bengali") << QStringLiteral("৪২০৭১৯");
    QTest::newRow("Thai") << QStringLiteral("๔๒๐๗๑๙");
    QTest::newRow("full width") << QStringLiteral("４２０７１９");
    QTest::newRow("mathematical bold, outside the basic plane") << QStringLiteral("𝟒𝟐𝟎𝟕𝟏𝟗");
}

void TestCodeField::takesDigitsOfAnyScript()
{
    QFETCH(const QString, typed);
    const QSignalSpy completed(m_field.get(), &CodeField::completed);
    commit(*m_field, typed);
    QCOMPARE(textOf(*m_field), "420719");
    QCOMPARE(completed.count(), 1);

    m_field->clear();
    // One at a time, as a keyboard layout gives them.
    for (const char32_t digit : typed.toUcs4())
        commit(*m_field, QString::fromUcs4(&digit, 1));
    QCOMPARE(textOf(*m_field), "420719");
    QCOMPARE(completed.count(), 2);
}

void TestCodeField::takesPaste_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("plain") << QStringLiteral("123456") << QByteArray("123456");
    QTest::newRow("grouped") << QStringLiteral("123 456") << QByteArray("123456");
    QTest::newRow("dashes") << QStringLiteral("12-34-56") << QByteArray("123456");
    QTest::newRow("no-break space") << QStringLiteral("123\u00a0456") << QByteArray("123456");
    QTest::newRow("narrow space") << QStringLiteral("123\u202f456") << QByteArray("123456");
    QTest::newRow("en dash") << QStringLiteral("123\u2013456") << QByteArray("123456");
    QTest::newRow("minus") << QStringLiteral("123\u2212456") << QByteArray("123456");
    QTest::newRow("line ends") << QStringLiteral("\n123456\r\n\t") << QByteArray("123456");
    QTest::newRow("direction marks")
        << QStringLiteral("\u200e123456\u200f") << QByteArray("123456");
    QTest::newRow("part") << QStringLiteral("12") << QByteArray("12");
    QTest::newRow("nothing") << QStringLiteral(" - ") << QByteArray();
}

void TestCodeField::takesPaste()
{
    QFETCH(const QString, pasted);
    QFETCH(const QByteArray, expected);
    const QSignalSpy completed(m_field.get(), &CodeField::completed);
    const QSignalSpy refused(m_field.get(), &CodeField::refused);
    paste(*m_field, pasted);
    QCOMPARE(textOf(*m_field), expected);
    QCOMPARE(completed.count(), expected.size() == 6 ? 1 : 0);
    QCOMPARE(refused.count(), 0);
}

void TestCodeField::pastedCodeReplacesWhatIsThere()
{
    QTest::keyClicks(m_field.get(), QStringLiteral("999"));
    paste(*m_field, QStringLiteral("123 456"));
    QCOMPARE(textOf(*m_field), "123456");
    const QSignalSpy completed(m_field.get(), &CodeField::completed);
    paste(*m_field, QStringLiteral("654321"));
    QCOMPARE(textOf(*m_field), "654321");
    QCOMPARE(completed.count(), 1);
}

void TestCodeField::refusesAndKeepsWhatWasTyped_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<CodeField::Refusal>("why");
    QTest::newRow("letters") << QStringLiteral("12a") << CodeField::Refusal::NotADigit;
    QTest::newRow("sentence") << QStringLiteral("Code: 123456") << CodeField::Refusal::NotADigit;
    QTest::newRow("roman numeral") << QStringLiteral("Ⅳ") << CodeField::Refusal::NotADigit;
    QTest::newRow("superscript") << QStringLiteral("¹²³") << CodeField::Refusal::NotADigit;
    QTest::newRow("half a pair") << QString(QChar(0xd835)) << CodeField::Refusal::NotADigit;
    QTest::newRow("seven digits") << QStringLiteral("1234567") << CodeField::Refusal::TooLong;
    QTest::newRow("more than there is room for")
        << QStringLiteral("12345") << CodeField::Refusal::TooLong;
    QTest::newRow("very long") << QString(100'000, QLatin1Char('1')) << CodeField::Refusal::TooLong;
}

void TestCodeField::refusesAndKeepsWhatWasTyped()
{
    QFETCH(const QString, pasted);
    QFETCH(const CodeField::Refusal, why);
    QTest::keyClicks(m_field.get(), QStringLiteral("42"));
    const QSignalSpy refused(m_field.get(), &CodeField::refused);
    const QSignalSpy edited(m_field.get(), &CodeField::edited);
    paste(*m_field, pasted);
    QCOMPARE(refused.count(), 1);
    QCOMPARE(refused.first().first().value<CodeField::Refusal>(), why);
    QCOMPARE(textOf(*m_field), "42");
    QCOMPARE(edited.count(), 0);
}

void TestCodeField::movesItsCaret()
{
    QTest::keyClicks(m_field.get(), QStringLiteral("123"));
    QCOMPARE(m_field->caret(), 3);
    QTest::keyClick(m_field.get(), Qt::Key_Right);
    QCOMPARE(m_field->caret(), 3);
    QTest::keyClick(m_field.get(), Qt::Key_Left);
    QTest::keyClick(m_field.get(), Qt::Key_Left);
    QCOMPARE(m_field->caret(), 1);
    QTest::keyClick(m_field.get(), Qt::Key_Home);
    QTest::keyClick(m_field.get(), Qt::Key_Left);
    QCOMPARE(m_field->caret(), 0);
    QTest::keyClick(m_field.get(), Qt::Key_9);
    QCOMPARE(textOf(*m_field), "923");
    QTest::keyClick(m_field.get(), Qt::Key_End);
    QCOMPARE(m_field->caret(), 3);
}

void TestCodeField::erases()
{
    QTest::keyClicks(m_field.get(), QStringLiteral("1234"));
    QTest::keyClick(m_field.get(), Qt::Key_Backspace);
    QCOMPARE(textOf(*m_field), "123");
    QTest::keyClick(m_field.get(), Qt::Key_Home);
    QTest::keyClick(m_field.get(), Qt::Key_Backspace);
    QCOMPARE(textOf(*m_field), "123");
    QTest::keyClick(m_field.get(), Qt::Key_Delete);
    QCOMPARE(textOf(*m_field), "23");
    QCOMPARE(m_field->caret(), 0);
    QTest::keyClick(m_field.get(), Qt::Key_Right);
    QTest::keyClick(m_field.get(), Qt::Key_Backspace);
    QCOMPARE(textOf(*m_field), "3");
}

void TestCodeField::mendingADigitInTheMiddleDoesNotSend()
{
    QTest::keyClicks(m_field.get(), QStringLiteral("123456"));
    const QSignalSpy completed(m_field.get(), &CodeField::completed);
    QTest::keyClick(m_field.get(), Qt::Key_Home);
    QTest::keyClick(m_field.get(), Qt::Key_7);
    QCOMPARE(textOf(*m_field), "723456");
    QCOMPARE(completed.count(), 0);
    QTest::keyClick(m_field.get(), Qt::Key_Return);
    QCOMPARE(completed.count(), 1);
}

void TestCodeField::enterSendsAFullCode()
{
    const QSignalSpy completed(m_field.get(), &CodeField::completed);
    QTest::keyClicks(m_field.get(), QStringLiteral("12345"));
    QTest::keyClick(m_field.get(), Qt::Key_Enter);
    QCOMPARE(completed.count(), 0);
    QTest::keyClick(m_field.get(), Qt::Key_6);
    QTest::keyClick(m_field.get(), Qt::Key_Enter);
    QCOMPARE(completed.count(), 2);
}

void TestCodeField::selectAllBeginsAnew()
{
    QTest::keyClicks(m_field.get(), QStringLiteral("123456"));
    const QSignalSpy completed(m_field.get(), &CodeField::completed);
    QTest::keySequence(m_field.get(), QKeySequence::SelectAll);
    QTest::keyClick(m_field.get(), Qt::Key_9);
    QCOMPARE(textOf(*m_field), "9");
    QCOMPARE(completed.count(), 0);
    m_field->selectAll();
    QTest::keyClick(m_field.get(), Qt::Key_Delete);
    QCOMPARE(textOf(*m_field), "");
}

void TestCodeField::clickPutsTheCaret()
{
    QTest::keyClicks(m_field.get(), QStringLiteral("1234"));
    QTest::mouseClick(m_field.get(), Qt::LeftButton, {}, m_field->boxRect(1).center());
    QCOMPARE(m_field->caret(), 1);
    QTest::mouseClick(m_field.get(), Qt::LeftButton, {}, m_field->boxRect(5).center());
    QCOMPARE(m_field->caret(), 4);
}

void TestCodeField::takesNothingWhileBusyOrReadOnly()
{
    QTest::keyClicks(m_field.get(), QStringLiteral("123456"));
    m_field->setBusy(true);
    QVERIFY(m_field->isReadOnly());
    QTest::keyClick(m_field.get(), Qt::Key_Backspace);
    paste(*m_field, QStringLiteral("654321"));
    commit(*m_field, QStringLiteral("9"));
    QCOMPARE(textOf(*m_field), "123456");
    m_field->setBusy(false);
    QTest::keyClick(m_field.get(), Qt::Key_Backspace);
    QCOMPARE(textOf(*m_field), "12345");
    m_field->setReadOnly(true);
    QTest::keyClicks(m_field.get(), QStringLiteral("6"));
    QCOMPARE(textOf(*m_field), "12345");
    m_field->setCode(otp::Code("654321"));
    QCOMPARE(textOf(*m_field), "654321");
}

void TestCodeField::leavesTheWindowsShortcutsAlone()
{
    const auto isTaken = [this](int key, Qt::KeyboardModifiers modifiers, const QString& text) {
        QKeyEvent event(QEvent::ShortcutOverride, key, modifiers, text);
        event.ignore();
        QCoreApplication::sendEvent(m_field.get(), &event);
        return event.isAccepted();
    };
    QVERIFY(isTaken(Qt::Key_1, Qt::NoModifier, QStringLiteral("1")));
    QVERIFY(isTaken(Qt::Key_V, Qt::ControlModifier, QStringLiteral("\u0016")));
    QVERIFY(!isTaken(Qt::Key_K, Qt::ControlModifier, QStringLiteral("\u000b")));
    QVERIFY(!isTaken(Qt::Key_1, Qt::ControlModifier, QStringLiteral("1")));
    QVERIFY(!isTaken(Qt::Key_Escape, Qt::NoModifier, QStringLiteral("\u001b")));
}

void TestCodeField::toneEndsWithTheNextChange()
{
    QTest::keyClicks(m_field.get(), QStringLiteral("123456"));
    m_field->setTone(ui::Tone::Stop);
    QCOMPARE(m_field->tone(), ui::Tone::Stop);
    QTest::keyClick(m_field.get(), Qt::Key_Backspace);
    QCOMPARE(m_field->tone(), ui::Tone::Neutral);
}

void TestCodeField::toneIsNotToldByColourAlone()
{
    QTest::keyClicks(m_field.get(), QStringLiteral("123456"));
    const auto signPixels = [this] {
        // Right of the last box: the sign.
        const QImage image = m_field->grab().toImage();
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = m_field->boxRect(5).right() + 4; x < image.width(); ++x)
                count += image.pixelColor(x, y) != image.pixelColor(image.width() - 1, 0);
        }
        return count;
    };
    QCOMPARE(signPixels(), 0);
    m_field->setTone(ui::Tone::Good);
    const int good = signPixels();
    QVERIFY(good > 20);
    QVERIFY(pixelsOf(*m_field, ui::lightTokens().good.ground) > 1000);
    m_field->setTone(ui::Tone::Stop);
    QVERIFY(signPixels() > 20);
}

void TestCodeField::runsLeftToRightInAnyLayout()
{
    m_field->setLayoutDirection(Qt::RightToLeft);
    QVERIFY(m_field->boxRect(0).left() < m_field->boxRect(5).left());
    // The row itself stands at the side where reading begins.
    m_field->resize(m_field->sizeHint().width() + 100, m_field->height());
    QVERIFY(m_field->boxRect(5).right() > m_field->width() - 10);
}

void TestCodeField::hasAsManyBoxesAsDigits()
{
    m_field->setDigits(*otp::Digits::make(8));
    QTest::keyClicks(m_field.get(), QStringLiteral("1234567"));
    QVERIFY(!m_field->isComplete());
    QTest::keyClick(m_field.get(), Qt::Key_8);
    QVERIFY(m_field->isComplete());
    for (int i = 1; i < 8; ++i)
        QVERIFY(m_field->boxRect(i).left() > m_field->boxRect(i - 1).right());
    QVERIFY(m_field->sizeHint().width() >= m_field->boxRect(7).right());
}

void TestCodeField::isReadDigitByDigit()
{
    ui::installCodeFieldAccessible();
    QTest::keyClicks(m_field.get(), QStringLiteral("1234"));
    QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(m_field.get());
    QVERIFY(accessible);
    QCOMPARE(accessible->role(), QAccessible::EditableText);
    QCOMPARE(accessible->text(QAccessible::Value), QStringLiteral("1 2 3 4"));
    QVERIFY(!accessible->text(QAccessible::Name).isEmpty());
    QVERIFY(accessible->state().editable);
    QAccessibleTextInterface* text = accessible->textInterface();
    QVERIFY(text);
    QCOMPARE(text->text(1, 3), QStringLiteral("23"));
    QCOMPARE(text->characterCount(), 4);
    QCOMPARE(text->cursorPosition(), 4);
    m_field->setBusy(true);
    QVERIFY(accessible->state().readOnly);
    QVERIFY(accessible->state().busy);
}

FACTORDESK_TEST(TestCodeField, QApplication)

} // namespace tst_code_field

#include "tst_code_field.moc"
