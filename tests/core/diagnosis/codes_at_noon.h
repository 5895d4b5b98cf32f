// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/diagnosis.h"
#include "core/otp/generator.h"

#include <chrono>
#include <string>

namespace factordesk::test {

using namespace std::chrono_literals;

// A time in the middle of a time step of 30 s.
inline constexpr WallTime noon{1'700'000'115s};

inline SecureBytes secretNumbered(int number)
{
    return SecureBytes::copyOf("1234567890123456789" + std::to_string(number));
}

inline std::string codeOf(const SecureBytes& secret, const otp::Parameters& parameters,
                          std::uint64_t step)
{
    const auto generator = otp::Generator::make(secret.bytes(), parameters);
    return std::string(generator->codeAt(step).text());
}

inline std::uint64_t stepAt(WallTime at)
{
    return std::uint64_t(std::chrono::floor<std::chrono::seconds>(at).time_since_epoch() / 30s);
}

/// The code that a phone with this clock error shows at noon.
inline std::string codeAtNoon(const SecureBytes& secret, std::int64_t offset,
                              const otp::Parameters& parameters = {})
{
    return codeOf(secret, parameters, stepAt(noon) + std::uint64_t(offset));
}

inline diagnosis::Finding diagnoseAtNoon(const SecureBytes& secret, std::string_view typed)
{
    return diagnosis::diagnose({.secret = secret, .parameters = {}, .typed = typed, .at = noon});
}

} // namespace factordesk::test
