// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/net/http_exchange.h"
#include "core/zitadel/json_reader.h"
#include "core/zitadel/signin/id_token_error.h"
#include "core/zitadel/status.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace factordesk::zitadel {

/// What was being done when a sign-in stopped.
enum class SignInStep {
    Discovery,     ///< Reading the provider's own description.
    Authorization, ///< The person, in the browser.
    DeviceCode,    ///< Asking for a code for another device, or waiting for its confirmation.
    Token,         ///< Asking for the token.
    Keys,          ///< Reading the provider's keys.
    Identity,      ///< Finding out who has signed in.
    Revocation,    ///< Signing out.
};

enum class SignInError {
    NoUsableAnswer, ///< `status` says what came instead: nothing, a web page, a redirect…
    NotAProvider,   ///< The address answers, but knows nothing of OpenID Connect.
    OtherIssuer,    ///< The provider says that it is another one.
    UnsafeEndpoint, ///< The provider names an endpoint outside its own origin.
    NotOffered,     ///< The provider has no endpoint for this way of signing in.
    ClientRefused,  ///< Client id, client secret or key are not the provider's.
    GrantRefused,   ///< What was shown for the token is not, or no longer, good.
    AccessDenied,   ///< The person has said no.
    TooLate,        ///< The person has not said yes in time.
    Refused,        ///< The provider's error `serverCode`.
    NoPort,         ///< This computer lets the program listen for the browser on no port.
    NoBrowser,      ///< No browser could be opened.
    NotProven,      ///< The id_token does not hold: `idToken` says why.
    Cancelled,
};

/// Whether what was shown for a token is worth nothing: showing it again would end the same way.
[[nodiscard]] bool isFinal(SignInError error);

/// Why somebody is not signed in. Holds no secret.
struct SignInFailure
{
    SignInStep step = SignInStep::Discovery;
    SignInError error = SignInError::NoUsableAnswer;
    Status status = {};
    std::optional<IdTokenError> idToken = {};
    QString serverCode = {}; ///< The `error` of OAuth 2.0, such as "slow_down"; empty otherwise.
    QString serverText = {}; ///< The server's own words, cut to a readable length; often empty.
};

[[nodiscard]] SignInFailure failureOf(SignInStep step, SignInError error);

/// The JSON object of an answer of 200, or what stands in its place: a failure of the network, the
/// provider's error (RFC 6749, section 5.2), or an answer that is neither.
[[nodiscard]] Expected<QJsonObject, SignInFailure>
readProviderAnswer(SignInStep step, const Expected<net::HttpAnswer, net::Failure>& answer);

/// For an answer of 200 that cannot be read.
[[nodiscard]] SignInFailure unreadable(SignInStep step, const JsonError& error);

/// What the provider's error code and description stand for (RFC 6749, sections 4.1.2.1 and 5.2;
/// RFC 8628, section 3.5).
[[nodiscard]] SignInFailure refusal(SignInStep step, const QString& code,
                                    const QString& description);

} // namespace factordesk::zitadel
