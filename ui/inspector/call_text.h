// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http_exchange.h"

#include <QList>
#include <QString>

#include <utility>

namespace factordesk::ui {

/// The longest text that is shown of one request or answer, in characters.
inline constexpr qsizetype longestCallText = 64 * 1024;

/// Method and URL, the headers, and after an empty line the body: indented when it is JSON, as it
/// is otherwise; after another one the trailers. Characters that have no shape, or would turn the
/// direction of the text around them, are written as escapes. What goes beyond longestCallText is
/// left out, and said to be.
[[nodiscard]] QString requestText(const net::ExchangeRecord& record);
/// The answer likewise, with its status first; one sentence where none came.
[[nodiscard]] QString answerText(const net::ExchangeRecord& record);

/// What the exchange took, as names and values: the moments that were reached, counted from the
/// start, and the bytes of both bodies.
[[nodiscard]] QList<std::pair<QString, QString>> measureTexts(const net::ExchangeRecord& record);

} // namespace factordesk::ui
