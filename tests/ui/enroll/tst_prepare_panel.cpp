// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "tests/ui/enroll/enroll_bench.h"
#include "ui/enroll/prepare_panel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/check_row.h"

#include <QApplication>
#include <QTest>

namespace tst_prepare_panel {

using namespace factordesk;
using namespace factordesk::test;
using enrollment::State;
using ui::CheckRow;
using ui::CheckState;
using ui::PreparePanel;
using zitadel::FactorState;

namespace {

/// The panel over a person whose preflight is done.
struct Bench : EnrollBench
{
    std::unique_ptr<PreparePanel> panel;

    void open()
    {
        reachPrepare();
        panel = std::make_unique<PreparePanel>(controller);
        QObject::connect(&controller, &ui::EnrollController::enrollmentChanged, panel.get(),
                         [this] {
                             if (controller.phase() == ui::EnrollController::Phase::Prepare)
                                 panel->showEnrollment();
                         });
        panel->showEnrollment();
        panel->show();
    }
    [[nodiscard]] bool sees(const char* name) const
    {
        return part(*panel, name)->isVisibleTo(panel.get());
    }
    [[nodiscard]] QAbstractButton& button(const char* name) const
    {
        return *part<QAbstractButton>(*panel, name);
    }
};

} // namespace

class TestPreparePanel : public QObject
{
    Q_OBJECT

private slots:
    void showsEveryCheck();
    void offersWhatRegisteringTakes_data();
    void offersWhatRegisteringTakes();
    void asksBeforeItDestroys_data();
    void asksBeforeItDestroys();
    void registersAtOnceWhereNothingIsLost();
    void stopsWhatCannotBeDone();
    void checksAgain();
    void showsARefusalAndStays();
    void looksAgainWhenUnsettled();
    void nothingIsWithoutAName();

private:
    ui::Theme m_theme;
};

void TestPreparePanel::showsEveryCheck()
{
    Bench bench;
    bench.open();
    const auto rows = bench.panel->findChildren<CheckRow*>();
    QCOMPARE(rows.size(), bench.controller.enrollment()->preflight().checks().size());
    for (const CheckRow* row : rows)
        QVERIFY(row->state() == CheckState::Good || row->state() == CheckState::Unknown);
}

void TestPreparePanel::offersWhatRegisteringTakes_data()
{
    QTest::addColumn<FactorState>("factor");
    QTest::addColumn<QString>("words");
    QTest::newRow("none") << FactorState::None << QStringLiteral("&Register");
    QTest::newRow("pending") << FactorState::Pending << QStringLiteral("&Register anew…");
    QTest::newRow("active") << FactorState::Active << QStringLiteral("&Reset and register…");
}

void TestPreparePanel::offersWhatRegisteringTakes()
{
    QFETCH(const FactorState, factor);
    QFETCH(const QString, words);
    Bench bench;
    bench.factor = factor;
    bench.open();
    QCOMPARE(bench.button("registerButton").text(), words);
    QVERIFY(bench.button("registerButton").isEnabled());
    QVERIFY(!bench.sees("consentQuestion"));
    QVERIFY(!bench.sees("lookAgainButton"));
    QCOMPARE(bench.panel->focusWidget(), &bench.button("registerButton")); // Enter registers
}

void TestPreparePanel::asksBeforeItDestroys_data()
{
    QTest::addColumn<FactorState>("factor");
    QTest::addColumn<QByteArray>("focused"); // what Enter does
    QTest::newRow("pending") << FactorState::Pending << QByteArray("agreeButton");
    QTest::newRow("active") << FactorState::Active << QByteArray("declineButton");
}

void TestPreparePanel::asksBeforeItDestroys()
{
    QFETCH(const FactorState, factor);
    QFETCH(const QByteArray, focused);
    Bench bench;
    bench.factor = factor;
    bench.open();
    press(*bench.panel, "registerButton");
    QVERIFY(bench.sees("consentQuestion"));
    QVERIFY(!bench.sees("registerButton"));
    QCOMPARE(bench.panel->focusWidget()->objectName().toLatin1(), focused);
    press(*bench.panel, "declineButton");
    QVERIFY(!bench.sees("consentQuestion"));
    QVERIFY(bench.sees("registerButton"));
    QCOMPARE(bench.count(Operation::RegisterTotp) + bench.count(Operation::RemoveTotp), 0);

    press(*bench.panel, "registerButton");
    press(*bench.panel, "agreeButton");
    QVERIFY(!bench.sees("consentQuestion"));
    const bool isReset = factor == FactorState::Active;
    QCOMPARE(bench.count(Operation::RemoveTotp), isReset ? 1 : 0);
    QCOMPARE(bench.count(Operation::RegisterTotp), isReset ? 0 : 1);
    if (isReset)
        bench.desk.client.removal.answer(detailsOf(2));
    runEvents();
    QCOMPARE(bench.count(Operation::RegisterTotp), 1);
}

void TestPreparePanel::registersAtOnceWhereNothingIsLost()
{
    Bench bench;
    bench.open();
    QTest::keyClick(&bench.button("registerButton"), Qt::Key_Space);
    QCOMPARE(bench.count(Operation::RegisterTotp), 1);
    QCOMPARE(bench.controller.enrollment()->state(), State::Registering);
    QVERIFY(!bench.sees("registerButton"));
    QVERIFY(!bench.sees("checkAgainButton"));
}

void TestPreparePanel::stopsWhatCannotBeDone()
{
    Bench bench;
    bench.permissions = {QStringLiteral("user.read"), QStringLiteral("user.write")};
    bench.factor = FactorState::Active;
    bench.open();
    QVERIFY(!bench.button("registerButton").isEnabled());
    QCOMPARE(bench.panel->focusWidget(), &bench.button("checkAgainButton"));
    bool isStopped = false;
    for (const CheckRow* row : bench.panel->findChildren<CheckRow*>())
        isStopped |= row->state() == CheckState::Stop;
    QVERIFY(isStopped);
}

void TestPreparePanel::checksAgain()
{
    Bench bench;
    bench.open();
    bench.factor = FactorState::Pending;
    press(*bench.panel, "checkAgainButton");
    QCOMPARE(bench.count(Operation::User), 2);
    QCOMPARE(bench.button("registerButton").text(), QStringLiteral("&Register anew…"));
}

void TestPreparePanel::showsARefusalAndStays()
{
    Bench bench;
    bench.open();
    QVERIFY(!bench.sees("prepareOutcome"));
    QVERIFY(!bench.sees("toggleInspector"));
    bench.desk.client.registration.fail(
        refusal(zitadel::StatusCode::PermissionDenied, QStringLiteral("AUTH-AWfge"), 403));
    press(*bench.panel, "registerButton");
    QVERIFY(bench.sees("prepareOutcome"));
    QVERIFY(bench.sees("toggleInspector"));
    QVERIFY(bench.button("registerButton").isEnabled());
}

void TestPreparePanel::looksAgainWhenUnsettled()
{
    Bench bench;
    bench.open();
    bench.desk.client.registration.fail(lostAnswer());
    bench.desk.client.factor.fail(connectionRefused());
    press(*bench.panel, "registerButton");
    QCOMPARE(bench.controller.enrollment()->state(), State::Unsettled);
    QVERIFY(bench.sees("lookAgainButton"));
    QVERIFY(!bench.sees("registerButton"));
    QCOMPARE(bench.panel->focusWidget(), &bench.button("lookAgainButton"));
    press(*bench.panel, "lookAgainButton");
    QCOMPARE(bench.controller.enrollment()->state(), State::Ready);
    QCOMPARE(bench.count(Operation::RegisterTotp), 1);
}

void TestPreparePanel::nothingIsWithoutAName()
{
    Bench bench;
    bench.open();
    for (const auto* button : bench.panel->findChildren<QAbstractButton*>()) {
        QVERIFY(!button->objectName().isEmpty());
        QVERIFY2(button->objectName() == QLatin1String("agreeButton") || !button->text().isEmpty(),
                 qPrintable(button->objectName()));
    }
}

FACTORDESK_TEST(TestPreparePanel, QApplication)

} // namespace tst_prepare_panel

#include "tst_prepare_panel.moc"
