// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/leftover_removal.h"
#include "core/enrollment/letter_registrations.h"
#include "core/roster/people_columns.h"
#include "core/roster/people_file.h"
#include "core/roster/roster.h"
#include "core/roster/roster_store.h"
#include "ui/text/explanation.h"

#include <QString>

#include <chrono>

namespace factordesk::text {

/// "Ready", "Not found" and so on, for a cell of a table.
[[nodiscard]] QString rowStateText(roster::RowState state);
/// Why a row stands where it stands, in a sentence; empty where the state says it all. `roster` is
/// that of the row, for those that repeat another.
[[nodiscard]] QString rowReason(const roster::Roster& roster, const roster::Row& row);
/// The name to call a row by: display name, else login name, else what the list names it by.
[[nodiscard]] QString nameOf(const roster::Row& row);
/// What became of a registration that was left pending, in a few words.
[[nodiscard]] QString leftoverText(const enrollment::LeftoverRemoval::Item& item);
/// What became of somebody who is to have a letter, in a few words.
[[nodiscard]] QString letterText(const enrollment::LetterRegistrations::Item& item);
/// That the server asked to be left alone for so long.
[[nodiscard]] QString askedWaitText(std::chrono::seconds length);
/// "User id", "E-mail" and so on.
[[nodiscard]] QString columnRoleText(roster::ColumnRole role);

[[nodiscard]] Explanation explain(roster::PeopleFileError error);
/// Not for StoreError::None, which is no trouble: empty.
[[nodiscard]] Explanation explain(roster::StoreError error);

} // namespace factordesk::text
