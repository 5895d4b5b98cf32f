// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace factordesk::ui {

/// A JSON object or array with every member and element on a line of its own, two spaces deeper
/// than what it is in. All else stays as it was sent: the order, members that come twice, the
/// spelling of numbers and strings, which a parsed document would lose. A null string for text that
/// is not one JSON document in UTF-8.
[[nodiscard]] QString indentedJson(const QByteArray& json);

} // namespace factordesk::ui
