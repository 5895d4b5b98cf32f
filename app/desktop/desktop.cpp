// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop.h"

#include "app/desktop/first_paint.h"
#include "core/exchange/text_lines.h"
#include "core/otpauth/key_uri.h"
#include "ui/codes/codes_page.h"
#include "ui/shell/window_place.h"
#include "ui/signin/first_start_page.h"
#include "ui/signin/keep_question.h"
#include "ui/text/input_text.h"
#include "ui/text/journal_text.h"
#include "ui/theme/icon.h"

#include <QApplication>

#include <utility>

namespace factordesk::app {

Desktop::Desktop()
    : m_composition(m_profile.serversPath(), Profile::vaultPath(), Profile::rosterPath())
{
    m_composition.store().load();
    m_profile.handServerOver(m_composition.store());
    m_language.install(m_profile.language());
    m_composition.desk().setLanguage(m_language.tag());
    m_theme = std::make_unique<ui::Theme>(m_profile.look());
    watchPlaces();
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
        QApplication::setWindowIcon(ui::logo()); // Of dialogs and the user window, too.
        m_composition.journal().tryAgain(); // What a killed program left goes into the journal.
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
    m_places->addTo(*window);
    ui::placeWindow(*window, m_profile.windowGeometry());
    connect(window.get(), &ui::MainWindow::serverChosen, this, [this](const QString& text) {
        if (const auto id = zitadel::ProfileId::fromText(text))
            switchServer(*id);
    });
    window->setCloseGuard(
        [this](const std::function<void()>& close) { return asksToKeepSignIn(close); });
    connect(window.get(), &ui::MainWindow::lockWanted, this, &Desktop::lockVault);
    connect(window.get(), &ui::MainWindow::closing, this,
            [this](const QByteArray& geometry) { m_profile.setWindowGeometry(geometry); });
    // It refuses to be closed from outside and would keep the program from ending.
    connect(window.get(), &ui::MainWindow::closing, &m_display, &UserDisplay::close);
    return window;
}

bool Desktop::asksToKeepSignIn(const std::function<void()>& close)
{
    const std::optional<keyring::Kept>& kept = m_composition.profiles().kept();
    if (!kept || kept->whyNot != keyring::SecretStoreError::VaultLocked)
        return false;
    auto* question = new ui::KeepQuestion(m_window.get());
    connect(question, &ui::KeepQuestion::openChosen, this, [this] { m_window->showPlace(Codes); });
    connect(question, &ui::KeepQuestion::closeChosen, this, close);
    question->open();
    return true;
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

void Desktop::watchPlaces()
{
    m_places = std::make_unique<Places>(Places::Parts{.composition = m_composition,
                                                      .profile = m_profile,
                                                      .theme = *m_theme,
                                                      .screens = m_screens,
                                                      .cameras = m_cameras,
                                                      .codes = m_vaultCodes,
                                                      .display = m_display.controller()});
    connect(m_places.get(), &Places::placeWanted, this,
            [this](int place) { m_window->showPlace(place); });
    connect(m_places.get(), &Places::keepWanted, this, &Desktop::keepAccount);
    connect(m_places.get(), &Places::lockWanted, this, &Desktop::lockVault);
    connect(m_places.get(), &Places::serverWanted, this, &Desktop::switchServer);
    // Queued: the page that asks is about to be replaced.
    connect(m_places.get(), &Places::languageChosen, this, &Desktop::changeLanguage,
            Qt::QueuedConnection);
    connect(this, &Desktop::vaultLocked, m_places.get(), &Places::vaultLocked);
}

void Desktop::watchRoster()
{
    const WalkUp& walkUp = m_composition.walkUp();
    connect(&walkUp, &WalkUp::enrollmentWanted, this, [this] { m_window->showPlace(Enroll); });
    connect(&walkUp, &WalkUp::rosterWanted, this, [this] { m_window->showPlace(Roster); });
}

void Desktop::watchVault()
{
    m_composition.roster().setCallsAtOnce(m_profile.callsAtOnce());
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
