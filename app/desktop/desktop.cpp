// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop.h"

#include "app/desktop/first_paint.h"
#include "app/desktop/version.h"
#include "core/exchange/text_lines.h"
#include "core/otpauth/key_uri.h"
#include "ui/codes/codes_page.h"
#include "ui/display/display_strip.h"
#include "ui/enroll/enroll_page.h"
#include "ui/journal/journal_page.h"
#include "ui/roster/roster_page.h"
#include "ui/roster/roster_strip.h"
#include "ui/settings/settings_page.h"
#include "ui/signin/first_start_page.h"
#include "ui/signin/server_page.h"
#include "ui/signin/sign_in_card.h"
#include "ui/text/input_text.h"
#include "ui/text/journal_text.h"
#include "ui/verify/verify_page.h"

#include <QVBoxLayout>

#include <utility>

namespace factordesk::app {

Desktop::Desktop()
    : m_composition(m_profile.serversPath(), Profile::vaultPath(), Profile::rosterPath())
{
    m_composition.store().load();
    m_profile.handServerOver(m_composition.store());
    m_language.install(m_profile.language());
    m_composition.desk().setLanguage(m_language.tag());
    m_theme = std::make_unique<ui::Theme>(m_profile.scheme());
    connect(&m_composition.desk(), &enrollment::Desk::connectionChanged, this,
            &Desktop::showConnection);
    connect(&m_composition.desk(), &enrollment::Desk::serverChanged, this,
            &Desktop::showConnection);
    connect(&m_composition.profiles(), &ui::ProfilesController::changed, this,
            &Desktop::showServers);
    connect(&m_composition.journal(), &ui::JournalController::failureChanged, this,
            &Desktop::showJournalTrouble);
    ui::WorkGuard guard;
    guard.setAsk([this](const std::function<void()>& change) { changeServer(change); });
    m_composition.setWorkGuard(guard);
    watchRoster();
    watchVault();
    blankDisplayWithVault();
}

Desktop::~Desktop() = default;

void Desktop::open()
{
    m_window = newWindow();
    showServers();
    // As it is now: a choice made before the first paint starts its server by itself.
    ui::ProfilesController& profiles = m_composition.profiles();
    const bool hasServer = profiles.isPractising() || profiles.current();
    if (hasServer)
        m_window->showPlace(Enroll);
    else if (!profiles.profiles().isEmpty() || !profiles.problems().isEmpty())
        m_window->showPlace(Server);
    else if (m_composition.codes().keeper().state() != vault::VaultKeeper::State::Absent)
        m_window->showPlace(Codes); // Used as an authenticator alone.
    else
        showFirstStart();
    auto* firstPaint = new FirstPaint(*m_window);
    connect(firstPaint, &FirstPaint::painted, this, [this, hasServer] {
        emit painted();
        m_display.open();
        m_composition.roster().resume();
        m_isOpening = hasServer;
        if (hasServer)
            m_composition.profiles().open();
    });
    m_window->show();
}

std::unique_ptr<ui::MainWindow> Desktop::newWindow()
{
    auto window = std::make_unique<ui::MainWindow>();
    addPlaces(*window);
    window->resize(1200, 800);
    window->restoreGeometry(m_profile.windowGeometry());
    connect(window.get(), &ui::MainWindow::serverChosen, this, [this](const QString& text) {
        if (const auto id = zitadel::ProfileId::fromText(text))
            switchServer(*id);
    });
    connect(window.get(), &ui::MainWindow::lockWanted, this, &Desktop::lockVault);
    connect(window.get(), &ui::MainWindow::closing, this,
            [this](const QByteArray& geometry) { m_profile.setWindowGeometry(geometry); });
    // It refuses to be closed from outside and would keep the program from ending.
    connect(window.get(), &ui::MainWindow::closing, &m_display, &UserDisplay::close);
    return window;
}

void Desktop::addPlaces(ui::MainWindow& window)
{
    window.addPlace(
        {.id = Enroll, .icon = ui::Icon::Enroll, .title = tr("&Enroll"), .make = [this] {
             return newEnrollPage();
         }});
    // No mnemonic: the pages need each of its letters, and it has its shortcut.
    window.addPlace({.id = Roster, .icon = ui::Icon::Roster, .title = tr("Roster"), .make = [this] {
                         return newRosterPage();
                     }});
    window.addPlace(
        {.id = Verify, .icon = ui::Icon::Verify, .title = tr("&Verify"), .make = [this] {
             return newVerifyPage();
         }});
    window.addPlace({.id = Codes, .icon = ui::Icon::Codes, .title = tr("&Codes"), .make = [this] {
                         auto* page = new ui::CodesPage(m_composition.codes(), m_screens);
                         page->setCameras(m_cameras);
                         connect(page, &ui::CodesPage::lockWanted, this, &Desktop::lockVault);
                         return page;
                     }});
    window.addPlace(
        {.id = Journal, .icon = ui::Icon::Journal, .title = tr("&Journal"), .make = [this] {
             return new ui::JournalPage(m_composition.journal());
         }});
    window.addPlace({.id = Server,
                     .icon = ui::Icon::Server,
                     .title = tr("&Server"),
                     .isAtFoot = true,
                     .make = [this] { return newServerPage(); }});
    window.addPlace({.id = Settings,
                     .icon = ui::Icon::Settings,
                     .title = tr("Se&ttings"),
                     .isAtFoot = true,
                     .make = [this] { return newSettingsPage(); }});
    window.setChipPlace(Server);
}

ui::Page* Desktop::newEnrollPage()
{
    using roster::RowState;
    auto* page = new ui::EnrollPage(m_composition.enroll(), m_composition.clock(),
                                    m_composition.clipboard());
    connect(page, &ui::EnrollPage::serverWanted, this, [this] { m_window->showPlace(Server); });
    connect(page, &ui::EnrollPage::keepWanted, this, &Desktop::keepAccount);
    auto* called = new ui::RosterStrip(m_composition.roster());
    WalkUp& walkUp = m_composition.walkUp();
    connect(called, &ui::RosterStrip::noShowWanted, &walkUp,
            [&walkUp] { walkUp.leave(RowState::NoShow); });
    connect(called, &ui::RosterStrip::skipWanted, &walkUp,
            [&walkUp] { walkUp.leave(RowState::Skipped); });
    connect(&walkUp, &WalkUp::canLeaveChanged, called,
            [called, &walkUp] { called->setCanLeave(walkUp.canLeave()); });
    auto* foot = new QWidget;
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins({});
    column->addWidget(called);
    column->addWidget(new ui::DisplayStrip(m_display.controller()));
    page->setFoot(foot);
    return page;
}

ui::Page* Desktop::newRosterPage()
{
    auto* page = new ui::RosterPage(m_composition.roster());
    connect(page, &ui::RosterPage::serverWanted, this, [this] { m_window->showPlace(Server); });
    return page;
}

ui::Page* Desktop::newVerifyPage()
{
    auto* page = new ui::VerifyPage(m_composition.verify());
    page->setCodeSource(m_vaultCodes);
    connect(page, &ui::VerifyPage::serverWanted, this, [this] { m_window->showPlace(Server); });
    connect(page, &ui::VerifyPage::vaultWanted, this, [this] { m_window->showPlace(Codes); });
    connect(this, &Desktop::vaultLocked, page, &ui::VerifyPage::forgetCode);
    return page;
}

ui::Page* Desktop::newServerPage()
{
    auto* page = new ui::ServerPage(
        m_composition.server(), new ui::SignInCard(m_composition.signIn(), m_composition.clock()));
    connect(page, &ui::ServerPage::switchWanted, this, &Desktop::switchServer);
    connect(page, &ui::ServerPage::connectedByHand, this, [this] { m_window->showPlace(Enroll); });
    return page;
}

ui::Page* Desktop::newSettingsPage()
{
    ui::CodesController& codes = m_composition.codes();
    auto* page =
        new ui::SettingsPage({.scheme = m_theme->scheme(),
                              .language = m_profile.language(),
                              .version = QLatin1String(version),
                              .security = {.lockAfter = codes.settings().lockAfter,
                                           .locksWithSession = codes.settings().locksWithSession,
                                           .clipboardTime = codes.settings().clipboardTime,
                                           .hidesCodes = codes.settings().isHidden}});
    connect(page, &ui::SettingsPage::securityChosen, this,
            [&codes](const ui::SecuritySettings& chosen) {
                ui::CodesSettings settings = codes.settings();
                settings.lockAfter = chosen.lockAfter;
                settings.locksWithSession = chosen.locksWithSession;
                settings.clipboardTime = chosen.clipboardTime;
                settings.isHidden = chosen.hidesCodes;
                codes.setSettings(settings);
            });
    connect(page, &ui::SettingsPage::schemeChosen, this, [this](ui::Scheme scheme) {
        m_profile.setScheme(scheme);
        m_theme->setScheme(scheme);
    });
    // Queued: the page that asks is about to be replaced.
    connect(page, &ui::SettingsPage::languageChosen, this, &Desktop::changeLanguage,
            Qt::QueuedConnection);
    return page;
}

void Desktop::showFirstStart()
{
    auto* page = new ui::FirstStartPage;
    connect(page, &ui::FirstStartPage::connectChosen, this,
            [this] { m_window->showPlace(Server); });
    connect(page, &ui::FirstStartPage::practiceChosen, this, [this] {
        m_composition.server().practise();
        m_window->showPlace(Enroll);
    });
    connect(page, &ui::FirstStartPage::authenticatorChosen, this,
            [this] { m_window->showPlace(Codes); });
    m_window->showAlone(page);
}

void Desktop::showConnection()
{
    enrollment::Connection connection = m_composition.desk().connection();
    // It may have been given another name since.
    const zitadel::ServerProfile* const current = m_composition.profiles().current();
    if (current && connection.profile == current->id)
        connection.name = current->name.text();
    m_window->setConnection(connection);
}

void Desktop::showServers()
{
    if (!m_window)
        return;
    showConnection();
    const ui::ProfilesController& profiles = m_composition.profiles();
    const zitadel::ServerProfile* const current = profiles.current();
    QList<ui::ServerEntry> entries;
    for (const zitadel::ServerProfile& profile : profiles.profiles())
        entries.append({.id = profile.id.text(),
                        .name = profile.name.text(),
                        .isCurrent = current && current->id == profile.id});
    if (!entries.isEmpty())
        entries.append({.id = zitadel::ProfileId::practice().text(),
                        .name = tr("Practice server"),
                        .isCurrent = profiles.isPractising()});
    m_window->setServers(entries);
    // Whoever must sign in to go on from last time is led there, once.
    if (profiles.missing() && std::exchange(m_isOpening, false))
        m_window->showPlace(Server);
}

void Desktop::showJournalTrouble()
{
    if (!m_window)
        return;
    const journal::JournalKeeper& journal = m_composition.journal().keeper();
    if (!journal.failure()) {
        m_window->clearNotice();
        return;
    }
    const text::Explanation why = text::explain(*journal.failure());
    //: %1 says why and what to do, in whole sentences.
    m_window->setNotice(tr("What you did is not in the journal yet (%n entries): %1 It is written "
                           "as soon as that is possible.",
                           nullptr, journal.waitingCount())
                            .arg(why.paragraph()));
}

void Desktop::watchRoster()
{
    const WalkUp& walkUp = m_composition.walkUp();
    connect(&walkUp, &WalkUp::enrollmentWanted, this, [this] { m_window->showPlace(Enroll); });
    connect(&walkUp, &WalkUp::rosterWanted, this, [this] { m_window->showPlace(Roster); });
}

void Desktop::watchVault()
{
    m_composition.codes().setSettings(m_profile.codes());
    connect(&m_composition.codes(), &ui::CodesController::settingsChanged, this,
            [this] { m_profile.setCodes(m_composition.codes().settings()); });
    connect(&m_vaultGuard, &VaultGuard::soon, this, [this] {
        if (m_window)
            m_window->setNotice(tr("Nobody is here: the codes are locked in %n seconds. Any key "
                                   "keeps them open.",
                                   nullptr, int(IdleWatch::warning.count())));
    });
    connect(&m_vaultGuard, &VaultGuard::locked, this, &Desktop::forgetAccounts);
    connect(&m_vaultGuard, &VaultGuard::calledOff, this, &Desktop::showJournalTrouble);
}

void Desktop::blankDisplayWithVault()
{
    using ui::DisplayController;
    using ui::EnrollController;
    DisplayController& display = m_display.controller();
    connect(this, &Desktop::vaultLocked, &display, &DisplayController::lock);
    // Whoever goes on with the vault closed shall have the window, too.
    connect(&m_composition.enroll(), &EnrollController::phaseChanged, &display,
            &DisplayController::unlock);
    connect(&m_composition.enroll(), &EnrollController::typedCodeChanged, &display,
            &DisplayController::unlock);
    connect(&m_composition.codes(), &ui::CodesController::phaseChanged, &display, [this, &display] {
        if (m_composition.codes().phase() == ui::CodesController::Phase::Open)
            display.unlock();
    });
}

void Desktop::lockVault()
{
    using State = vault::VaultKeeper::State;
    ui::CodesController& codes = m_composition.codes();
    if (codes.keeper().state() == State::Open)
        m_window->afterUnfinishedWork([this, &codes] {
            codes.lock();
            forgetAccounts();
        });
}

void Desktop::forgetAccounts()
{
    m_composition.enroll().forgetAccount();
    emit vaultLocked();
}

void Desktop::keepAccount()
{
    const enrollment::Enrollment* const enrollment = m_composition.enroll().enrollment();
    if (!enrollment || !enrollment->verifiedAccount())
        return;
    m_window->showPlace(Codes); // Which asks for the vault's password first, if need be.
    m_composition.codes().offer({.account = enrollment->verifiedAccount()->copy()});
}

void Desktop::takeArgument(const SecureBytes& argument)
{
    m_window->showPlace(Codes);
    auto* page = static_cast<ui::CodesPage*>(m_window->page(Codes));
    if (!exchange::isKeyUri(argument.text())) {
        m_composition.codes().offerFile(
            QString::fromUtf8(argument.text().data(), qsizetype(argument.size())));
        return;
    }
    auto account = otpauth::parseKeyUri(argument.text());
    if (account)
        m_composition.codes().offer({.account = *std::move(account)});
    else
        page->sayWhyNot(text::explain(account.error()));
}

void Desktop::switchServer(const zitadel::ProfileId& id)
{
    m_window->afterUnfinishedWork([this, id] { m_composition.profiles().switchTo(id); });
}

void Desktop::changeServer(const std::function<void()>& change)
{
    const int place = m_window->currentPlace();
    m_window->afterUnfinishedWork([this, place, change] {
        if (m_window->currentPlace() != place)
            m_window->showPlace(place); // The person was asked at the work.
        change();
    });
}

void Desktop::changeLanguage(const QString& tag)
{
    m_profile.setLanguage(tag);
    m_language.install(tag);
    m_composition.desk().setLanguage(m_language.tag());
    // Pages hold texts but no state that matters: they are made anew over the same controllers.
    const QByteArray geometry = m_window->saveGeometry();
    std::unique_ptr<ui::MainWindow> window = newWindow();
    window->restoreGeometry(geometry);
    window->showPlace(Settings);
    window->show();
    m_window = std::move(window);
    showServers();
    showJournalTrouble();
}

void Desktop::raise()
{
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

} // namespace factordesk::app
