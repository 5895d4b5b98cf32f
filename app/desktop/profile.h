// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zitadel/profile_store.h"
#include "ui/codes/codes_settings.h"
#include "ui/display/display_settings.h"
#include "ui/theme/theme.h"
#include "ui/widgets/shortcuts.h"

#include <QSettings>
#include <QString>

namespace factordesk::app {

/// What the program remembers between two starts, in one plain file of the user's configuration
/// folder. Never a token, a code or a secret.
class Profile
{
public:
    Profile();

    /// The servers have a file of their own beside this one.
    [[nodiscard]] QString serversPath() const;
    /// The vault lies with the person's data, not with the settings.
    [[nodiscard]] static QString vaultPath();
    /// The roster under way; it holds names of people, and so lies with the data, too.
    [[nodiscard]] static QString rosterPath();
    /// Moves the one server that earlier versions kept here over to the servers' file, unless that
    /// knows a server already.
    void handServerOver(zitadel::ProfileStore& store);

    [[nodiscard]] ui::Look look() const;
    void setLook(const ui::Look& look);

    /// A BCP 47 tag, or empty for the system's language.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString& tag);

    /// Keys that cannot be had are the usual ones; all are where two commands have the same.
    [[nodiscard]] ui::Shortcuts shortcuts() const;
    void setShortcuts(const ui::Shortcuts& shortcuts);

    [[nodiscard]] ui::CodesSettings codes() const;
    void setCodes(const ui::CodesSettings& codes);
    [[nodiscard]] ui::DisplaySettings display() const;
    void setDisplay(const ui::DisplaySettings& settings);

    /// How many calls may be in flight while a roster is looked up.
    [[nodiscard]] int callsAtOnce() const;
    void setCallsAtOnce(int calls);

    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray& geometry);

private:
    QSettings m_settings;
};

} // namespace factordesk::app
