// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/roster/roster.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace factordesk::roster {

/// A row as one line of JSON with its line feed, `index` being its place in the roster. The names
/// of states are the file's own and stay.
[[nodiscard]] QByteArray rowLine(int index, const Row& row);

struct NumberedRow
{
    int index = 0;
    Row row;
};
/// Reads rowLine() back (without the line feed); no value for anything else.
[[nodiscard]] std::optional<NumberedRow> readRowLine(QByteArrayView line);

/// "verified" and so on.
[[nodiscard]] const char* rowStateName(RowState state);

} // namespace factordesk::roster
