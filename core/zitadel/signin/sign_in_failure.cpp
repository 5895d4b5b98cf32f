// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/signin/sign_in_failure.h"

#include "core/zitadel/error_answer.h"

#include <array>
#include <utility>

namespace factordesk::zitadel {

namespace {

constexpr int ok = 200;
constexpr int notFound = 404;
constexpr qsizetype longestText = 300;

SignInError errorNamed(const QString& code)
{
    static const std::array<std::pair<QLatin1String, SignInError>, 5> known{{
        {QLatin1String("invalid_client"), SignInError::ClientRefused},
        {QLatin1String("unauthorized_client"), SignInError::ClientRefused},
        {QLatin1String("invalid_grant"), SignInError::GrantRefused},
        {QLatin1String("access_denied"), SignInError::AccessDenied},
        {QLatin1String("expired_token"), SignInError::TooLate},
    }};
    for (const auto& [name, error] : known) {
        if (code == name)
            return error;
    }
    return SignInError::Refused;
}

SignInFailure withStatus(SignInStep step, Status status)
{
    SignInFailure failure = failureOf(step, SignInError::NoUsableAnswer);
    failure.status = std::move(status);
    return failure;
}

SignInFailure failureOfErrorAnswer(SignInStep step, const net::HttpAnswer& answer)
{
    if (const auto object = parseJsonObject(answer.body)) {
        JsonReader reader(*object);
        const QString code = reader.text("error");
        const QString description = reader.text("error_description");
        if (!reader.error() && !code.isEmpty())
            return refusal(step, code, description);
    }
    if (step == SignInStep::Discovery && answer.status == notFound)
        return failureOf(step, SignInError::NotAProvider);
    return withStatus(step, statusOfErrorAnswer(answer));
}

} // namespace

bool isFinal(SignInError error)
{
    return error == SignInError::GrantRefused || error == SignInError::ClientRefused ||
           error == SignInError::AccessDenied;
}

SignInFailure failureOf(SignInStep step, SignInError error)
{
    SignInFailure failure;
    failure.step = step;
    failure.error = error;
    return failure;
}

Expected<QJsonObject, SignInFailure>
readProviderAnswer(SignInStep step, const Expected<net::HttpAnswer, net::Failure>& answer)
{
    if (!answer)
        return Unexpected(withStatus(step, statusFor(answer.error())));
    if (answer->status != ok)
        return Unexpected(failureOfErrorAnswer(step, *answer));
    Expected<QJsonObject, JsonError> object = parseJsonObject(answer->body);
    if (!object)
        return Unexpected(unreadable(step, object.error()));
    return std::move(object).value();
}

SignInFailure unreadable(SignInStep step, const JsonError& error)
{
    return withStatus(step, statusFor({.stage = net::Stage::Decoding,
                                       .fault = error.fault,
                                       .settlement = net::Settlement::Answered,
                                       .technicalText = error.where}));
}

SignInFailure refusal(SignInStep step, const QString& code, const QString& description)
{
    SignInFailure failure = failureOf(step, errorNamed(code));
    failure.serverCode = code.left(longestText);
    failure.serverText = description.simplified().left(longestText);
    return failure;
}

} // namespace factordesk::zitadel
