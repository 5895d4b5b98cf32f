// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace factordesk::otpauth {

/// The parts of a Key URI, still percent-encoded; views into the URI.
struct KeyUriParts
{
    std::string_view type;  ///< Between "//" and the next '/' or '?'.
    std::string_view label; ///< Behind that '/', up to the first '?'.
    std::string_view query; ///< Behind that '?'. A '#' is data: there is no fragment.
};

/// `text` without the blanks (encoding::isBlank), line ends and byte order mark around it, which
/// pasted and scanned text brings along.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// Cuts a Key URI apart, without the blanks around it. In motp://LABEL?QUERY the scheme is the
/// type. No value when the scheme is none of otpauth, apple-otpauth and motp (in any case).
[[nodiscard]] std::optional<KeyUriParts> splitKeyUri(std::string_view uri);

/// The values of every parameter called `name` (lower case; the query's case does not matter),
/// still percent-encoded, in the order of the query. A name without '=' has an empty value.
[[nodiscard]] std::vector<std::string_view> rawValues(std::string_view query,
                                                      std::string_view name);

/// Equal but for the case of ASCII letters.
[[nodiscard]] bool equalsIgnoringCase(std::string_view left, std::string_view right);

} // namespace factordesk::otpauth
