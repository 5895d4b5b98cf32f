// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/freed_memory.h"
#include "tests/support/test_program.h"
#include "ui/widgets/passphrase_accessible.h"
#include "ui/widgets/passphrase_field.h"
#include "ui/widgets/text_key.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

namespace tst_passphrase_field {

using namespace factordesk;
using factordesk::ui::PassphraseField;

class TestPassphraseField : public QObject
{
    Q_OBJECT

private slots:
    void takesTyping();
    void movesByCharacters();
    void pastesWithoutTheEndOfLine();
    void refusesWhatIsTooLong();
    void comparesAndForgets();
    void leavesNoCopies();
    void saysNothingToScreenReaders();
};

void TestPassphraseField::takesTyping()
{
    PassphraseField field;
    const QSignalSpy edited(&field, &PassphraseField::edited);
    const QSignalSpy entered(&field, &PassphraseField::entered);
    QVERIFY(field.isBlank());
    QTest::keyClicks(&field, QStringLiteral("abc"));
    QTest::keyClick(&field, Qt::Key_Backspace);
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(field.typed().text(), std::string_view("ab"));
    QCOMPARE(edited.count(), 4);
    QCOMPARE(entered.count(), 1);
}

void TestPassphraseField::movesByCharacters()
{
    PassphraseField field;
    QGuiApplication::clipboard()->setText(QStringLiteral("aß€𝄞z")); // 1, 2, 3, 4 and 1 bytes
    QTest::keyClick(&field, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(field.characterCount(), 5);
    QTest::keyClick(&field, Qt::Key_Left);
    QTest::keyClick(&field, Qt::Key_Backspace);
    QCOMPARE(field.typed().text(), std::string_view("aß€z"));
    QTest::keyClick(&field, Qt::Key_Left);
    QTest::keyClick(&field, Qt::Key_Left);
    QTest::keyClick(&field, Qt::Key_Delete);
    QCOMPARE(field.typed().text(), std::string_view("a€z"));
    QTest::keyClick(&field, Qt::Key_Home);
    QTest::keyClicks(&field, QStringLiteral("x"));
    QTest::keyClick(&field, Qt::Key_End);
    QTest::keyClicks(&field, QStringLiteral("y"));
    QCOMPARE(field.typed().text(), std::string_view("xa€zy"));
    QTest::keyClick(&field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(&field, QStringLiteral("n"));
    QCOMPARE(field.typed().text(), std::string_view("n"));
}

void TestPassphraseField::pastesWithoutTheEndOfLine()
{
    PassphraseField field;
    QGuiApplication::clipboard()->setText(QStringLiteral("four words\r\n"));
    QTest::keyClick(&field, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(field.typed().text(), std::string_view("four words"));
}

void TestPassphraseField::refusesWhatIsTooLong()
{
    PassphraseField field;
    const QSignalSpy refused(&field, &PassphraseField::refused);
    QTest::keyClicks(&field, QStringLiteral("a"));
    QGuiApplication::clipboard()->setText(QString(PassphraseField::maximumSize, QLatin1Char('x')));
    QTest::keyClick(&field, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(refused.count(), 1);
    QCOMPARE(field.typed().text(), std::string_view("a"));
}

void TestPassphraseField::comparesAndForgets()
{
    PassphraseField first;
    PassphraseField second;
    QTest::keyClicks(&first, QStringLiteral("same"));
    QTest::keyClicks(&second, QStringLiteral("sam"));
    QVERIFY(!first.isSameAs(second));
    QTest::keyClicks(&second, QStringLiteral("e"));
    QVERIFY(first.isSameAs(second));
    first.forget();
    QVERIFY(first.isBlank());
    QVERIFY(first.typed().isEmpty());
}

void TestPassphraseField::leavesNoCopies()
{
    FACTORDESK_REQUIRE_MEMORY_WATCH();
    const QByteArray secret("Kiebitz-Tinte-9");
    const test::FreedMemoryWatch watch(secret);
    {
        PassphraseField field;
        field.setShown(true);
        field.resize(400, 40);
        field.show();
        for (const char character : secret)
            QTest::keyClick(&field, character);
        static_cast<void>(field.grab());
        QCOMPARE(field.typed().size(), std::size_t(secret.size()));
    }
    QCOMPARE(watch.leftBehind(), 0);
}

void TestPassphraseField::saysNothingToScreenReaders()
{
    ui::installPassphraseAccessible();
    PassphraseField field;
    field.setAccessibleName(QStringLiteral("Password"));
    QTest::keyClicks(&field, QStringLiteral("abc"));
    QAccessibleInterface* const accessible = QAccessible::queryAccessibleInterface(&field);
    QVERIFY(accessible);
    QVERIFY(accessible->state().passwordEdit);
    QCOMPARE(accessible->text(QAccessible::Name), QStringLiteral("Password"));
    QCOMPARE(accessible->text(QAccessible::Value), QStringLiteral("•••"));
}

FACTORDESK_TEST(TestPassphraseField, QApplication)

} // namespace tst_passphrase_field

#include "tst_passphrase_field.moc"
