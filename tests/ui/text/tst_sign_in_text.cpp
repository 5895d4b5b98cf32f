// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "ui/text/sign_in_text.h"

#include <QSet>
#include <QTest>

namespace tst_sign_in_text {

using namespace factordesk;
using namespace factordesk::zitadel;
using text::Explanation;

namespace {

constexpr SignInError errors[] = {
    SignInError::NoUsableAnswer, SignInError::NotAProvider, SignInError::OtherIssuer,
    SignInError::UnsafeEndpoint, SignInError::NotOffered,   SignInError::ClientRefused,
    SignInError::GrantRefused,   SignInError::AccessDenied, SignInError::TooLate,
    SignInError::Refused,        SignInError::NoPort,       SignInError::NoBrowser,
    SignInError::NotProven,      SignInError::Cancelled};

constexpr IdTokenError idTokenErrors[] = {IdTokenError::Missing,           IdTokenError::Malformed,
                                          IdTokenError::Algorithm,         IdTokenError::Issuer,
                                          IdTokenError::Audience,          IdTokenError::UnknownKey,
                                          IdTokenError::Expired,           IdTokenError::Signature,
                                          IdTokenError::IssuedInTheFuture, IdTokenError::Nonce};

constexpr KeyFileError keyFileErrors[] = {
    KeyFileError::TooLarge,     KeyFileError::NotJson,      KeyFileError::NotServiceAccount,
    KeyFileError::NoKeyId,      KeyFileError::NoUserId,     KeyFileError::NoKey,
    KeyFileError::KeyMalformed, KeyFileError::KeyEncrypted, KeyFileError::KeyNotRsa,
    KeyFileError::KeyTooShort};

} // namespace

class TestSignInText : public QObject
{
    Q_OBJECT

private slots:
    void explainsEveryFailure();
    void explainsEveryIdTokenError();
    void explainsEveryKeyFile();
    void quotesTheServer();
    void saysWhatEachWayIsFor();
};

void TestSignInText::explainsEveryFailure()
{
    for (const SignInError error : errors) {
        const Explanation said = text::explain(failureOf(SignInStep::Token, error));
        QVERIFY(!said.title.isEmpty() && !said.title.endsWith(QLatin1Char('.')));
        QVERIFY2(said.sentence.endsWith(QLatin1Char('.')) || error == SignInError::Refused,
                 qPrintable(said.sentence));
        QVERIFY(!said.remedy.isEmpty() || error == SignInError::Cancelled);
    }
}

void TestSignInText::explainsEveryIdTokenError()
{
    QSet<QString> sentences;
    for (const IdTokenError error : idTokenErrors) {
        SignInFailure failure = failureOf(SignInStep::Identity, SignInError::NotProven);
        failure.idToken = error;
        const Explanation said = text::explain(failure);
        QVERIFY(!said.sentence.isEmpty() && !said.remedy.isEmpty());
        sentences.insert(said.sentence);
    }
    // Two pairs are told alike: nobody at a desk could do anything about the difference.
    QCOMPARE(sentences.size(), qsizetype(std::size(idTokenErrors) - 2));
}

void TestSignInText::explainsEveryKeyFile()
{
    QSet<QString> sentences;
    for (const KeyFileError error : keyFileErrors)
        sentences.insert(text::explain(error));
    QCOMPARE(sentences.size(), qsizetype(std::size(keyFileErrors)));
    QVERIFY(!sentences.contains(QString()));
}

void TestSignInText::quotesTheServer()
{
    const QString words = QStringLiteral("<b>no</b> such scope");
    const SignInFailure refused =
        refusal(SignInStep::Token, QStringLiteral("invalid_scope"), words);
    QVERIFY(text::explain(refused).sentence.contains(words));
    const SignInFailure silent = refusal(SignInStep::Token, QStringLiteral("invalid_scope"), {});
    QVERIFY(text::explain(silent).sentence.contains(QStringLiteral("invalid_scope")));
}

void TestSignInText::saysWhatEachWayIsFor()
{
    QSet<QString> sentences;
    for (const SignInMethod method :
         {SignInMethod::Browser, SignInMethod::DeviceCode, SignInMethod::AccessToken,
          SignInMethod::KeyFile, SignInMethod::ClientCredentials})
        sentences.insert(text::purposeOf(method));
    QCOMPARE(sentences.size(), 5);
}

FACTORDESK_TEST(TestSignInText, factordesk::test::NoApplication)

} // namespace tst_sign_in_text

#include "tst_sign_in_text.moc"
