// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QSettings>
#include <QString>

namespace factordesk::app {

/// What the program remembers between two starts, in one plain file of the user's configuration
/// folder. Never a token, a code or a secret.
class Profile
{
public:
    enum class Server {
        None,     ///< Nothing was chosen yet: the first start.
        Practice,
        Remote,   ///< serverAddress(), whose token is asked for anew.
    };

    Profile();

    [[nodiscard]] Server server() const;
    /// As it was typed or completed; empty unless Remote.
    [[nodiscard]] QString serverAddress() const;
    void rememberPractice();
    void rememberRemote(const QString& address);
    void forgetServer();

    [[nodiscard]] ui::Scheme scheme() const;
    void setScheme(ui::Scheme scheme);

    /// A BCP 47 tag, or empty for the system's language.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString& tag);

    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray& geometry);

private:
    QSettings m_settings;
};

} // namespace factordesk::app
