// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "tests/ui/text/text_rules.h"
#include "ui/text/check_text.h"

#include <QCoreApplication>
#include <QSet>
#include <QTest>

namespace tst_check_text {

using namespace factordesk;
using namespace std::chrono_literals;
using enrollment::Check;
using enrollment::CheckKind;
using enrollment::CheckOutcome;
using enrollment::CheckReason;
using text::Explanation;

class TestCheckText : public QObject
{
    Q_OBJECT

private slots:
    void explainsEachReason_data() { test::addLanguages(); }
    void explainsEachReason();
    void saysThatACheckIsRunning();
    void saysWhoCanMend_data();
    void saysWhoCanMend();
    void saysWhatIsKnownOfTheToken_data();
    void saysWhatIsKnownOfTheToken();
    void saysHowTheServerFailed();
    void saysHowFarTheClockIsOff();
    void keepsItsNames();
};

namespace {

constexpr int kinds = int(CheckKind::Policy) + 1;

/// The kind of check that comes to a reason.
CheckKind kindOf(CheckReason reason)
{
    if (reason >= CheckReason::PolicyAllows)
        return CheckKind::Policy;
    if (reason >= CheckReason::FactorNone)
        return CheckKind::Factor;
    if (reason >= CheckReason::PersonActive)
        return CheckKind::Person;
    if (reason >= CheckReason::MayRegister)
        return CheckKind::Permission;
    if (reason >= CheckReason::SignInAccepted)
        return CheckKind::SignIn;
    return reason >= CheckReason::ClockAgrees ? CheckKind::Clock : CheckKind::Server;
}

Check checkWith(CheckReason reason)
{
    Check check{.kind = kindOf(reason), .outcome = CheckOutcome::Good, .reason = reason};
    if (reason == CheckReason::ServerFailed)
        check.status =
            zitadel::Status{.stage = net::Stage::NameLookup, .fault = net::Fault::NameNotFound};
    if (reason == CheckReason::SignInEndsSoon)
        check.token.timeLeft = 4min;
    if (reason == CheckReason::ClockAgrees)
        check.skew = diagnosis::ClockSkew{.offset = 200ms, .error = 600ms};
    if (reason == CheckReason::ClockDiffers)
        check.skew = diagnosis::ClockSkew{.offset = 3min, .error = 600ms};
    return check;
}

} // namespace

void TestCheckText::explainsEachReason()
{
    QFETCH(const QString, language);
    const test::Speaking speaking(language);
    QSet<QString> sentences;
    QSet<QString> titles;
    const int last = int(CheckReason::PolicyUnknown);
    for (int reason = int(CheckReason::None) + 1; reason <= last; ++reason) {
        const Check check = checkWith(CheckReason(reason));
        const Explanation explanation = text::explain(check);
        QCOMPARE(test::flawIn(explanation), QString());
        titles.insert(explanation.title);
        sentences.insert(explanation.title + explanation.sentence);
    }
    QCOMPARE(titles.size(), kinds);
    QCOMPARE(sentences.size(), last);
}

void TestCheckText::saysThatACheckIsRunning()
{
    const Explanation explanation = text::explain(Check{.kind = CheckKind::Clock});
    QCOMPARE(explanation.title, QStringLiteral("Clock"));
    QCOMPARE(test::flawInText(explanation.sentence), QString());
}

void TestCheckText::saysWhoCanMend_data()
{
    QTest::addColumn<CheckReason>("reason");
    QTest::addColumn<QString>("who");
    QTest::newRow("token") << CheckReason::SignInRefused << QStringLiteral("server page");
    QTest::newRow("permission") << CheckReason::MayNotRegister
                                << QStringLiteral("organisation owner");
    QTest::newRow("trap") << CheckReason::MayRemoveButNotRegister
                          << QStringLiteral("organisation owner");
    QTest::newRow("locked") << CheckReason::PersonLocked << QStringLiteral("user manager");
    QTest::newRow("inactive") << CheckReason::PersonInactive << QStringLiteral("user manager");
    QTest::newRow("missing") << CheckReason::PersonMissing << QStringLiteral("owner");
    QTest::newRow("policy") << CheckReason::PolicyLacksTotp << QStringLiteral("organisation owner");
}

void TestCheckText::saysWhoCanMend()
{
    QFETCH(const CheckReason, reason);
    QFETCH(const QString, who);
    const QString remedy = text::explain(checkWith(reason)).remedy;
    QVERIFY2(remedy.contains(who), qPrintable(remedy));
}

void TestCheckText::saysWhatIsKnownOfTheToken_data()
{
    using enum CheckReason;
    QTest::addColumn<CheckReason>("reason");
    QTest::addColumn<zitadel::TokenFacts>("token");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* words, CheckReason reason, const zitadel::TokenFacts& token) {
        QTest::newRow(words) << reason << token << QString::fromLatin1(words);
    };
    row("not known", SignInAccepted, {});
    row("another 3 hours.", SignInAccepted, {.timeLeft = 3h});
    row("another 12 minutes and is renewed", SignInAccepted,
        {.timeLeft = 12min, .renewsItself = true});
    row("API, and it is renewed", SignInAccepted, {.renewsItself = true});
    row("another 3 hours. It was issued for a and b.", SignInAccepted,
        {.timeLeft = 3h, .audience = {QStringLiteral("a"), QStringLiteral("b")}});
    row("ends in 4 minutes", SignInEndsSoon, {.timeLeft = 4min});
    row("does not accept your token.", SignInRefused, {});
    row("issued by https://other.test.", SignInRefused,
        {.issuer = QStringLiteral("https://other.test")});
    row("issued by joe for a and b.", SignInRefused,
        {.issuer = QStringLiteral("joe"), .audience = {QStringLiteral("a"), QStringLiteral("b")}});
}

void TestCheckText::saysWhatIsKnownOfTheToken()
{
    QFETCH(const CheckReason, reason);
    QFETCH(const zitadel::TokenFacts, token);
    QFETCH(const QString, words);
    const test::Speaking english(QStringLiteral("en"));
    const Check check{
        .kind = CheckKind::SignIn, .outcome = CheckOutcome::Good, .reason = reason, .token = token};
    const QString sentence = text::explain(check).paragraph();
    QVERIFY2(sentence.contains(words), qPrintable(sentence));
}

void TestCheckText::saysHowTheServerFailed()
{
    const Explanation explanation = text::explain(checkWith(CheckReason::ServerFailed));
    QCOMPARE(explanation.title, QStringLiteral("Server"));
    QCOMPARE(explanation.sentence, QStringLiteral("No computer of this name is known."));
    // An aborted preflight has no status.
    const Explanation aborted = text::explain(Check{.kind = CheckKind::Server,
                                                    .outcome = CheckOutcome::Unknown,
                                                    .reason = CheckReason::ServerFailed});
    QCOMPARE(test::flawIn(aborted), QString());
}

void TestCheckText::saysHowFarTheClockIsOff()
{
    const test::Speaking english(QStringLiteral("en"));
    const QString sentence = text::explain(checkWith(CheckReason::ClockDiffers)).sentence;
    QVERIFY2(sentence.contains(QStringLiteral("3 minutes behind")), qPrintable(sentence));
}

void TestCheckText::keepsItsNames()
{
    const test::Speaking german(QStringLiteral("de")); // names are never translated
    QStringList names;
    for (int kind = 0; kind < kinds; ++kind)
        names.append(text::checkName(CheckKind(kind)));
    QCOMPARE(names.join(u' '),
             QStringLiteral("server clock sign-in permission person factor policy"));
    names.clear();
    for (int outcome = 0; outcome <= int(CheckOutcome::Unknown); ++outcome)
        names.append(text::outcomeName(CheckOutcome(outcome)));
    QCOMPARE(names.join(u' '), QStringLiteral("running good warning stop unknown"));
}

FACTORDESK_TEST(TestCheckText, QCoreApplication)

} // namespace tst_check_text

#include "tst_check_text.moc"
