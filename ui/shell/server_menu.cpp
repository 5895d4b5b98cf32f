// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/server_menu.h"

#include "ui/theme/icon.h"

namespace factordesk::ui {

ServerMenu::ServerMenu(QWidget* parent) : QMenu(parent)
{
    setObjectName(QStringLiteral("serverMenu"));
    setAccessibleName(tr("Servers"));
}

void ServerMenu::setServers(const QList<ServerEntry>& servers)
{
    clear();
    for (const ServerEntry& server : servers) {
        // An ampersand in a name is no mnemonic.
        QString text = QString(server.name).replace(QLatin1Char('&'), QLatin1String("&&"));
        QAction* const action = addAction(text);
        action->setObjectName(QStringLiteral("server-") + server.id);
        action->setCheckable(true);
        action->setChecked(server.isCurrent);
        // Choosing the one in use must not take its mark away.
        connect(action, &QAction::triggered, this, [this, action, server] {
            action->setChecked(server.isCurrent);
            if (!server.isCurrent)
                emit chosen(server.id);
        });
    }
    addSeparator();
    QAction* const settings = addAction(qIcon(Icon::Settings), tr("&Server settings…"), this,
                                        &ServerMenu::settingsChosen);
    settings->setObjectName(QStringLiteral("serverSettingsAction"));
}

} // namespace factordesk::ui
