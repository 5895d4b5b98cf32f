// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/enroll/enroll_bench.h"
#include "ui/enroll/outcome.h"
#include "ui/theme/theme.h"
#include "ui/widgets/error_card.h"

#include <QTest>

using namespace factordesk;
using namespace factordesk::test;
using enrollment::State;
using ui::Tone;
using AskedFor = enrollment::Operation;

class TestOutcome : public QObject
{
    Q_OBJECT

private slots:
    void namesEveryWait_data();
    void namesEveryWait();
    void tellsNothingBeforeAnythingWasDone();
    void explainsARefusedCode();
    void saysThatNothingIsKnown();
    void fillsTheCard();
};

void TestOutcome::namesEveryWait_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<bool>("isWait");
    const std::pair<State, bool> rows[] = {{State::Checking, true},    {State::Ready, false},
                                           {State::Registering, true}, {State::Removing, true},
                                           {State::Showing, false},    {State::Verifying, true},
                                           {State::Settling, true},    {State::Unsettled, false},
                                           {State::Verified, false},   {State::GivenUp, false}};
    for (const auto& [state, isWait] : rows)
        QTest::addRow("%d", int(state)) << state << isWait;
}

void TestOutcome::namesEveryWait()
{
    QFETCH(const State, state);
    QFETCH(const bool, isWait);
    for (const AskedFor operation :
         {AskedFor::None, AskedFor::Register, AskedFor::Remove, AskedFor::Verify})
        QCOMPARE(!ui::waitText(state, operation).isEmpty(), isWait);
}

void TestOutcome::tellsNothingBeforeAnythingWasDone()
{
    EnrollBench bench;
    bench.reachConfirm();
    QVERIFY(!ui::outcomeOf(*bench.controller.enrollment()));
}

void TestOutcome::explainsARefusedCode()
{
    EnrollBench bench;
    bench.reachConfirm();
    bench.desk.client.verify.fail(
        refusal(zitadel::StatusCode::InvalidArgument, QStringLiteral("EVENT-8isk2"), 400));
    bench.controller.enrollment()->verify(
        codeAt(firstSecret, bench.desk.clock.now() - std::chrono::minutes(10)));
    runEvents();
    const auto outcome = ui::outcomeOf(*bench.controller.enrollment());
    QVERIFY(outcome);
    QCOMPARE(outcome->tone, Tone::Stop);
    QCOMPARE(outcome->status->errorId, QStringLiteral("EVENT-8isk2"));
    QVERIFY(!outcome->explanation.title.isEmpty());
    QVERIFY(!outcome->odds.isEmpty()); // how far it may be a coincidence
}

void TestOutcome::saysThatNothingIsKnown()
{
    EnrollBench bench;
    bench.reachConfirm();
    bench.desk.client.verify.fail(lostAnswer());
    bench.desk.client.factor.fail(connectionRefused());
    bench.controller.enrollment()->verify(bench.rightCode());
    runEvents();
    QCOMPARE(bench.controller.enrollment()->state(), State::Unsettled);
    const auto outcome = ui::outcomeOf(*bench.controller.enrollment());
    QVERIFY(outcome);
    QCOMPARE(outcome->tone, Tone::Warning);
    QVERIFY(!outcome->explanation.remedy.isEmpty());
}

void TestOutcome::fillsTheCard()
{
    const ui::Theme theme;
    ui::ErrorCard card;
    QVERIFY(!ui::showIn(card, std::nullopt));
    ui::OutcomeWords words;
    words.explanation.title = QStringLiteral("Something");
    QVERIFY(ui::showIn(card, words));
    QCOMPARE(card.accessibleName(), QStringLiteral("Something"));
}

QTEST_MAIN(TestOutcome)
#include "tst_outcome.moc"
