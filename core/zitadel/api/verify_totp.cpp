// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/api/verify_totp.h"

#include "core/zitadel/api/details.h"

#include <array>
#include <utility>

namespace factordesk::zitadel {

namespace {

// VerifyTOTPRegistrationRequest
constexpr std::uint32_t userIdField = 1;
constexpr std::uint32_t codeField = 2;

constexpr std::array requestFields{wire::FieldShape{userIdField, "userId", wire::Kind::Text},
                                   wire::FieldShape{codeField, "code", wire::Kind::Text}};

} // namespace

RestCall VerifyTotp::rest() const
{
    // Written by hand, since a QJsonDocument leaves copies of the code behind. No code holds a
    // character that JSON would escape.
    const QByteArrayView text(code.text().data(), static_cast<qsizetype>(code.length()));
    QByteArray body;
    body.reserve(16 + text.size());
    body.append("{\"code\":\"").append(text).append("\"}");
    return {.method = "POST",
            .path = userPath(userId.text(), "/totp/verify"),
            .body = std::move(body),
            .secretRequestFields = {"code"}};
}

Expected<VerifyTotp::Response, JsonError> VerifyTotp::decode(const QJsonObject& answer)
{
    return decodeChange(answer);
}

RpcCall VerifyTotp::rpc() const
{
    const QByteArrayView text(code.text().data(), static_cast<qsizetype>(code.length()));
    return {.path = userServicePath("VerifyTOTPRegistration"),
            .message =
                wire::MessageWriter().text(userIdField, userId.text()).text(codeField, text).take(),
            .requestShape = {requestFields},
            .answerShape = changeShape,
            .secretRequestFields = {"code"}};
}

Expected<VerifyTotp::Response, DecodeError> VerifyTotp::decode(const wire::Message& answer)
{
    return decodeChange(answer);
}

} // namespace factordesk::zitadel
