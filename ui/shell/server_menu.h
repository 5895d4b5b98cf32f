// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMenu>
#include <QString>

namespace factordesk::ui {

/// A server that can be worked with.
struct ServerEntry
{
    QString id;   ///< The caller's.
    QString name; ///< Plain text.
    bool isCurrent = false;
};

/// The servers to choose from, the one in use marked, and the way to their settings.
class ServerMenu final : public QMenu
{
    Q_OBJECT

public:
    explicit ServerMenu(QWidget* parent = nullptr);

    void setServers(const QList<ServerEntry>& servers);

signals:
    /// Not emitted for the one in use.
    void chosen(const QString& id);
    void settingsChosen();
};

} // namespace factordesk::ui
