// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/places.h"

#include "app/desktop/version.h"
#include "core/roster/people_resolver.h"
#include "ui/codes/codes_page.h"
#include "ui/display/display_strip.h"
#include "ui/enroll/enroll_page.h"
#include "ui/journal/journal_page.h"
#include "ui/roster/roster_page.h"
#include "ui/roster/roster_strip.h"
#include "ui/settings/settings_page.h"
#include "ui/signin/server_page.h"
#include "ui/signin/sign_in_card.h"
#include "ui/verify/verify_page.h"

#include <QVBoxLayout>

namespace factordesk::app {

Places::Places(const Parts& parts) : m_parts(parts) {}

void Places::addTo(ui::MainWindow& window)
{
    // No mnemonics: the pages need each of the letters, and the places have their shortcuts.
    window.addPlace({.id = Enroll, .icon = ui::Icon::Enroll, .title = tr("Enroll"), .make = [this] {
                         return newEnrollPage();
                     }});
    window.addPlace({.id = Roster, .icon = ui::Icon::Roster, .title = tr("Roster"), .make = [this] {
                         return newRosterPage();
                     }});
    window.addPlace({.id = Verify, .icon = ui::Icon::Verify, .title = tr("Verify"), .make = [this] {
                         return newVerifyPage();
                     }});
    window.addPlace(
        {.id = Codes, .icon = ui::Icon::Codes, .title = tr("Codes"), .make = [this] {
             auto* page = new ui::CodesPage(m_parts.composition.codes(), m_parts.screens);
             page->setCameras(m_parts.cameras);
             page->setShortcuts(m_parts.profile.shortcuts());
             connect(this, &Places::shortcutsChanged, page, &ui::CodesPage::setShortcuts);
             connect(page, &ui::CodesPage::lockWanted, this, &Places::lockWanted);
             return page;
         }});
    window.addPlace(
        {.id = Journal, .icon = ui::Icon::Journal, .title = tr("Journal"), .make = [this] {
             return new ui::JournalPage(m_parts.composition.journal());
         }});
    window.addPlace({.id = Server,
                     .icon = ui::Icon::Server,
                     .title = tr("Server"),
                     .isAtFoot = true,
                     .make = [this] { return newServerPage(); }});
    window.addPlace({.id = Settings,
                     .icon = ui::Icon::Settings,
                     .title = tr("Settings"),
                     .isAtFoot = true,
                     .make = [this] { return newSettingsPage(); }});
    window.setChipPlace(Server);
    window.setShortcuts(m_parts.profile.shortcuts());
    connect(this, &Places::shortcutsChanged, &window, &ui::MainWindow::setShortcuts);
}

ui::Page* Places::newEnrollPage()
{
    using roster::RowState;
    auto* page = new ui::EnrollPage(m_parts.composition.enroll(), m_parts.composition.clock(),
                                    m_parts.composition.clipboard());
    connect(page, &ui::EnrollPage::serverWanted, this, [this] { emit placeWanted(Server); });
    connect(page, &ui::EnrollPage::keepWanted, this, &Places::keepWanted);
    auto* called = new ui::RosterStrip(m_parts.composition.roster());
    WalkUp& walkUp = m_parts.composition.walkUp();
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
    column->addWidget(new ui::DisplayStrip(m_parts.display));
    page->setFoot(foot);
    return page;
}

ui::Page* Places::newRosterPage()
{
    auto* page = new ui::RosterPage(m_parts.composition.roster());
    connect(page, &ui::RosterPage::serverWanted, this, [this] { emit placeWanted(Server); });
    return page;
}

ui::Page* Places::newVerifyPage()
{
    auto* page = new ui::VerifyPage(m_parts.composition.verify());
    page->setCodeSource(m_parts.codes);
    connect(page, &ui::VerifyPage::serverWanted, this, [this] { emit placeWanted(Server); });
    connect(page, &ui::VerifyPage::vaultWanted, this, [this] { emit placeWanted(Codes); });
    connect(this, &Places::vaultLocked, page, &ui::VerifyPage::forgetCode);
    return page;
}

ui::Page* Places::newServerPage()
{
    auto* page = new ui::ServerPage(
        m_parts.composition.server(),
        new ui::SignInCard(m_parts.composition.signIn(), m_parts.composition.clock()));
    connect(page, &ui::ServerPage::switchWanted, this, &Places::serverWanted);
    connect(page, &ui::ServerPage::connectedByHand, this, [this] { emit placeWanted(Enroll); });
    return page;
}

ui::Page* Places::newSettingsPage()
{
    ui::CodesController& codes = m_parts.composition.codes();
    auto* page =
        new ui::SettingsPage({.look = m_parts.theme.look(),
                              .language = m_parts.profile.language(),
                              .version = QLatin1String(version),
                              .security = {.lockAfter = codes.settings().lockAfter,
                                           .locksWithSession = codes.settings().locksWithSession,
                                           .clipboardTime = codes.settings().clipboardTime,
                                           .hidesCodes = codes.settings().isHidden},
                              .desk = deskSettings(),
                              .shortcuts = m_parts.profile.shortcuts()});
    connect(page, &ui::SettingsPage::deskChosen, this, &Places::takeDeskSettings);
    connect(&m_parts.display, &ui::DisplayController::settingsChanged, page,
            [this, page] { page->setDesk(deskSettings()); });
    connect(page, &ui::SettingsPage::securityChosen, this,
            [&codes](const ui::SecuritySettings& chosen) {
                ui::CodesSettings settings = codes.settings();
                settings.lockAfter = chosen.lockAfter;
                settings.locksWithSession = chosen.locksWithSession;
                settings.clipboardTime = chosen.clipboardTime;
                settings.isHidden = chosen.hidesCodes;
                codes.setSettings(settings);
            });
    connect(page, &ui::SettingsPage::lookChosen, this, [this](const ui::Look& look) {
        m_parts.profile.setLook(look);
        m_parts.theme.setLook(look);
    });
    connect(page, &ui::SettingsPage::shortcutsChosen, this, [this](const ui::Shortcuts& shortcuts) {
        m_parts.profile.setShortcuts(shortcuts);
        emit shortcutsChanged(shortcuts);
    });
    connect(page, &ui::SettingsPage::languageChosen, this, &Places::languageChosen);
    return page;
}

ui::DeskSettings Places::deskSettings() const
{
    return {.display = m_parts.display.settings(), .callsAtOnce = m_parts.profile.callsAtOnce()};
}

static_assert(ui::DeskSettings::mostCallsAtOnce == roster::PeopleResolver::mostCallsAtOnce);

void Places::takeDeskSettings(const ui::DeskSettings& settings)
{
    m_parts.profile.setCallsAtOnce(settings.callsAtOnce);
    m_parts.composition.roster().setCallsAtOnce(settings.callsAtOnce);
    m_parts.display.setSettings(settings.display);
}

} // namespace factordesk::app
