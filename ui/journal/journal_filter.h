// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal_line.h"

#include <QDate>
#include <QString>

#include <optional>

namespace factordesk::ui {

/// Which entries of a journal are looked at; each part that is empty leaves all.
struct JournalFilter
{
    QString person = {}; ///< Words of the login name or the id of whom it was about, in any order.
    std::optional<journal::Outcome> outcome = {};
    std::optional<journal::Account> admin = {}; ///< Who did it.
    QDate day = {};                             ///< In local time.

    [[nodiscard]] bool isEmpty() const { return *this == JournalFilter(); }
    [[nodiscard]] bool takes(const journal::JournalEntry& entry) const;
    bool operator==(const JournalFilter&) const = default;
};

/// A moment of an entry in local time.
[[nodiscard]] QDateTime localTime(WallTime time);

} // namespace factordesk::ui
