// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/secure_bytes.h"

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace factordesk::ui {

/// Puts secrets into the clipboard for a while. They carry the marks that ask clipboard managers
/// not to keep them, and are taken out after the time, on clear() and with this object, unless
/// somebody else has put something there since. Must go before the QGuiApplication.
class SecretClipboard : public QObject
{
    Q_OBJECT

public:
    explicit SecretClipboard(QObject* parent = nullptr);
    ~SecretClipboard() override;

    /// `text` is UTF-8. Replaces what was copied before and begins the time anew.
    void copy(const SecureBytes& text, std::chrono::seconds keepFor);
    /// Takes out what copy() put there, if it still is there: on lock and on exit.
    void clear();
    /// True while the clipboard holds what copy() put there last.
    [[nodiscard]] bool isOurs() const;

signals:
    /// What copy() put there last is there no longer: it was taken out again, or somebody else had
    /// put something there by then.
    void ended();

private:
    QTimer m_timer{this};
    QByteArray m_mark; ///< Of our last copy; tells it from anybody else's.
};

} // namespace factordesk::ui
