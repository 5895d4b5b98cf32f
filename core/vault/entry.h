// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/otpauth/key_uri.h"

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <cstdint>

namespace factordesk::vault {

/// Names an entry for as long as it lives; random, and unique in its vault.
struct EntryId
{
    QUuid value;

    [[nodiscard]] bool isNull() const { return value.isNull(); }
    bool operator==(const EntryId&) const = default;
    bool operator<(const EntryId& other) const { return value < other.value; }
};

/// One account in the vault: what makes its codes, and how its owner finds it. Entries sorted by
/// hand have the order of the vault. Move-only because of its secrets.
struct Entry
{
    EntryId id = {}; ///< Null until a vault has taken the entry.
    otpauth::Account account;
    QString note = {};
    QStringList tags = {};
    bool isPinned = false;
    QDateTime lastUsed = {};     ///< UTC; invalid: never.
    std::uint64_t timesUsed = 0; ///< How often its code was copied.

    [[nodiscard]] Entry copy() const;
};

/// Whether both make the same codes: the same secret, PIN and parameters, whatever their names.
[[nodiscard]] bool makeSameCodes(const otpauth::Account& first, const otpauth::Account& second);

} // namespace factordesk::vault
