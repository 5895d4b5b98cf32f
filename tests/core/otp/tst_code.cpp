// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/otp/code.h"
#include "tests/support/test_program.h"

#include <QChar>
#include <QTest>

namespace tst_code {

using factordesk::otp::Code;
using factordesk::otp::CodeError;
using factordesk::otp::decimalDigitValue;
using factordesk::otp::Digits;
using factordesk::otp::parseCode;
using factordesk::otp::parseSteamCode;

class TestCode : public QObject
{
    Q_OBJECT

private slots:
    void knowsEveryDigitQtKnows();
    void readsWhatPeopleType_data();
    void readsWhatPeopleType();
    void readsEveryScript();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void takesFourToTenDigitsWhenNoneAreExpected();
    void readsSteamCodes();
    void comparesCodes();
};

void TestCode::knowsEveryDigitQtKnows()
{
    int digits = 0;
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        const bool isQtDigit = QChar::category(c) == QChar::Number_DecimalDigit &&
                               QChar::unicodeVersion(c) <= QChar::Unicode_14_0;
        const int expected = isQtDigit ? QChar::digitValue(c) : -1;
        if (decimalDigitValue(c) != expected)
            QFAIL(qPrintable(QStringLiteral("U+%1").arg(uint(c), 4, 16)));
        digits += isQtDigit;
    }
    QCOMPARE(digits, 660); // Unicode 14.0, DerivedGeneralCategory.txt
    QCOMPARE(decimalDigitValue(0xFFFFFFFF), -1);
}

void TestCode::readsWhatPeopleType_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::newRow("plain") << QByteArray("012345");
    QTest::newRow("blank") << QByteArray("012 345");
    QTest::newRow("blanks around") << QByteArray("  012345\n");
    QTest::newRow("dash") << QByteArray("012-345");
    QTest::newRow("en dash, thin space") << QByteArray("012\u2009\u2013\u2009345");
    QTest::newRow("minus, no-break space") << QByteArray("0\u00A012\u2212345");
    QTest::newRow("Arabic-Indic") << QByteArray("٠١٢٣٤٥");
    QTest::newRow("Arabic-Indic between marks of direction") << QByteArray("\u200F٠١٢ ٣٤٥\u200E");
    QTest::newRow("extended Arabic-Indic") << QByteArray("۰۱۲۳۴۵");
    QTest::newRow("Devanagari") << QByteArray("०१२३४५");
    QTest::newRow("full width") << QByteArray("０１２　３４５");
    QTest::newRow("mathematical, bold") << QByteArray("𝟎𝟏𝟐𝟑𝟒𝟓");
    QTest::newRow("mixed scripts") << QByteArray("0१2３٤5");
}

void TestCode::readsWhatPeopleType()
{
    QFETCH(QByteArray, typed);
    const auto code = parseCode(typed.toStdString(), Digits());
    QVERIFY(code.hasValue());
    QVERIFY(code->text() == "012345");
    QVERIFY(parseCode(typed.toStdString())->text() == "012345");
}

void TestCode::readsEveryScript()
{
    for (char32_t zero = 0; zero <= 0x10FFFF; ++zero) {
        if (decimalDigitValue(zero) != 0)
            continue;
        QString typed;
        for (char32_t digit = zero + 1; digit <= zero + 6; ++digit)
            typed += QChar::fromUcs4(digit);
        const auto code = parseCode(typed.toStdString(), Digits());
        QVERIFY2(code.hasValue() && code->text() == "123456", qPrintable(typed));
    }
}

void TestCode::saysWhatIsWrong_data()
{
    using Kind = CodeError::Kind;
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<CodeError>("error");
    const auto row = [](const char* name, const QByteArray& typed, CodeError error) {
        QTest::newRow(name) << typed << error;
    };
    row("nothing", "", {Kind::Empty, 0, 0, 0});
    row("a blank and a dash", " - ", {Kind::Empty, 3, 0, 0});
    row("a letter", "12x456", {Kind::InvalidCharacter, 2, U'x', 2});
    row("letter O", "O12345", {Kind::InvalidCharacter, 0, U'O', 0});
    row("behind two-byte digits", "١٢a", {Kind::InvalidCharacter, 4, U'a', 2});
    row("a Roman numeral", "12Ⅳ456", {Kind::InvalidCharacter, 2, U'Ⅳ', 2});
    row("a superscript", "12345²", {Kind::InvalidCharacter, 5, U'²', 5});
    row("a dot", "123.456", {Kind::InvalidCharacter, 3, U'.', 3});
    row("a NUL",
        QByteArray("123\0"
                   "456",
                   7),
        {Kind::InvalidCharacter, 3, U'\0', 3});
    row("not UTF-8",
        "12\xFF"
        "456",
        {Kind::InvalidCharacter, 2, U'\uFFFD', 2});
    row("five digits", "12345 ", {Kind::TooShort, 6, 0, 5});
    row("seven digits", "123 456 7", {Kind::TooLong, 8, 0, 7});
    row("a letter before too many digits", "1234567x", {Kind::InvalidCharacter, 7, U'x', 7});
    row("a thousand digits", QByteArray(1000, '7'), {Kind::TooLong, 6, 0, 1000});
}

void TestCode::saysWhatIsWrong()
{
    QFETCH(QByteArray, typed);
    QFETCH(CodeError, error);
    const auto code = parseCode(typed.toStdString(), Digits());
    QVERIFY(!code.hasValue());
    QCOMPARE(int(code.error().kind), int(error.kind));
    QCOMPARE(code.error().offset, error.offset);
    QCOMPARE(code.error().character, error.character);
    QCOMPARE(code.error().digits, error.digits);
}

void TestCode::takesFourToTenDigitsWhenNoneAreExpected()
{
    const std::string digits = "01234567899";
    for (std::size_t length = 1; length <= 11; ++length) {
        const auto code = parseCode(digits.substr(0, length));
        QCOMPARE(code.hasValue(), length >= 4 && length <= 10);
        if (code)
            QVERIFY(code->text() == digits.substr(0, length));
        else
            QCOMPARE(code.error().kind,
                     length < 4 ? CodeError::Kind::TooShort : CodeError::Kind::TooLong);
    }
}

void TestCode::readsSteamCodes()
{
    QVERIFY(parseSteamCode("GG5F5")->text() == "GG5F5");
    QVERIFY(parseSteamCode(" gg-5f5\n")->text() == "GG5F5");
    QVERIFY(parseSteamCode("23456")->text() == "23456");
    const auto kindOf = [](std::string_view text) { return parseSteamCode(text).error().kind; };
    QCOMPARE(kindOf("GG5F"), CodeError::Kind::TooShort);
    QCOMPARE(kindOf("GG5F5G"), CodeError::Kind::TooLong);
    for (const std::string_view text : {"GG5F1", "GG5FA", "GG5FS", "GG5F\u0665", "\u212AG5F5"})
        QCOMPARE(kindOf(text), CodeError::Kind::InvalidCharacter);
}

void TestCode::comparesCodes()
{
    QVERIFY(Code("012345") == Code("012345"));
    QVERIFY(!(Code("012345") == Code("012346")));
    QVERIFY(!(Code("012345") == Code("0123456")));
    QVERIFY(Code() == Code(""));
    const Code original("9876543210");
    Code copy;
    copy = original;
    QVERIFY(copy == original);
    QCOMPARE(copy.length(), std::size_t(10));
}

FACTORDESK_TEST(TestCode, factordesk::test::NoApplication)

} // namespace tst_code

#include "tst_code.moc"
