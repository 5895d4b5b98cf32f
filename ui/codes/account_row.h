// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/entry.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <cstdint>

namespace factordesk::ui {

/// What a list shows of an entry of the vault: everything but its secrets.
struct AccountRow
{
    vault::EntryId id = {};
    QString issuer = {}; ///< As shown; see shownSafely().
    QString name = {};   ///< Likewise.
    QString note = {};
    QStringList tags = {};
    otp::Parameters parameters = {};
    bool isPinned = false;
    QDateTime lastUsed = {}; ///< UTC; invalid: never.

    /// The issuer, or the account name where there is none.
    [[nodiscard]] const QString& title() const { return issuer.isEmpty() ? name : issuer; }
    /// The account name where the title is the issuer, else empty.
    [[nodiscard]] QString subtitle() const { return issuer.isEmpty() ? QString() : name; }
    /// Its code depends on the time, not on a counter.
    [[nodiscard]] bool isTimeBased() const { return parameters.kind != otp::Kind::Hotp; }
};

[[nodiscard]] AccountRow rowOf(const vault::Entry& entry);

/// A name from a foreign file as one line that cannot pretend: control characters become blanks,
/// and what turns the direction of the text around it is left out.
[[nodiscard]] QString shownSafely(const QString& text);
/// A text that keeps its own direction among others (UAX #9: first strong isolate): from right to
/// left, "@anna" would otherwise read "anna@". An empty one stays empty.
[[nodiscard]] QString isolated(const QString& text);

} // namespace factordesk::ui
