// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/secure_bytes.h"

#include <optional>
#include <string_view>

namespace factordesk::encoding {

/// What a JSON string in its quotation marks says (RFC 8259, section 7), in locked memory; never
/// longer than it is written. No value where an escape is none. Whether the rest is UTF-8 is not
/// looked at.
[[nodiscard]] std::optional<SecureBytes> jsonStringContent(std::string_view quoted);

} // namespace factordesk::encoding
