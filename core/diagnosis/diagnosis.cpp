// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/diagnosis.h"

#include "core/diagnosis/search.h"

#include <cmath>
#include <cstdlib>
#include <utility>

namespace factordesk::diagnosis {

namespace {

// With fewer digits than any program shows, other parameters match by chance.
constexpr std::size_t leastOtherDigits = 6;

Finding notACode(const otp::CodeError& error)
{
    Finding finding;
    finding.verdict = Verdict::NotACode;
    finding.codeError = error;
    return finding;
}

/// Whether the verdict says how far the code's time step is from now.
bool isAboutTime(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Valid:
    case Verdict::WithinWindow:
    case Verdict::Expired:
    case Verdict::DeviceBehind:
    case Verdict::DeviceAhead: return true;
    case Verdict::EarlierSecret:
    case Verdict::Transposed:
    case Verdict::Mistyped:
    case Verdict::OtherAlgorithm:
    case Verdict::OtherDigits:
    case Verdict::Hotp:
    case Verdict::NoMatch:
    case Verdict::NotACode: return false;
    }
    return false;
}

bool haveSameExplanation(const Finding& first, const Finding& second)
{
    if (isAboutTime(first.verdict) && isAboutTime(second.verdict))
        return std::abs(first.offsetSteps - second.offsetSteps) <= 1;
    const bool isSlip = first.verdict == Verdict::Transposed || first.verdict == Verdict::Mistyped;
    return !isSlip && first.verdict == second.verdict && first.shownAt == second.shownAt &&
           first.otherParameters == second.otherParameters;
}

} // namespace

Finding diagnose(const Question& question)
{
    const otp::Parameters& parameters = question.parameters;
    const bool isSteam = parameters.kind == otp::Kind::Steam;
    const auto typed =
        isSteam ? otp::parseSteamCode(question.typed) : otp::parseCode(question.typed);
    if (!typed)
        return notACode(typed.error());
    auto generator = otp::Generator::make(question.secret.bytes(), parameters);
    if (!generator)
        return {};

    const auto asExpected = isSteam ? typed : otp::parseCode(question.typed, parameters.digits);
    if (!asExpected && typed->length() < leastOtherDigits)
        return notACode(asExpected.error());
    const Finding finding = Search(question, *typed, std::move(*generator)).run();
    if (!asExpected && finding.verdict == Verdict::NoMatch)
        return notACode(asExpected.error());
    return finding;
}

bool confirms(const Finding& first, const Finding& second)
{
    const bool isLater = first.step ? second.step > first.step : second.counter > first.counter;
    return isLater && haveSameExplanation(first, second);
}

} // namespace factordesk::diagnosis
