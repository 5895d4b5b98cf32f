// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/text/text_rules.h"
#include "ui/text/check_text.h"

#include <QSet>
#include <QTest>

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

QTEST_GUILESS_MAIN(TestCheckText)
#include "tst_check_text.moc"
