// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screens/signin_screens.h"

#include "tests/support/fake_desk.h"
#include "ui/signin/first_start_page.h"
#include "ui/signin/server_controller.h"
#include "ui/signin/server_page.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>

namespace factordesk::screens {

namespace {

/// The server page over a fake desk, all in one widget that owns them.
class Stage final : public QWidget
{
public:
    Stage()
    {
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins({});
        layout->addWidget(new ui::ServerPage(m_controller));
    }

    [[nodiscard]] test::ScriptedClient& client() { return m_desk.client; }

    void answerWithPeople()
    {
        m_desk.client.userPage.answerBy([] {
            const auto person =
                test::personNamed(QStringLiteral("Anna Berg"), QStringLiteral("1638407768354"));
            return zitadel::UserPage{.users = {person}, .total = 128};
        });
    }

    void type(const char* field, const QString& text)
    {
        findChild<QLineEdit*>(QLatin1String(field))->setText(text);
    }

    void press(const char* button)
    {
        findChild<QAbstractButton*>(QLatin1String(button))->click();
        QTest::qWait(20);
    }

    void connectToAcme()
    {
        type("addressField", QStringLiteral("acme.zitadel.cloud"));
        type("tokenField", QStringLiteral("a token that is long enough to look like one"));
        press("connectButton");
    }

private:
    test::FakeDesk m_desk;
    ui::ServerController m_controller{m_desk};
};

Screen screen(const char* name, std::function<void(Stage&)> prepare)
{
    return {QStringLiteral("server-") + QLatin1String(name),
            [prepare = std::move(prepare)]() -> std::unique_ptr<QWidget> {
                auto stage = std::make_unique<Stage>();
                prepare(*stage);
                return stage;
            }};
}

void refuseInput(Stage& stage)
{
    stage.type("addressField", QStringLiteral("http://acme.zitadel.cloud"));
    stage.type("tokenField", QStringLiteral("tokén"));
    stage.press("connectButton");
}

void wait(Stage& stage)
{
    stage.connectToAcme();
    QTest::qWait(400);
}

void fail(Stage& stage)
{
    zitadel::Status status =
        test::refusal(zitadel::StatusCode::Unauthenticated, QStringLiteral("AUTH-7fs1e"), 401);
    status.message = QStringLiteral("Errors.Token.Invalid (AUTH-7fs1e)");
    stage.client().userPage.fail(status);
    stage.connectToAcme();
}

void practise(Stage& stage)
{
    stage.answerWithPeople();
    stage.press("practiseButton");
    stage.press("clockSwitch");
}

} // namespace

QList<Screen> signinScreens()
{
    return {
        {QStringLiteral("first-start"),
         []() -> std::unique_ptr<QWidget> {
             auto page = std::make_unique<ui::FirstStartPage>();
             page->setFocus();
             return page;
         }},
        screen("empty", [](Stage&) {}),
        screen("refused-input", refuseInput),
        screen("asking", wait),
        screen("connected",
               [](Stage& stage) {
                   stage.answerWithPeople();
                   stage.connectToAcme();
               }),
        screen("failed", fail),
        screen("practice", practise),
    };
}

} // namespace factordesk::screens
