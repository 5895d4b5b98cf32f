// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/otp/parameters.h"

#include <cstdint>
#include <optional>

namespace factordesk::vault {

/// The fields of an entry by their numbers in the file (FORMAT.md, "Entry").
enum class EntryField : std::uint8_t {
    Kind = 1,
    Secret = 2,
    Issuer = 3,
    Name = 4,
    LabelPrefix = 5,
    Algorithm = 6,
    Digits = 7,
    Period = 8,
    Counter = 9,
    Pin = 10,
    Note = 11,
    Tag = 12,
    Pinned = 13,
    LastUsed = 14,
    TimesUsed = 15,
};

inline constexpr std::uint8_t lastEntryField = 15;

/// The file's number of a kind of code, and back; no value for one not known here.
[[nodiscard]] std::uint8_t numberOf(otp::Kind kind);
[[nodiscard]] std::optional<otp::Kind> kindOf(std::uint8_t number);
/// The same for algorithms.
[[nodiscard]] std::uint8_t numberOf(otp::Algorithm algorithm);
[[nodiscard]] std::optional<otp::Algorithm> algorithmOf(std::uint8_t number);

} // namespace factordesk::vault
