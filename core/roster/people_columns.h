// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/roster/people_file.h"
#include "core/roster/roster.h"

#include <vector>

namespace factordesk::roster {

/// What a column of a list of people holds.
enum class ColumnRole {
    Ignored,
    UserId,
    LoginName,
    Email,
    Name, ///< For reading only: nobody is looked up by it.
};

/// How a table is read: changeable, since it is guessed.
struct PeopleColumns
{
    bool hasHeading = false;       ///< The first row names the columns.
    std::vector<ColumnRole> roles; ///< One a column.

    bool operator==(const PeopleColumns&) const = default;
    /// Some column says who is meant.
    [[nodiscard]] bool canBeLookedUp() const;
};

/// By the words of the first row (English and German), else by what most fields look like.
[[nodiscard]] PeopleColumns guessColumns(const PeopleTable& table);

/// The people of a table, in its order. Of a row that names a person in several ways, the user id
/// counts before the login name, and that before the e-mail. A row without any is kept, so that it
/// is told of.
[[nodiscard]] std::vector<Row> rowsOf(const PeopleTable& table, const PeopleColumns& columns);

} // namespace factordesk::roster
