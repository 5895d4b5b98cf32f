// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "ui/codes/account_row.h"
#include "ui/codes/code_text.h"

#include <QCoreApplication>
#include <QTest>

namespace tst_code_text {

using namespace factordesk;
using namespace factordesk::ui;

class TestCodeText : public QObject
{
    Q_OBJECT

private slots:
    void groupsForReading_data();
    void groupsForReading();
    void hidesAsManyCharacters();
    void spellsEachCharacter();
    void wipesWhatItOwns();
    void showsNamesSafely();
};

void TestCodeText::groupsForReading_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("grouped");
    const auto row = [](const char* code, const char* grouped) {
        QTest::newRow(code) << QString::fromLatin1(code) << QString::fromLatin1(grouped);
    };
    row("1234", "1234");
    row("12345", "12345");
    row("R2D2C", "R2D2C");
    row("123456", "123 456");
    row("1234567", "123 4567");
    row("12345678", "1234 5678");
    row("123456789", "123 456 789");
    row("1234567890", "123 456 7890");
}

void TestCodeText::groupsForReading()
{
    QFETCH(QString, code);
    QTEST(groupedCode(otp::Code(code.toStdString())), "grouped");
}

void TestCodeText::hidesAsManyCharacters()
{
    const QString dots = QString(3, QChar(0x2022));
    QCOMPARE(hiddenCode({}), dots + QLatin1Char(' ') + dots);
    QCOMPARE(hiddenCode({.kind = otp::Kind::Steam}), QString(5, QChar(0x2022)));
    QCOMPARE(hiddenCode({.kind = otp::Kind::Yandex}).size(), 9);
    QCOMPARE(hiddenCode({.kind = otp::Kind::Motp}).size(), 7);
}

void TestCodeText::spellsEachCharacter()
{
    QCOMPARE(spokenCode(otp::Code("012345")), QStringLiteral("0 1 2 3 4 5"));
}

void TestCodeText::wipesWhatItOwns()
{
    QString text = groupedCode(otp::Code("012345"));
    const auto* characters = reinterpret_cast<const char16_t*>(text.constData());
    text.reserve(64); // so that what is looked at below is still the text's
    characters = reinterpret_cast<const char16_t*>(text.constData());
    QCOMPARE(characters[0], u'0');
    text.fill(QLatin1Char('\0'));
    QCOMPARE(characters[0], u'\0');
    wipeText(text);
    QVERIFY(text.isEmpty());
}

void TestCodeText::showsNamesSafely()
{
    QCOMPARE(shownSafely(QStringLiteral("Ärger & Söhne")), QStringLiteral("Ärger & Söhne"));
    QCOMPARE(shownSafely(QStringLiteral("a\nb\tc")), QStringLiteral("a b c"));
    // An override would have the name read backwards.
    QCOMPARE(shownSafely(QStringLiteral("bank\u202Emoc.\u2066x\u2069\u200F")),
             QStringLiteral("bankmoc.x"));
    QCOMPARE(shownSafely(QStringLiteral("שלום")), QStringLiteral("שלום"));
}

FACTORDESK_TEST(TestCodeText, QCoreApplication)

} // namespace tst_code_text

#include "tst_code_text.moc"
