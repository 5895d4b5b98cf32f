// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screens/card_screens.h"

#include "tests/ui/signin/sign_in_stage.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QTest>

namespace factordesk::screens {

namespace {

using test::OpenIdProvider;
using test::SignInStage;
using Phase = ui::SignInController::Phase;

void press(SignInStage& stage, const char* button)
{
    stage.findChild<QAbstractButton*>(QLatin1String(button))->click();
    QTest::qWait(20);
}

void type(SignInStage& stage, const char* field, const QString& text)
{
    stage.findChild<QLineEdit*>(QLatin1String(field))->setText(text);
}

void waitFor(SignInStage& stage, Phase phase)
{
    static_cast<void>(QTest::qWaitFor([&] { return stage.controller.phase() == phase; }));
}

void waitInBrowser(SignInStage& stage)
{
    type(stage, "clientIdField", OpenIdProvider::clientId());
    press(stage, "signInButton");
    waitFor(stage, Phase::InBrowser);
}

void waitAtDevice(SignInStage& stage)
{
    press(stage, "deviceChoice");
    type(stage, "clientIdField", OpenIdProvider::clientId());
    press(stage, "signInButton");
    waitFor(stage, Phase::AtDevice);
    stage.bench.clock.advance(std::chrono::seconds(42));
}

void signInByKey(SignInStage& stage)
{
    press(stage, "keyFileChoice");
    stage.controller.loadKeyFile(stage.keyFile());
    press(stage, "signInButton");
    waitFor(stage, Phase::SignedIn);
}

void refuseInput(SignInStage& stage)
{
    press(stage, "secretChoice");
    type(stage, "addressField", QStringLiteral("http://acme.zitadel.cloud"));
    press(stage, "signInButton");
}

void fail(SignInStage& stage)
{
    stage.bench.provider.description.insert(QStringLiteral("issuer"),
                                            QStringLiteral("https://login.acme.example"));
    type(stage, "clientIdField", OpenIdProvider::clientId());
    press(stage, "signInButton");
    QTest::qWait(100);
}

void failAtPortal(SignInStage& stage)
{
    stage.bench.provider.answerInstead["/.well-known/openid-configuration"] = {
        .contentType = "text/html", .headers = {}, .body = "<html>Hotel Wi-Fi</html>"};
    type(stage, "clientIdField", OpenIdProvider::clientId());
    press(stage, "signInButton");
    QTest::qWait(100);
}

Screen screen(const char* name, std::function<void(SignInStage&)> prepare)
{
    return {QStringLiteral("signin-") + QLatin1String(name),
            [prepare = std::move(prepare)]() -> std::unique_ptr<QWidget> {
                auto stage = std::make_unique<SignInStage>();
                prepare(*stage);
                return stage;
            }};
}

} // namespace

QList<Screen> cardScreens()
{
    return {
        screen("browser", [](SignInStage&) {}),
        screen("device", [](SignInStage& stage) { press(stage, "deviceChoice"); }),
        screen("token", [](SignInStage& stage) { press(stage, "tokenChoice"); }),
        screen("key-file", [](SignInStage& stage) { press(stage, "keyFileChoice"); }),
        screen("key-file-refused",
               [](SignInStage& stage) {
                   press(stage, "keyFileChoice");
                   stage.controller.loadKeyFile(
                       stage.keyFile(QStringLiteral("type"), QStringLiteral("application")));
               }),
        screen("secret-refused", refuseInput),
        screen("in-browser", waitInBrowser),
        screen("no-browser",
               [](SignInStage& stage) {
                   stage.bench.browser.isThere = false;
                   waitInBrowser(stage);
               }),
        screen("at-device", waitAtDevice),
        screen("signed-in", signInByKey),
        screen("other-issuer", fail),
        screen("captive-portal", failAtPortal),
    };
}

} // namespace factordesk::screens
