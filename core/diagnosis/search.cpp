// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/search.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

namespace factordesk::diagnosis {

namespace {

constexpr std::int64_t acceptedSteps = 1; // what ZITADEL accepts, either side
constexpr std::int64_t expiredSteps = 3;
constexpr std::int64_t nearSteps = 2;
constexpr std::int64_t nearCounters = 20;

Verdict verdictFor(std::int64_t offset)
{
    if (offset == 0)
        return Verdict::Valid;
    if (std::abs(offset) <= acceptedSteps)
        return Verdict::WithinWindow;
    if (offset > 0)
        return Verdict::DeviceAhead;
    return offset >= -expiredSteps ? Verdict::Expired : Verdict::DeviceBehind;
}

Verdict verdictForCounter(std::int64_t offset)
{
    if (offset == 0)
        return Verdict::Valid;
    return offset > 0 ? Verdict::DeviceAhead : Verdict::DeviceBehind;
}

/// A counter as the step from which an HOTP account's codes are looked for; so high that there is
/// no room behind it, it is of no account that was ever used.
otp::TimeStep stepFor(std::uint64_t counter)
{
    constexpr std::uint64_t highest = std::numeric_limits<std::int64_t>::max() - nearCounters;
    return {static_cast<std::int64_t>(std::min(counter, highest))};
}

std::size_t alphabetSize(otp::Kind kind)
{
    return kind == otp::Kind::Steam ? otp::steamAlphabet.size() : 10;
}

/// Where two neighbours are swapped and all else is the same.
std::optional<int> swappedAt(std::string_view typed, std::string_view code)
{
    const auto [left, right] = std::ranges::mismatch(typed, code);
    const auto position = static_cast<std::size_t>(left - typed.begin());
    if (position + 1 >= typed.size() || typed[position] != code[position + 1] ||
        typed[position + 1] != code[position] ||
        typed.substr(position + 2) != code.substr(position + 2))
        return std::nullopt;
    return static_cast<int>(position);
}

/// Where one character is another and all else is the same.
std::optional<int> differentAt(std::string_view typed, std::string_view code)
{
    const auto [left, right] = std::ranges::mismatch(typed, code);
    const auto position = static_cast<std::size_t>(left - typed.begin());
    if (position == typed.size() || typed.substr(position + 1) != code.substr(position + 1))
        return std::nullopt;
    return static_cast<int>(position);
}

} // namespace

Search::Search(const Question& question, const otp::Code& typed, otp::Generator generator)
    : m_question(question)
    , m_typed(typed)
    , m_generator(std::move(generator))
    , m_now(question.parameters.kind == otp::Kind::Hotp ? stepFor(question.counter)
                                                        : stepOf(question.at))
{
}

Finding Search::run()
{
    const otp::Parameters& parameters = m_question.parameters;
    const bool hasExpectedLength =
        parameters.kind == otp::Kind::Steam ||
        m_typed.length() == static_cast<std::size_t>(parameters.digits.count());
    std::vector<Found (Search::*)()> looks;
    if (parameters.kind == otp::Kind::Hotp)
        looks = {&Search::nearTheCounter};
    else if (hasExpectedLength)
        looks = {&Search::aroundNow, &Search::earlierSecrets, &Search::swappedDigits,
                 &Search::wrongDigit, &Search::withinTheHour};
    if (parameters.kind == otp::Kind::Totp)
        looks.insert(looks.end(), {&Search::otherParameters, &Search::asCounterCode});
    for (const auto look : looks) {
        if (const Found found = (this->*look)())
            return *found;
    }
    return finding(Verdict::NoMatch);
}

Search::Found Search::aroundNow()
{
    const auto offset = offsetIn(m_generator, 0, expiredSteps, acceptedSteps);
    return offset ? Found(findingAt(verdictFor(*offset), *offset)) : std::nullopt;
}

Search::Found Search::earlierSecrets()
{
    for (const EarlierSecret& earlier : m_question.earlier) {
        const auto generator = otp::Generator::make(earlier.secret->bytes(), m_question.parameters);
        // Shown again, it is no other secret.
        if (!generator || *earlier.secret == m_question.secret)
            continue;
        const std::int64_t sinceShown = m_now.value - stepOf(earlier.shownAt).value;
        const std::int64_t behind = std::clamp(sinceShown + nearSteps, nearSteps,
                                               std::max(nearSteps, stepsIn(searchWindow)));
        if (const auto offset = offsetIn(*generator, 0, behind, nearSteps)) {
            Finding result = findingAt(Verdict::EarlierSecret, *offset);
            result.shownAt = earlier.shownAt;
            return result;
        }
    }
    return std::nullopt;
}

Search::Found Search::swappedDigits()
{
    for (const std::int64_t offset : {0, -1, 1}) {
        m_candidates += m_typed.length() - 1;
        const otp::Code code = m_generator.codeAt(m_now + offset);
        if (const auto position = swappedAt(m_typed.text(), code.text())) {
            Finding result = findingAt(Verdict::Transposed, offset);
            result.position = *position;
            return result;
        }
    }
    return std::nullopt;
}

Search::Found Search::wrongDigit()
{
    for (const std::int64_t offset : {0, -1, 1}) {
        m_candidates += m_typed.length() * (alphabetSize(m_question.parameters.kind) - 1);
        const otp::Code code = m_generator.codeAt(m_now + offset);
        if (const auto position = differentAt(m_typed.text(), code.text())) {
            Finding result = findingAt(Verdict::Mistyped, offset);
            result.position = *position;
            return result;
        }
    }
    return std::nullopt;
}

Search::Found Search::withinTheHour()
{
    const std::int64_t steps = stepsIn(searchWindow);
    const auto offset = offsetIn(m_generator, acceptedSteps + 1, steps, steps);
    return offset ? Found(findingAt(verdictFor(*offset), *offset)) : std::nullopt;
}

Search::Found Search::otherParameters()
{
    using enum crypto::HashAlgorithm;
    const otp::Parameters& registered = m_question.parameters;
    otp::Parameters other = registered;
    other.digits = otp::Digits::make(static_cast<int>(m_typed.length())).value();
    const bool hasOtherDigits = other.digits != registered.digits;
    std::array algorithms = {Sha1, Sha256, Sha512};
    std::stable_partition(algorithms.begin(), algorithms.end(),
                          [&](auto a) { return a == registered.algorithm; });
    for (const otp::Algorithm algorithm : algorithms) {
        other.algorithm = algorithm;
        if (other == registered)
            continue;
        const auto generator = otp::Generator::make(m_question.secret.bytes(), other);
        if (const auto offset = offsetIn(*generator, 0, nearSteps, nearSteps)) {
            Finding result =
                findingAt(hasOtherDigits ? Verdict::OtherDigits : Verdict::OtherAlgorithm, *offset);
            result.otherParameters = other;
            return result;
        }
    }
    return std::nullopt;
}

Search::Found Search::asCounterCode()
{
    otp::Parameters other = m_question.parameters;
    other.kind = otp::Kind::Hotp;
    other.digits = otp::Digits::make(static_cast<int>(m_typed.length())).value();
    const auto generator = otp::Generator::make(m_question.secret.bytes(), other);
    for (std::uint64_t counter = 0; counter <= std::uint64_t(nearCounters); ++counter) {
        ++m_candidates;
        if (generator->codeAt(counter) == m_typed) {
            Finding result = finding(Verdict::Hotp);
            result.otherParameters = other;
            result.counter = counter;
            return result;
        }
    }
    return std::nullopt;
}

Search::Found Search::nearTheCounter()
{
    const auto offset = offsetIn(m_generator, 0, nearCounters, nearCounters);
    if (!offset)
        return std::nullopt;
    Finding result = finding(verdictForCounter(*offset));
    result.offsetSteps = *offset;
    result.counter = static_cast<std::uint64_t>((m_now + *offset).value);
    return result;
}

std::optional<std::int64_t> Search::offsetIn(const otp::Generator& generator, std::int64_t nearest,
                                             std::int64_t behind, std::int64_t ahead)
{
    for (std::int64_t distance = nearest; distance <= std::max(behind, ahead); ++distance) {
        if (distance <= behind && makesTyped(generator, -distance))
            return -distance;
        if (distance <= ahead && distance != 0 && makesTyped(generator, distance))
            return distance;
    }
    return std::nullopt;
}

bool Search::makesTyped(const otp::Generator& generator, std::int64_t offset)
{
    const otp::TimeStep step = m_now + offset;
    if (step.value < 0)
        return false;
    ++m_candidates;
    return generator.codeAt(step) == m_typed;
}

std::int64_t Search::stepsIn(std::chrono::seconds duration) const
{
    return duration / m_question.parameters.period.length();
}

otp::TimeStep Search::stepOf(WallTime at) const
{
    const auto skew = m_question.skew ? m_question.skew->offset : std::chrono::milliseconds(0);
    return otp::timeStepAt(std::chrono::floor<std::chrono::seconds>(at + skew),
                           m_question.parameters.period);
}

Finding Search::finding(Verdict verdict) const
{
    const double alphabet = static_cast<double>(alphabetSize(m_question.parameters.kind));
    const double oddsOfOne = std::pow(alphabet, -static_cast<double>(m_typed.length()));
    Finding result;
    result.verdict = verdict;
    result.candidates = m_candidates;
    // 1 - (1 - p)^n, without the rounding that a small p would bring.
    result.falseMatchOdds = -std::expm1(static_cast<double>(m_candidates) * std::log1p(-oddsOfOne));
    return result;
}

Finding Search::findingAt(Verdict verdict, std::int64_t offset) const
{
    Finding result = finding(verdict);
    result.offsetSteps = offset;
    result.offset = offset * m_question.parameters.period.length();
    result.step = m_now + offset;
    return result;
}

} // namespace factordesk::diagnosis
