// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screens/signin_screens.h"

#include "core/keyring/memory_secret_store.h"
#include "core/zitadel/profile_store.h"
#include "tests/support/fake_desk.h"
#include "tests/ui/screens/sample_record.h"
#include "tests/ui/signin/sign_in_stage.h"
#include "ui/signin/first_start_page.h"
#include "ui/signin/keep_question.h"
#include "ui/signin/organisation_dialog.h"
#include "ui/signin/profiles_controller.h"
#include "ui/signin/server_controller.h"
#include "ui/signin/server_page.h"
#include "ui/widgets/reveal.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

namespace factordesk::screens {

namespace {

/// The server page over a fake desk, all in one widget that owns them.
class Stage final : public QWidget
{
public:
    /// With `signIn` as in the program, otherwise with address and token alone.
    explicit Stage(std::unique_ptr<test::SignInStage> signIn = {}) : m_signIn(std::move(signIn))
    {
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins({});
        m_page = new ui::ServerPage(m_controller, m_signIn ? &m_signIn->card : nullptr);
        layout->addWidget(m_page);
    }
    ~Stage() override
    {
        if (m_signIn)
            m_signIn->card.setParent(nullptr);
        delete m_page;
    }

    [[nodiscard]] test::ScriptedClient& client() { return m_desk.client; }

    [[nodiscard]] const std::optional<zitadel::Status>& trouble() const
    {
        return m_desk.connection().trouble;
    }

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

    /// Scrolls to a part of the page.
    void show(const char* part) { ui::reveal(*findChild<QWidget*>(QLatin1String(part))); }

    void addServer(const QString& name)
    {
        const auto profile =
            test::profileNamed(name, name.toLower() + QLatin1String(".zitadel.cloud"));
        (void)m_store.put(profile);
        m_profiles.signIn(profile.address, SecureBytes::copyOf("token"));
        QTest::qWait(20);
    }

    void change(const std::function<void(zitadel::ServerProfile&)>& edit)
    {
        zitadel::ServerProfile profile = *m_profiles.current();
        edit(profile);
        (void)m_profiles.change(profile);
        QTest::qWait(20);
    }

    void refuseCertificate(net::Fault fault, const std::optional<net::CertificatePin>& pinned)
    {
        zitadel::Status status = zitadel::statusFor(
            {.stage = net::Stage::Tls, .fault = fault, .settlement = net::Settlement::NotSent});
        const QDateTime from(QDate(2026, 1, 7), QTime(0, 0), Qt::UTC);
        status.certificate = net::RefusedCertificate{
            .shown = {.subject = QStringLiteral("zitadel.acme.example"),
                      .issuer = QStringLiteral("Acme Internal CA, Acme AG"),
                      .hosts = {QStringLiteral("zitadel.acme.example"), QStringLiteral("10.1.2.3")},
                      .validFrom = from,
                      .validUntil = from.addYears(1),
                      .fingerprint = net::CertificatePin::of("shown")},
            .pinned = pinned};
        m_desk.client.userPage.fail(status);
        addServer(QStringLiteral("Acme"));
        fail(status);
    }

    /// With a web page for an answer, which can be looked at.
    void failToSignIn()
    {
        press("browserChoice");
        m_signIn->bench.provider.answerInstead["/.well-known/openid-configuration"] = {
            .contentType = "text/html", .headers = {}, .body = "<html>Hotel Wi-Fi</html>"};
        type("clientIdField", test::OpenIdProvider::clientId());
        press("signInButton");
        (void)QTest::qWaitFor([this] { return m_signIn->controller.failure().has_value(); });
    }

    void fail(const zitadel::Status& status)
    {
        m_desk.client.userPage.fail(status);
        QTest::qWait(20);
        m_desk.observe({}, status);
        QTest::qWait(20);
    }

private:
    test::FakeDesk m_desk;
    QTemporaryDir m_folder;
    zitadel::ProfileStore m_store{m_folder.filePath(QStringLiteral("servers.json"))};
    keyring::MemorySecretStore m_secrets;
    ui::ProfilesController m_profiles{m_desk, m_store, m_secrets};
    ui::ServerController m_controller{m_desk, m_profiles};
    std::unique_ptr<test::SignInStage> m_signIn;
    ui::ServerPage* m_page;
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

/// The page as it is in the program, with somebody who signs in by `choice`.
Screen signInScreen(const char* name, const char* choice, std::function<void(Stage&)> prepare)
{
    return {QStringLiteral("server-page-") + QLatin1String(name),
            [choice, prepare = std::move(prepare)]() -> std::unique_ptr<QWidget> {
                auto stage = std::make_unique<Stage>(std::make_unique<test::SignInStage>());
                prepare(*stage);
                stage->press(choice);
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
    stage.client().facts.record = sampleSearch(
        401, R"json({"code":16,"message":"Errors.Token.Invalid (AUTH-7fs1e)","details":[]})json");
    stage.client().userPage.fail(status);
    stage.connectToAcme();
}

void listServers(Stage& stage)
{
    stage.answerWithPeople();
    for (const char* const name : {"Acme", "Basel", "Zürich"})
        stage.addServer(QString::fromUtf8(name));
}

void showAdvanced(Stage& stage)
{
    listServers(stage);
    stage.change([](zitadel::ServerProfile& profile) {
        profile.tls.pin = net::CertificatePin::of("pinned");
        profile.proxy = {.kind = net::ProxyKind::Manual,
                         .host = QStringLiteral("proxy.acme.example"),
                         .port = 3128,
                         .user = QStringLiteral("desk")};
    });
    stage.press("advancedButton");
}

void nameTheOrganisation(Stage& stage)
{
    listServers(stage);
    stage.change([](zitadel::ServerProfile& profile) {
        profile.organisationId = QStringLiteral("312909075211944042");
        profile.organisationName = QStringLiteral("Nordlicht Werke");
        profile.mediaType = zitadel::MediaType::Grpc;
        profile.mediaTypesFound = {zitadel::MediaType::Json, zitadel::MediaType::GrpcWeb};
    });
    stage.press("advancedButton");
    stage.show("mediaTypeBox");
}

std::unique_ptr<QWidget> organisations(const QList<zitadel::Organisation>& found)
{
    static test::FakeDesk desk;
    desk.beConnected();
    auto dialog = std::make_unique<ui::OrganisationDialog>(desk.searchOrganisations());
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    desk.client.organisationPage.answer(
        {.organisations = found, .total = std::uint64_t(found.size())});
    QTest::qWait(20);
    return dialog;
}

std::unique_ptr<QWidget> someOrganisations()
{
    return organisations({{.id = QStringLiteral("1"),
                           .name = QStringLiteral("Brückner & Söhne"),
                           .domain = QStringLiteral("brueckner.example")},
                          {.id = QStringLiteral("2"),
                           .name = QStringLiteral("Fjord Energi"),
                           .domain = QStringLiteral("fjord.example"),
                           .isActive = false},
                          {.id = QStringLiteral("3"),
                           .name = QStringLiteral("Nordlicht Werke"),
                           .domain = QStringLiteral("nordlicht.example")}});
}

std::unique_ptr<QWidget> keepQuestion()
{
    auto question = std::make_unique<ui::KeepQuestion>(nullptr);
    question->setAttribute(Qt::WA_DeleteOnClose, false);
    return question;
}

void showUnknownCertificate(Stage& stage)
{
    stage.refuseCertificate(net::Fault::CertificateUntrusted, {});
    stage.press("trustButton");
}

void showChangedCertificate(Stage& stage)
{
    stage.refuseCertificate(net::Fault::CertificateChanged, net::CertificatePin::of("pinned"));
}

/// All that can be on the page at once.
void showAllAtOnce(Stage& stage)
{
    stage.client().facts.record = sampleSearch(401, R"json({"code":16})json");
    stage.refuseCertificate(net::Fault::CertificateChanged, net::CertificatePin::of("pinned"));
    const zitadel::Status trouble = *stage.trouble();
    stage.change([](zitadel::ServerProfile& profile) {
        profile.tls.pin = net::CertificatePin::of("pinned");
        profile.proxy = {.kind = net::ProxyKind::Manual,
                         .host = QStringLiteral("proxy.acme.example"),
                         .port = 3128,
                         .user = QStringLiteral("desk")};
    });
    stage.fail(trouble);
    stage.press("toggleInspector");
    stage.press("advancedButton");
}

/// At another server than the one that is connected, and the one that was connected fails, too.
void failTwice(Stage& stage)
{
    listServers(stage);
    stage.fail(zitadel::statusFor({.stage = net::Stage::Http,
                                   .fault = net::Fault::ConnectionClosed,
                                   .settlement = net::Settlement::Unknown,
                                   .technicalText = QStringLiteral("Connection closed by peer")}));
    stage.failToSignIn();
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
        screen("failed-call",
               [](Stage& stage) {
                   fail(stage);
                   stage.press("toggleInspector");
               }),
        screen("list", listServers),
        screen("advanced", showAdvanced),
        screen("organisation", nameTheOrganisation),
        {QStringLiteral("server-organisations"), someOrganisations},
        {QStringLiteral("server-no-organisation"), [] { return organisations({}); }},
        {QStringLiteral("server-keep-question"), keepQuestion},
        screen("certificate-unknown", showUnknownCertificate),
        screen("certificate-changed", showChangedCertificate),
        screen("practice", practise),
        signInScreen("first", "browserChoice", [](Stage&) {}),
        signInScreen("list", "deviceChoice", listServers),
        signInScreen("advanced", "tokenChoice", showAdvanced),
        signInScreen("organisation", "keyFileChoice", nameTheOrganisation),
        signInScreen("all", "secretChoice", showAllAtOnce),
        signInScreen("trust", "tokenChoice", showUnknownCertificate),
        signInScreen("practice", "tokenChoice", practise),
        signInScreen("failed-while-practising", "browserChoice",
                     [](Stage& stage) {
                         practise(stage);
                         stage.failToSignIn();
                     }),
        signInScreen("failed-twice", "browserChoice", failTwice),
    };
}

} // namespace factordesk::screens
