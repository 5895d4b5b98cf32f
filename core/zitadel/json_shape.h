// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace factordesk::zitadel {

/// What a text is to a reader of JSON (RFC 8259).
enum class JsonShape {
    Whole,
    Cut,     ///< The beginning of a JSON text, and not all of it: it ends in the middle.
    TooDeep, ///< Nested deeper than allowed.
    Broken,  ///< No JSON, however it may go on.
};

/// The shape of `text`, with values nested at most `deepest` deep (an object or array in which
/// nothing is nested has the depth 1). QJsonDocument does not tell a text that was cut from one
/// that was never JSON. The text's encoding is not looked at.
[[nodiscard]] JsonShape jsonShape(QByteArrayView text, int deepest);

} // namespace factordesk::zitadel
