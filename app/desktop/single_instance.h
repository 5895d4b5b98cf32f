// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/secure_bytes.h"

#include <QObject>
#include <QString>

#include <memory>

namespace factordesk::app {

/// Keeps one Factordesk a user and configuration: a second start wakes the first, hands it what it
/// was started with, and ends. The two meet at a local socket that only this user can open.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    /// The longest that is handed over, in bytes: an address or the path of a file.
    static constexpr qsizetype maximumSize = 16 * 1024;

    SingleInstance();
    ~SingleInstance() override;

    /// True when another one runs, which has then been asked to show itself, and has been given
    /// `argument` (UTF-8; may be empty). Takes a millisecond when there is none, at most a second
    /// when it hangs.
    [[nodiscard]] bool wakeOther(const SecureBytes& argument) const;
    /// From now on this one is woken.
    void listen();
    /// From now on it is not: another start runs by itself.
    void stopListening() { m_door.reset(); }
    /// What the other start was given, after handedOver(); once.
    [[nodiscard]] SecureBytes takeArgument();

signals:
    void woken();
    /// After woken(), when the other start had an argument.
    void handedOver();

private:
    void receive(SecureBytes brought);

    QString m_path;
    std::unique_ptr<QObject> m_door;
    SecureBytes m_argument;
};

} // namespace factordesk::app
