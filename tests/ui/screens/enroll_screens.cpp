// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screens/enroll_screens.h"

#include "core/encoding/base32.h"
#include "core/otp/generator.h"
#include "tests/support/fake_desk.h"
#include "tests/ui/screens/sample_record.h"
#include "ui/enroll/enroll_controller.h"
#include "ui/enroll/enroll_page.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/secret_clipboard.h"

#include <QAbstractButton>
#include <QDialog>
#include <QTest>
#include <QVBoxLayout>

using namespace std::chrono_literals;

namespace factordesk::screens {

namespace {

using enrollment::Consent;
using test::FakeDesk;
using zitadel::FactorState;

const char* const sampleUri =
    "otpauth://totp/ZITADEL:anna.berg@nordlicht.example?algorithm=SHA1&digits=6&issuer=ZITADEL"
    "&period=30&secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const char* const sampleSecret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

zitadel::Details details()
{
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(1'699'999'912'656, Qt::UTC);
    return {.sequence = 2,
            .changeDate = moment,
            .creationDate = moment,
            .resourceOwner = QStringLiteral("69629023906488334")};
}

zitadel::Registration registration()
{
    return {.details = details(),
            .uri = SecureBytes::copyOf(std::string_view(sampleUri)),
            .secret = SecureBytes::copyOf(std::string_view(sampleSecret))};
}

zitadel::UserPage samplePeople()
{
    zitadel::UserPage page;
    const char16_t* const names[] = {
        u"Anna Berg",
        u"Ben Carter",
        u"Chloé Dubois",
        u"David Engel",
        u"Faris Haddad",
        u"Greta Holm",
        u"Henrik Ito",
        u"Мария Иванова",
        u"Hubert Blaine Maximilian-Alexander Wolfeschlegelsteinhausenbergerdorff zu Hohenlohe",
        u"نوعة منصور",
        u"Siobhán O’Neil"};
    for (int i = 0; i < int(std::size(names)); ++i)
        page.users.append(test::personNamed(QString::fromUtf16(names[i]),
                                            QString::number(163840776835432705 + i)));
    page.users[5].state = zitadel::UserState::Inactive;
    page.users[6].state = zitadel::UserState::Locked;
    page.users[10].isHuman = false;
    page.total = 128;
    return page;
}

/// A window with Enroll over a fake desk, all in one widget that owns them.
class Stage final : public QWidget
{
public:
    Stage()
    {
        m_desk.clock.set(WallTime(1'700'000'012'000ms));
        m_desk.client.userPage.answerBy([] { return samplePeople(); });
        m_desk.client.factor.answerBy([this] { return nextFactor(); });
        m_desk.client.oneUser.answerBy([this] {
            zitadel::User user = person;
            user.details = details();
            return user;
        });
        m_desk.client.permissions.answerBy([this] { return permissions; });
        m_desk.client.settings.answerBy(
            [] { return zitadel::LoginSettings{.totpAllowed = true, .forceMfa = false}; });
        m_desk.client.facts.skew = diagnosis::ClockSkew{.offset = 1200ms, .error = 520ms};
    }

    ~Stage() override
    {
        // A call under way tells the desk's journal of its end.
        delete m_window;
        controller.reset();
    }

    /// The rest of the navigation, as the program has it.
    void addOtherPlaces()
    {
        const auto none = [] { return nullptr; };
        const std::pair<ui::Icon, const char*> places[] = {
            {ui::Icon::Roster, "Roster"}, {ui::Icon::Verify, "Verify"},
            {ui::Icon::Codes, "Codes"},   {ui::Icon::Journal, "Journal"},
            {ui::Icon::Server, "Server"}, {ui::Icon::Settings, "Settings"}};
        for (int id = 1; const auto& [icon, title] : places) {
            m_window->addPlace({.id = id++,
                                .icon = icon,
                                .title = QLatin1String(title),
                                .isAtFoot = icon == ui::Icon::Server || icon == ui::Icon::Settings,
                                .make = none});
        }
    }

    /// Makes the window; the controller is there from then on.
    void open()
    {
        controller = std::make_unique<ui::EnrollController>(m_desk);
        m_window = new ui::MainWindow;
        m_window->addPlace(
            {.id = 0, .icon = ui::Icon::Enroll, .title = QStringLiteral("Enroll"), .make = [this] {
                 return new ui::EnrollPage(*controller, m_desk.clock, m_clipboard);
             }});
        addOtherPlaces();
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins({});
        layout->addWidget(m_window);
        m_window->setConnection(m_desk.connection());
        m_window->showPlace(0);
    }

    void connectToServer()
    {
        m_desk.beConnected();
        m_desk.observe(diagnosis::ClockSkew{.offset = 1200ms, .error = 520ms}, std::nullopt);
        open();
        settle();
    }

    void choose()
    {
        connectToServer();
        controller->start(person);
        settle();
    }

    void showSymbol()
    {
        m_desk.client.registration.answer(registration());
        choose();
        controller->enrollment()->registerTotp(Consent::ResetActive);
        settle();
    }

    void verify(const otp::Code& code)
    {
        controller->enrollment()->verify(code);
        settle();
    }

    static void settle() { QTest::qWait(60); }

    [[nodiscard]] otp::Code codeAt(std::chrono::seconds ahead) const
    {
        const auto secret = encoding::decodeBase32(sampleSecret);
        const auto generator = otp::Generator::make(secret->bytes(), otp::zitadelParameters);
        const auto now = std::chrono::floor<std::chrono::seconds>(m_desk.clock.now());
        return generator->codeAt(otp::UnixTime(now + ahead));
    }

    [[nodiscard]] FakeDesk& desk() { return m_desk; }

    void click(const char* name)
    {
        // The panels of other steps may have buttons of the same name.
        for (auto* button : findChildren<QAbstractButton*>(QLatin1String(name))) {
            if (button->isVisibleTo(this))
                button->click();
        }
        settle();
    }

    zitadel::User person =
        test::personNamed(QStringLiteral("Anna Berg"), QStringLiteral("163840776835432705"));
    QStringList permissions{QStringLiteral("user.read"), QStringLiteral("user.write"),
                            QStringLiteral("user.credential.write")};
    std::optional<FactorState> factor; ///< No value: one after another.
    std::unique_ptr<ui::EnrollController> controller;

private:
    FactorState nextFactor()
    {
        const FactorState states[] = {FactorState::None, FactorState::Active, FactorState::Pending};
        return factor ? *factor : states[m_asked++ % 3];
    }

    FakeDesk m_desk;
    ui::SecretClipboard m_clipboard;
    ui::MainWindow* m_window = nullptr;
    int m_asked = 0;
};

Screen screen(const char* name, std::function<void(Stage&)> prepare)
{
    return {QStringLiteral("enroll-") + QLatin1String(name),
            [prepare = std::move(prepare)]() -> std::unique_ptr<QWidget> {
                auto stage = std::make_unique<Stage>();
                prepare(*stage);
                return stage;
            }};
}

/// Likewise, with the call shown that went wrong.
Screen screenWithCall(const char* name, void (*prepare)(Stage&))
{
    return screen(name, [prepare](Stage& stage) {
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

void findNobody(Stage& stage)
{
    stage.desk().client.userPage.answerBy([] { return zitadel::UserPage(); });
    stage.connectToServer();
    stage.controller->search()->setText(QStringLiteral("Zaphod"));
    Stage::settle();
}

void findWithoutAnswer(Stage& stage)
{
    stage.desk().client.facts.record = sampleSearch(0, {});
    stage.desk().client.userPage.answerBy([] { return Unexpected(test::connectionRefused()); });
    stage.connectToServer();
}

void askToReplace(Stage& stage)
{
    stage.factor = FactorState::Pending;
    stage.choose();
    stage.click("registerButton");
}

void askToReset(Stage& stage)
{
    stage.factor = FactorState::Active;
    stage.choose();
    stage.click("registerButton");
}

void stop(Stage& stage)
{
    stage.factor = FactorState::Active;
    stage.permissions = {QStringLiteral("user.read"), QStringLiteral("user.write")};
    stage.person.state = zitadel::UserState::Locked;
    stage.choose();
}

void refuse(Stage& stage)
{
    stage.showSymbol();
    stage.desk().client.facts.record = sampleRecord(400, wrongCodeAnswer());
    stage.desk().client.verify.fail(wrongCode());
    stage.verify(stage.codeAt(-10min));
}

void refuseToRegister(Stage& stage)
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

void failToRemove(Stage& stage)
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
    Stage::settle();
}

void revealKey(Stage& stage)
{
    stage.showSymbol();
    stage.click("showKey");
}

void loseAnswer(Stage& stage)
{
    stage.showSymbol();
    stage.desk().client.verify.fail(test::lostAnswer());
    stage.desk().client.factor.answerBy([] { return Unexpected(test::connectionRefused()); });
    stage.verify(stage.codeAt(0s));
}

void wait(Stage& stage)
{
    stage.showSymbol();
    stage.verify(stage.codeAt(0s));
    QTest::qWait(400);
}

void finish(Stage& stage)
{
    stage.showSymbol();
    stage.desk().organisationNames.insert(details().resourceOwner,
                                          QStringLiteral("Nordlicht Werke"));
    stage.desk().client.verify.answer(details());
    stage.verify(stage.codeAt(0s));
}

/// A picture is of one window: the dialog is laid into it.
void showRecoveryDialog(Stage& stage)
{
    auto* dialog = stage.window()->findChild<QDialog*>(QStringLiteral("recoveryCodesDialog"));
    dialog->setParent(&stage, Qt::Widget);
    dialog->setAutoFillBackground(true);
    dialog->move(320, 120);
    dialog->show();
    Stage::settle();
    dialog->adjustSize();
}

void makeRecoveryCodes(Stage& stage)
{
    finish(stage);
    zitadel::RecoveryCodes codes{.details = details(), .codes = {}};
    for (const char* const code :
         {"kx7pe-mw2rt", "h4ncq-z9dfa", "t3vby-8gskm", "p6jwe-r5xhn", "c2qaz-u7btd", "m9fkr-y4pge",
          "w8dhx-3nqcv", "e5tms-k6zja", "b7ury-f2wgp", "n4xdk-q8hec"})
        codes.codes.push_back(SecureBytes::copyOf(code));
    stage.desk().client.recoveryCodes.answer(std::move(codes));
    stage.click("recoveryCodesButton");
    stage.click("makeRecoveryCodes");
    showRecoveryDialog(stage);
}

/// Sixty characters and more, in wide letters and in wide signs.
void beLong(Stage& stage)
{
    stage.person = test::personNamed(
        QStringLiteral("WWWWWW Wolfeschlegelsteinhausenbergerdorff-MMMMMMMM von Mühlenbeck"),
        QStringLiteral("163840776835432705"));
}

void beWide(Stage& stage)
{
    stage.person = test::personNamed(QString(30, QChar(0x9F8D)) + QString(30, QChar(0x9F98)),
                                     QStringLiteral("163840776835432705"));
}

void giveUp(Stage& stage)
{
    stage.showSymbol();
    stage.desk().client.removal.answer(details());
    stage.controller->leave(true);
    Stage::settle();
}

} // namespace

QList<Screen> recoveryScreens()
{
    return {
        screen("done-recovery-ask",
               [](Stage& stage) {
                   finish(stage);
                   stage.click("recoveryCodesButton");
                   showRecoveryDialog(stage);
               }),
        screen("done-recovery-codes", makeRecoveryCodes),
        screen("done-recovery-lost",
               [](Stage& stage) {
                   finish(stage);
                   stage.desk().client.recoveryCodes.fail(test::lostAnswer());
                   stage.click("recoveryCodesButton");
                   stage.click("makeRecoveryCodes");
                   showRecoveryDialog(stage);
               }),
    };
}

QList<Screen> enrollScreens()
{
    return {
        screen("no-server",
               [](Stage& stage) {
                   stage.open();
                   QTest::qWait(400);
               }),
        screen("find", [](Stage& stage) { stage.connectToServer(); }),
        screen("find-nobody", findNobody),
        screen("find-no-answer", findWithoutAnswer),
        screenWithCall("find-no-answer-call", findWithoutAnswer),
        screen("prepare",
               [](Stage& stage) {
                   stage.factor = FactorState::None;
                   stage.choose();
               }),
        screen("prepare-pending", askToReplace),
        screen("prepare-active", askToReset),
        screen("prepare-stop", stop),
        screen("prepare-failed", refuseToRegister),
        screenWithCall("prepare-failed-call", refuseToRegister),
        screen("confirm", [](Stage& stage) { stage.showSymbol(); }),
        screen("confirm-key", revealKey),
        screen("confirm-apps",
               [](Stage& stage) {
                   stage.showSymbol();
                   stage.click("phoneAppsButton");
               }),
        screen("confirm-letter",
               [](Stage& stage) {
                   stage.showSymbol();
                   stage.click("letterButton");
               }),
        screen("confirm-waiting", wait),
        screen("confirm-refused", refuse),
        screenWithCall("confirm-refused-call", refuse),
        screen("confirm-unsettled", loseAnswer),
        screen("done", finish),
        screen("given-up", giveUp),
        screen("given-up-in-vain", failToRemove),
        screen("prepare-long",
               [](Stage& stage) {
                   beLong(stage);
                   askToReset(stage);
               }),
        screen("confirm-long",
               [](Stage& stage) {
                   beLong(stage);
                   refuse(stage);
               }),
        screen("confirm-wide",
               [](Stage& stage) {
                   beWide(stage);
                   revealKey(stage);
               }),
        screen("done-long",
               [](Stage& stage) {
                   beLong(stage);
                   finish(stage);
               }),
    };
}

} // namespace factordesk::screens
