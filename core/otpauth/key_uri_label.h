// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace factordesk::otpauth {

/// Who an account belongs to, as label and issuer parameter tell together; percent-decoded bytes,
/// not checked for UTF-8.
struct LabelReading
{
    std::string issuer; ///< The parameter if not empty, else the prefix.
    std::string prefix; ///< The label's prefix where it differs from `issuer`; else empty.
    std::string name;
};

/// Reads a label and an issuer parameter, both still percent-encoded.
///
/// The prefix ends at the first ':' or "%3A", unless the label begins with the whole issuer and a
/// colon: issuers have colons too ("localhost:8080"). Blanks before the name are dropped; colons
/// in the name are kept. A '+' in the parameter is a blank, as form encoders write it, except
/// where the label shows a '+' at the same place.
[[nodiscard]] LabelReading readLabel(std::string_view rawLabel, std::string_view rawIssuer);

/// The label, percent-encoded, that readLabel() reads as `reading` when `reading.issuer` is the
/// issuer parameter.
[[nodiscard]] std::string writeLabel(const LabelReading& reading);

} // namespace factordesk::otpauth
