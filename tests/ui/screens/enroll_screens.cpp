// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screens/enroll_screens.h"

#include "tests/ui/screens/enroll_stage.h"
#include "tests/ui/screens/sample_record.h"

#include <QTest>

#include <utility>

using namespace std::chrono_literals;

namespace factordesk::screens {

namespace {

using enrollment::Consent;
using zitadel::FactorState;

/// Likewise, with the call shown that went wrong.
Screen screenWithCall(const char* name, void (*prepare)(EnrollStage&))
{
    return enrollScreen(name, [prepare](EnrollStage& stage) {
        prepare(stage);
        stage.click("toggleInspector");
    });
}

zitadel::Status wrongCode()
{
    zitadel::Status status =
        test::refusal(zitadel::StatusCode::InvalidArgument, QStringLiteral("EVENT-8isk2"), 400);
    status.message = QStringLiteral("Invalid code (EVENT-8isk2)");
    return status;
}

void findNobody(EnrollStage& stage)
{
    stage.desk().client.userPage.answerBy([] { return zitadel::UserPage(); });
    stage.connectToServer();
    stage.controller->search()->setText(QStringLiteral("Zaphod"));
    EnrollStage::settle();
}

void findWithoutAnswer(EnrollStage& stage)
{
    stage.desk().client.facts.record = sampleSearch(0, {});
    stage.desk().client.userPage.answerBy([] { return Unexpected(test::connectionRefused()); });
    stage.connectToServer();
}

void askToReplace(EnrollStage& stage)
{
    stage.factor = FactorState::Pending;
    stage.choose();
    stage.click("registerButton");
}

void askToReset(EnrollStage& stage)
{
    stage.factor = FactorState::Active;
    stage.choose();
    stage.click("registerButton");
}

void stop(EnrollStage& stage)
{
    stage.factor = FactorState::Active;
    stage.permissions = {QStringLiteral("user.read"), QStringLiteral("user.write")};
    stage.person.state = zitadel::UserState::Locked;
    stage.choose();
}

void refuse(EnrollStage& stage)
{
    stage.showSymbol();
    stage.desk().client.facts.record = sampleRecord(400, wrongCodeAnswer());
    stage.desk().client.verify.fail(wrongCode());
    stage.verify(stage.codeAt(-10min));
}

void refuseToRegister(EnrollStage& stage)
{
    stage.factor = FactorState::None;
    stage.choose();
    net::ExchangeRecord& record = stage.desk().client.facts.record;
    record = sampleRecord(0, {});
    record.url =
        QUrl(QStringLiteral("https://acme.zitadel.cloud/v2/users/163840776835432705/totp"));
    record.requestBody = "{}";
    record.bytesSent = 2;
    record.timings = {.connecting = 1'400us,
                      .encrypted = {},
                      .requestSent = {},
                      .firstByte = {},
                      .total = 2'950us};
    stage.desk().client.registration.fail(test::connectionRefused());
    stage.click("registerButton");
}

void failToRemove(EnrollStage& stage)
{
    stage.showSymbol();
    net::ExchangeRecord& record = stage.desk().client.facts.record;
    record = sampleRecord(0, {});
    record.method = "DELETE";
    record.url =
        QUrl(QStringLiteral("https://acme.zitadel.cloud/v2/users/163840776835432705/totp"));
    record.requestBody.clear();
    record.bytesSent = 0;
    stage.desk().client.removal.fail(test::connectionRefused());
    stage.controller->leave(true);
    EnrollStage::settle();
}

void revealKey(EnrollStage& stage)
{
    stage.showSymbol();
    stage.click("showKey");
}

void loseAnswer(EnrollStage& stage)
{
    stage.showSymbol();
    stage.desk().client.verify.fail(test::lostAnswer());
    stage.desk().client.factor.answerBy([] { return Unexpected(test::connectionRefused()); });
    stage.verify(stage.codeAt(0s));
}

void wait(EnrollStage& stage)
{
    stage.showSymbol();
    stage.verify(stage.codeAt(0s));
    QTest::qWait(400);
}

/// Sixty characters and more, in wide letters and in wide signs.
void beLong(EnrollStage& stage)
{
    stage.person = test::personNamed(
        QStringLiteral("WWWWWW Wolfeschlegelsteinhausenbergerdorff-MMMMMMMM von Mühlenbeck"),
        QStringLiteral("163840776835432705"));
}

void beWide(EnrollStage& stage)
{
    stage.person = test::personNamed(QString(30, QChar(0x9F8D)) + QString(30, QChar(0x9F98)),
                                     QStringLiteral("163840776835432705"));
}

void giveUp(EnrollStage& stage)
{
    stage.showSymbol();
    stage.desk().client.removal.answer(sampleDetails());
    stage.controller->leave(true);
    EnrollStage::settle();
}

} // namespace

QList<Screen> enrollScreens()
{
    return {
        enrollScreen("no-server",
                     [](EnrollStage& stage) {
                         stage.open();
                         QTest::qWait(400);
                     }),
        enrollScreen("find", [](EnrollStage& stage) { stage.connectToServer(); }),
        enrollScreen("find-nobody", findNobody),
        enrollScreen("find-no-answer", findWithoutAnswer),
        screenWithCall("find-no-answer-call", findWithoutAnswer),
        enrollScreen("prepare",
                     [](EnrollStage& stage) {
                         stage.factor = FactorState::None;
                         stage.choose();
                     }),
        enrollScreen("prepare-pending", askToReplace),
        enrollScreen("prepare-active", askToReset),
        enrollScreen("prepare-stop", stop),
        enrollScreen("prepare-failed", refuseToRegister),
        screenWithCall("prepare-failed-call", refuseToRegister),
        enrollScreen("confirm", [](EnrollStage& stage) { stage.showSymbol(); }),
        enrollScreen("confirm-key", revealKey),
        enrollScreen("confirm-apps",
                     [](EnrollStage& stage) {
                         stage.showSymbol();
                         stage.click("phoneAppsButton");
                     }),
        enrollScreen("confirm-letter",
                     [](EnrollStage& stage) {
                         stage.showSymbol();
                         stage.click("letterButton");
                     }),
        enrollScreen("confirm-waiting", wait),
        enrollScreen("confirm-refused", refuse),
        screenWithCall("confirm-refused-call", refuse),
        enrollScreen("confirm-unsettled", loseAnswer),
        enrollScreen("done", &EnrollStage::finish),
        enrollScreen("given-up", giveUp),
        enrollScreen("given-up-in-vain", failToRemove),
        enrollScreen("prepare-long",
                     [](EnrollStage& stage) {
                         beLong(stage);
                         askToReset(stage);
                     }),
        enrollScreen("confirm-long",
                     [](EnrollStage& stage) {
                         beLong(stage);
                         refuse(stage);
                     }),
        enrollScreen("confirm-wide",
                     [](EnrollStage& stage) {
                         beWide(stage);
                         revealKey(stage);
                     }),
        enrollScreen("done-long",
                     [](EnrollStage& stage) {
                         beLong(stage);
                         stage.finish();
                     }),
    };
}

} // namespace factordesk::screens
