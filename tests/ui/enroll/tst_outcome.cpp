// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "tests/ui/enroll/enroll_bench.h"
#include "ui/enroll/outcome.h"
#include "ui/enroll/outcome_view.h"
#include "ui/theme/theme.h"
#include "ui/widgets/error_card.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QTest>

namespace tst_outcome {

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
    void showsTheWordsAndTheCall();
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

void TestOutcome::showsTheWordsAndTheCall()
{
    const ui::Theme theme;
    EnrollBench bench;
    bench.desk.client.facts.record.method = "POST";
    bench.desk.client.facts.record.status = 400;
    bench.reachConfirm();
    ui::OutcomeView view;
    view.show();
    view.showOutcome(*bench.controller.enrollment());
    QVERIFY(!view.isVisible()); // Nothing is wrong.
    bench.desk.client.verify.fail(
        refusal(zitadel::StatusCode::InvalidArgument, QStringLiteral("EVENT-8isk2"), 400));
    bench.controller.enrollment()->verify(wrongCode(bench.rightCode()));
    runEvents();
    view.showOutcome(*bench.controller.enrollment());
    QVERIFY(view.isVisible());
    QCOMPARE(view.card().accessibleName(),
             ui::outcomeOf(*bench.controller.enrollment())->explanation.title);
    QVERIFY(part(view, "toggleInspector")->isVisible());
    QVERIFY(!part(view, "answerText")->isVisible()); // Until somebody wants to see it.
    part(view, "toggleInspector")->setFocus();
    QTest::keyClick(part(view, "toggleInspector"), Qt::Key_Space);
    QVERIFY(part(view, "answerText")->isVisible());
    QVERIFY(part<QPlainTextEdit>(view, "answerText")
                ->toPlainText()
                .startsWith(QStringLiteral("HTTP status 400")));
}

FACTORDESK_TEST(TestOutcome, QApplication)

} // namespace tst_outcome

#include "tst_outcome.moc"
