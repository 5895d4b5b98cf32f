// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/api/authentication_factors.h"

#include "core/zitadel/wire/message_reader.h"

#include <QJsonArray>

#include <array>

namespace factordesk::zitadel {

namespace {

// ListAuthenticationFactorsRequest
constexpr std::uint32_t userIdField = 1;
constexpr std::uint32_t authFactorsField = 2;
constexpr std::uint32_t statesField = 3;
// ListAuthenticationFactorsResponse, AuthFactor
constexpr std::uint32_t resultField = 1;
constexpr std::uint32_t stateField = 1;
constexpr std::uint32_t otpField = 2;
// AuthFactors and AuthFactorState
constexpr std::uint64_t otpFactor = 0;
constexpr std::int32_t notReady = 1;
constexpr std::int32_t ready = 2;

using wire::FieldShape;
using wire::Kind;

constexpr std::array requestFields{FieldShape{userIdField, "userId", Kind::Text},
                                   FieldShape{authFactorsField, "authFactors", Kind::Numbers},
                                   FieldShape{statesField, "states", Kind::Numbers}};
constexpr wire::Shape otpShape{};
constexpr std::array factorFields{FieldShape{stateField, "state", Kind::Number},
                                  FieldShape{otpField, "otp", Kind::Message, &otpShape}};
constexpr wire::Shape factorShape{factorFields};
constexpr std::array answerFields{FieldShape{resultField, "result", Kind::Message, &factorShape}};

} // namespace

RestCall AuthenticationFactors::rest() const
{
    return {.method = "POST",
            .path = userPath(userId.text(), "/authentication_factors/_search"),
            .body = jsonBody({{QStringLiteral("authFactors"), QJsonArray{QStringLiteral("OTP")}},
                              {QStringLiteral("states"),
                               QJsonArray{QStringLiteral("AUTH_FACTOR_STATE_READY"),
                                          QStringLiteral("AUTH_FACTOR_STATE_NOT_READY")}}})};
}

Expected<AuthenticationFactors::Response, JsonError>
AuthenticationFactors::decode(const QJsonObject& answer)
{
    JsonReader reader(answer);
    FactorState state = FactorState::None;
    const QJsonArray factors = reader.array("result");
    for (qsizetype i = 0; i < factors.size(); ++i) {
        JsonReader factor(factors.at(i).toObject(), QStringLiteral("result[%1].").arg(i));
        const QString name = factor.text("state");
        reader.join(factor);
        // Others than TOTP are not asked for; a server that sends them all the same is not
        // believed.
        if (!factor.has("otp"))
            continue;
        if (name == QLatin1String("AUTH_FACTOR_STATE_READY"))
            state = FactorState::Active;
        else if (name == QLatin1String("AUTH_FACTOR_STATE_NOT_READY") &&
                 state != FactorState::Active)
            state = FactorState::Pending;
    }
    if (reader.error())
        return Unexpected(*reader.error());
    return state;
}

RpcCall AuthenticationFactors::rpc() const
{
    return {.path = userServicePath("ListAuthenticationFactors"),
            .message = wire::MessageWriter()
                           .text(userIdField, userId.text())
                           .numbers(authFactorsField, {otpFactor})
                           .numbers(statesField, {ready, notReady})
                           .take(),
            .requestShape = {requestFields},
            .answerShape = {answerFields}};
}

Expected<AuthenticationFactors::Response, DecodeError>
AuthenticationFactors::decode(const wire::Message& answer)
{
    wire::MessageReader reader(answer.bytes);
    FactorState state = FactorState::None;
    const QList<QByteArrayView> factors = reader.messages(resultField);
    for (const QByteArrayView bytes : factors) {
        wire::MessageReader factor(bytes, QStringLiteral("%1.").arg(resultField));
        const std::int32_t number = factor.number(stateField);
        reader.join(factor);
        // As above: only TOTP is believed.
        if (!factor.has(otpField))
            continue;
        if (number == ready)
            state = FactorState::Active;
        else if (number == notReady && state != FactorState::Active)
            state = FactorState::Pending;
    }
    if (reader.error())
        return Unexpected(*reader.error());
    return state;
}

} // namespace factordesk::zitadel
