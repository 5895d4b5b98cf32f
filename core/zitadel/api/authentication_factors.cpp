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
constexpr std::int32_t removed = 3;

constexpr const char* notAState = ".state is none that is known";

/// AuthFactorState by its name in JSON; -1 for one that is not known.
std::int32_t numberOf(const QString& name)
{
    if (name == QLatin1String("AUTH_FACTOR_STATE_READY"))
        return ready;
    if (name == QLatin1String("AUTH_FACTOR_STATE_NOT_READY"))
        return notReady;
    return name == QLatin1String("AUTH_FACTOR_STATE_REMOVED") ? removed : -1;
}

/// Adds one TOTP factor to what is known. False when its state is none that is known: something is
/// there then, and to leave it out would say that nothing is.
bool add(std::int32_t number, FactorState& state)
{
    if (number == ready)
        state = FactorState::Active;
    else if (number == notReady && state != FactorState::Active)
        state = FactorState::Pending;
    return number == ready || number == notReady || number == removed;
}

using net::Fault;
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
        const QString path = QStringLiteral("result[%1]").arg(i);
        if (!factors.at(i).isObject())
            return Unexpected(JsonError{Fault::WrongType, path + QStringLiteral(" is no object")});
        JsonReader factor(factors.at(i).toObject(), path + QLatin1Char('.'));
        const QString name = factor.text("state");
        // Others than TOTP are not asked for; a server that sends them all the same is not
        // believed.
        const bool isTotp = factor.has("otp");
        static_cast<void>(factor.object("otp"));
        reader.join(factor);
        if (isTotp && !add(numberOf(name), state))
            return Unexpected(JsonError{Fault::WrongType, path + QLatin1String(notAState)});
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
        if (factor.has(otpField) && !add(number, state))
            return Unexpected(DecodeError{Fault::WrongType,
                                          QString::number(resultField) + QLatin1String(notAState)});
    }
    if (reader.error())
        return Unexpected(*reader.error());
    return state;
}

} // namespace factordesk::zitadel
