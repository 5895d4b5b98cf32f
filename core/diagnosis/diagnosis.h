// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/diagnosis/clock_skew.h"
#include "core/otp/code.h"
#include "core/otp/parameters.h"
#include "core/secret/secure_bytes.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace factordesk::diagnosis {

/// What a typed code turned out to be, as far as this computer can tell.
enum class Verdict {
    Valid,          ///< The code of the current time step.
    WithinWindow,   ///< Of the step before or after: servers accept it.
    Expired,        ///< Two or three steps back: typed after it ran out, or a clock a little slow.
    DeviceBehind,   ///< Right for an earlier time: the phone's clock is behind.
    DeviceAhead,    ///< Right for a later time: the phone's clock is ahead.
    EarlierSecret,  ///< Right for an earlier QR code (an earlier registration of this person).
    Transposed,     ///< Two neighbouring digits swapped.
    Mistyped,       ///< One digit wrong.
    OtherAlgorithm, ///< Right with another hash: the app does not use the registered one.
    OtherDigits,    ///< Right with another number of digits.
    Hotp,           ///< Right as a counter code: the account was added as HOTP.
    NoMatch,        ///< Nothing that is known here explains it.
    NotACode,       ///< Not digits, or not as many as expected.
};

/// A secret that was shown before the present one.
struct EarlierSecret
{
    const SecureBytes* secret = nullptr; ///< Borrowed for the call.
    WallTime shownAt;
};

/// What is to be explained.
struct Question
{
    const SecureBytes& secret;  ///< Raw bytes of the present registration; borrowed for the call.
    otp::Parameters parameters; ///< As registered.
    std::string_view typed;     ///< UTF-8, as the person typed it.
    WallTime at;                ///< When it was typed, by this computer's clock.
    std::optional<ClockSkew> skew = std::nullopt; ///< Of the server's clock, where known.
    std::span<const EarlierSecret> earlier = {};  ///< The likeliest first.
    std::uint64_t counter = 0;                    ///< The next counter; of an HOTP account only.
};

/// The explanation.
struct Finding
{
    Verdict verdict = Verdict::NoMatch;
    /// Time step of the code minus the current one: negative when the phone is behind. For an HOTP
    /// account its counter minus the next one.
    std::int64_t offsetSteps = 0;
    /// offsetSteps in seconds (steps × period); 0 for an HOTP account.
    std::chrono::seconds offset{0};
    std::optional<otp::TimeStep> step;       ///< The time step that the code belongs to.
    otp::Parameters otherParameters;         ///< For OtherAlgorithm, OtherDigits, Hotp.
    std::optional<WallTime> shownAt;         ///< For EarlierSecret.
    std::optional<std::uint64_t> counter;    ///< For Hotp, and for an HOTP account.
    std::optional<otp::CodeError> codeError; ///< For NotACode.
    int position = -1; ///< For Transposed and Mistyped: the 0-based digit where it begins.
    /// How many codes were compared up to this finding (a slip of the fingers counts as many as it
    /// can produce), and the odds (0 to 1) that a random code would have matched one of them: shown
    /// on demand, so that "probably" can be judged.
    std::uint64_t candidates = 0;
    double falseMatchOdds = 0;
};

/// How far in time codes are looked for, either side.
inline constexpr std::chrono::seconds searchWindow = std::chrono::hours(1);

/// Explains a code. Searches in order of likelihood, nearest in time first and both directions
/// alike: present, window (one step either side, as ZITADEL), just expired, earlier secrets (from
/// when they were shown to now, at most searchWindow back, and two steps either side), slips of
/// the fingers within the window, searchWindow either side, other parameters (two steps either
/// side; digits from 6 on), HOTP counters 0 to 20. The first match wins. For an HOTP account the
/// counters up to 20 either side of the next one. Pure; takes about a millisecond.
///
/// The times are measured against this computer's clock corrected by `skew`, so that a wrong clock
/// here is not blamed on the phone.
[[nodiscard]] Finding diagnose(const Question& question);

/// Confirms a finding with a second code: true when `second` is another code, of a later time step
/// or counter, and has the same explanation (an offset with one step of leeway), so that the
/// program may assert what one match only made probable. Slips are never confirmed.
[[nodiscard]] bool confirms(const Finding& first, const Finding& second);

} // namespace factordesk::diagnosis
