// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screens/enroll_stage.h"

#include "core/encoding/base32.h"
#include "core/otp/generator.h"
#include "tests/support/event_loop.h"
#include "ui/enroll/enroll_page.h"
#include "ui/shell/main_window.h"

#include <QAbstractButton>
#include <QVBoxLayout>

#include <utility>

using namespace std::chrono_literals;

namespace factordesk::screens {

using enrollment::Consent;
using zitadel::FactorState;

namespace {

const char* const sampleUri =
    "otpauth://totp/ZITADEL:anna.berg@nordlicht.example?algorithm=SHA1&digits=6&issuer=ZITADEL"
    "&period=30&secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const char* const sampleSecret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

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

} // namespace

zitadel::Details sampleDetails()
{
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(1'699'999'912'656, Qt::UTC);
    return {.sequence = 2,
            .changeDate = moment,
            .creationDate = moment,
            .resourceOwner = QStringLiteral("69629023906488334")};
}

zitadel::Registration sampleRegistration()
{
    return {.details = sampleDetails(),
            .uri = SecureBytes::copyOf(std::string_view(sampleUri)),
            .secret = SecureBytes::copyOf(std::string_view(sampleSecret))};
}

EnrollStage::EnrollStage()
{
    m_desk.clock.set(WallTime(1'700'000'012'000ms));
    m_desk.client.userPage.answerBy([] { return samplePeople(); });
    m_desk.client.factor.answerBy([this] { return nextFactor(); });
    m_desk.client.oneUser.answerBy([this] {
        zitadel::User user = person;
        user.details = sampleDetails();
        return user;
    });
    m_desk.client.permissions.answerBy([this] { return permissions; });
    m_desk.client.settings.answerBy(
        [] { return zitadel::LoginSettings{.totpAllowed = true, .forceMfa = false}; });
    m_desk.client.facts.skew = diagnosis::ClockSkew{.offset = 1200ms, .error = 520ms};
}

EnrollStage::~EnrollStage()
{
    // A call under way tells the desk's journal of its end.
    delete m_window;
    controller.reset();
}

void EnrollStage::addOtherPlaces()
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

void EnrollStage::open()
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

void EnrollStage::connectToServer()
{
    m_desk.beConnected();
    m_desk.observe(diagnosis::ClockSkew{.offset = 1200ms, .error = 520ms}, std::nullopt);
    open();
    settle();
}

void EnrollStage::choose()
{
    connectToServer();
    controller->start(person);
    settle();
}

void EnrollStage::showSymbol()
{
    m_desk.client.registration.answer(sampleRegistration());
    choose();
    controller->enrollment()->registerTotp(Consent::ResetActive);
    settle();
}

void EnrollStage::verify(const otp::Code& code)
{
    controller->enrollment()->verify(code);
    settle();
}

void EnrollStage::finish()
{
    showSymbol();
    m_desk.organisationNames.insert(sampleDetails().resourceOwner,
                                    QStringLiteral("Nordlicht Werke"));
    m_desk.client.verify.answer(sampleDetails());
    verify(codeAt(0s));
}

void EnrollStage::settle()
{
    test::runEvents();
}

otp::Code EnrollStage::codeAt(std::chrono::seconds ahead) const
{
    const auto secret = encoding::decodeBase32(sampleSecret);
    const auto generator = otp::Generator::make(secret->bytes(), otp::zitadelParameters);
    const auto now = std::chrono::floor<std::chrono::seconds>(m_desk.clock.now());
    return generator->codeAt(otp::UnixTime(now + ahead));
}

void EnrollStage::click(const char* name)
{
    // The panels of other steps may have buttons of the same name.
    for (auto* button : findChildren<QAbstractButton*>(QLatin1String(name))) {
        if (button->isVisibleTo(this))
            button->click();
    }
    settle();
}

FactorState EnrollStage::nextFactor()
{
    const FactorState states[] = {FactorState::None, FactorState::Active, FactorState::Pending};
    return factor ? *factor : states[m_asked++ % 3];
}

Screen enrollScreen(const char* name, std::function<void(EnrollStage&)> prepare)
{
    return {QStringLiteral("enroll-") + QLatin1String(name),
            [prepare = std::move(prepare)]() -> std::unique_ptr<QWidget> {
                auto stage = std::make_unique<EnrollStage>();
                prepare(*stage);
                return stage;
            }};
}

} // namespace factordesk::screens
