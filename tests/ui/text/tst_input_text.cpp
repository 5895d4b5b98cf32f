// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "tests/ui/text/text_rules.h"
#include "ui/text/input_text.h"

#include <QCoreApplication>
#include <QSet>
#include <QTest>

namespace tst_input_text {

using namespace factordesk;
using encoding::Base32Error;
using otp::CodeError;
using otpauth::KeyUriError;
using qr::SymbolError;
using test::flawInSentence;
using text::explain;
using zitadel::AddressError;
using zitadel::TokenError;
using zitadel::UserIdError;

class TestInputText : public QObject
{
    Q_OBJECT

private slots:
    void explainsEachError_data() { test::addLanguages(); }
    void explainsEachError();
    void showsTheCharacter_data();
    void showsTheCharacter();
    void countsPlacesFromOne();
    void countsDigits();
    void namesTheParameter();
    void showsWhatWasTypedAsText();
};

namespace {

template <class Error>
QStringList textsUpTo(Error last)
{
    QStringList texts;
    for (int error = 0; error <= int(last); ++error)
        texts.append(explain(Error(error)));
    return texts;
}

QStringList codeTexts()
{
    QStringList texts;
    for (int kind = 0; kind <= int(CodeError::Kind::TooLong); ++kind)
        texts.append(explain(CodeError{.kind = CodeError::Kind(kind), .character = U'x'}));
    return texts;
}

QStringList base32Texts()
{
    QStringList texts;
    for (int kind = 0; kind <= int(Base32Error::Kind::MisplacedPadding); ++kind)
        texts.append(explain(Base32Error{.kind = Base32Error::Kind(kind), .character = U'1'}));
    return texts;
}

QStringList keyUriTexts()
{
    QStringList texts;
    for (int kind = 0; kind <= int(KeyUriError::Kind::ControlCharacter); ++kind)
        texts.append(explain(KeyUriError{.kind = KeyUriError::Kind(kind),
                                         .parameter = QStringLiteral("digits"),
                                         .value = QStringLiteral("12"),
                                         .secretError = {}}));
    return texts;
}

} // namespace

void TestInputText::explainsEachError()
{
    QFETCH(const QString, language);
    const test::Speaking speaking(language);
    const QList<QStringList> families{textsUpTo(AddressError::UnknownScheme),
                                      textsUpTo(TokenError::TooLong),
                                      textsUpTo(UserIdError::ControlCharacter),
                                      textsUpTo(SymbolError::TooLong),
                                      codeTexts(),
                                      base32Texts(),
                                      keyUriTexts()};
    for (const QStringList& family : families) {
        for (const QString& text : family)
            QCOMPARE(flawInSentence(text), QString());
        QCOMPARE(QSet<QString>(family.begin(), family.end()).size(), family.size());
    }
}

void TestInputText::showsTheCharacter_data()
{
    QTest::addColumn<char32_t>("character");
    QTest::addColumn<QString>("shown");
    QTest::newRow("letter") << U'x' << QStringLiteral("“x”");
    QTest::newRow("umlaut") << U'ä' << QStringLiteral("“ä”");
    QTest::newRow("emoji") << U'\U0001F600' << QStringLiteral("“\U0001F600”");
    QTest::newRow("bell") << U'\a' << QStringLiteral("“U+0007”");
    QTest::newRow("no-break space") << U'\u00a0' << QStringLiteral("“U+00A0”");
    QTest::newRow("right-to-left override") << U'\u202e' << QStringLiteral("“U+202E”");
}

void TestInputText::showsTheCharacter()
{
    QFETCH(const char32_t, character);
    QFETCH(const QString, shown);
    const QString text =
        explain(CodeError{.kind = CodeError::Kind::InvalidCharacter, .character = character});
    QVERIFY2(text.contains(shown), qPrintable(text));
}

void TestInputText::countsPlacesFromOne()
{
    const QString text = explain(
        Base32Error{.kind = Base32Error::Kind::InvalidCharacter, .offset = 0, .character = U'1'});
    QVERIFY2(text.contains(QStringLiteral("“1” at place 1;")), qPrintable(text));
}

void TestInputText::countsDigits()
{
    const test::Speaking english(QStringLiteral("en"));
    QCOMPARE(explain(CodeError{.kind = CodeError::Kind::TooShort, .digits = 1}),
             QStringLiteral("The code is not complete: 1 digit so far."));
    QCOMPARE(explain(CodeError{.kind = CodeError::Kind::TooLong, .digits = 8}),
             QStringLiteral("The code is too long: it has 8 digits."));
}

void TestInputText::namesTheParameter()
{
    const KeyUriError error{.kind = KeyUriError::Kind::OutOfRange,
                            .parameter = QStringLiteral("period"),
                            .value = QStringLiteral("0"),
                            .secretError = {}};
    QCOMPARE(explain(error), QStringLiteral("“period” cannot be 0."));
    KeyUriError secret{.kind = KeyUriError::Kind::InvalidSecret,
                       .parameter = {},
                       .value = {},
                       .secretError = Base32Error{.kind = Base32Error::Kind::MisplacedPadding,
                                                  .offset = 3,
                                                  .character = U'='}};
    QCOMPARE(explain(secret), explain(*secret.secretError));
}

void TestInputText::showsWhatWasTypedAsText()
{
    // A value that looks like a place holder is not taken for one.
    const KeyUriError error{.kind = KeyUriError::Kind::InvalidNumber,
                            .parameter = QStringLiteral("%2"),
                            .value = QStringLiteral("x"),
                            .secretError = {}};
    QCOMPARE(explain(error), QStringLiteral("“%2” should be a whole number, not “x”."));
}

FACTORDESK_TEST(TestInputText, QCoreApplication)

} // namespace tst_input_text

#include "tst_input_text.moc"
