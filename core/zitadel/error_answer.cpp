// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/error_answer.h"

#include "core/zitadel/json_reader.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace factordesk::zitadel {

namespace {

const QLatin1String errorDetailType("type.googleapis.com/zitadel.v1.ErrorDetail");
constexpr int highestCode = static_cast<int>(StatusCode::Unauthenticated);

/// ZITADEL's id stands in its ErrorDetail; otherwise at the end of the message, in parentheses.
QString errorIdOf(const Status& status)
{
    for (const QJsonValue& detail : status.details) {
        const QJsonObject object = detail.toObject();
        if (object.value(QLatin1String("@type")).toString() == errorDetailType &&
            object.value(QLatin1String("id")).isString())
            return object.value(QLatin1String("id")).toString();
    }
    static const QRegularExpression atTheEnd(
        QStringLiteral("\\(([A-Z][A-Za-z0-9]*-[A-Za-z0-9]+)\\)\\s*$"));
    return atTheEnd.match(status.message).captured(1);
}

std::optional<std::chrono::seconds> retryAfterOf(const net::Headers& headers)
{
    // The other form, a date, is not used by ZITADEL.
    bool isNumber = false;
    const uint seconds = net::headerValue(headers, "Retry-After").trimmed().toUInt(&isNumber);
    return isNumber ? std::optional(std::chrono::seconds(seconds)) : std::nullopt;
}

/// The fields of a google.rpc.Status; no value where `object` is none.
std::optional<RpcStatus> readRpcStatus(const QJsonObject& object)
{
    constexpr std::uint64_t anyCode = 1'000;
    JsonReader reader(object);
    RpcStatus said;
    said.code = static_cast<int>(std::min(reader.unsignedNumber("code"), anyCode));
    said.message = reader.text("message");
    said.details = reader.array("details");
    const bool isStatus = !reader.error() && (reader.has("code") || reader.has("message"));
    return isStatus ? std::optional(said) : std::nullopt;
}

} // namespace

Status statusOfServerError(const net::HttpAnswer& answer, const RpcStatus& said)
{
    Status status;
    status.httpStatus = answer.status;
    const bool isKnown = said.code >= 1 && said.code <= highestCode;
    const StatusCode byHttp = statusCodeForHttp(answer.status);
    if (isKnown)
        status.code = static_cast<StatusCode>(said.code);
    else
        status.code = byHttp == StatusCode::Ok ? StatusCode::Unknown : byHttp;
    status.message = said.message;
    status.details = said.details;
    status.errorId = errorIdOf(status);
    status.retryAfter = retryAfterOf(answer.headers);
    return status;
}

Status statusOfErrorAnswer(const net::HttpAnswer& answer)
{
    const Expected<QJsonObject, JsonError> object = parseJsonObject(answer.body);
    if (object) {
        if (const std::optional<RpcStatus> said = readRpcStatus(*object))
            return statusOfServerError(answer, *said);
    }
    const JsonError error =
        object ? JsonError{net::Fault::WrongType, QStringLiteral("not a google.rpc.Status")}
               : object.error();
    Status status;
    status.httpStatus = answer.status;
    status.code = statusCodeForHttp(answer.status);
    status.retryAfter = retryAfterOf(answer.headers);
    status.stage = net::Stage::Http;
    status.fault = error.fault;
    status.technicalText = QStringLiteral("HTTP %1: %2").arg(answer.status).arg(error.where);
    if (answer.status >= 500)
        status.settlement = net::Settlement::Unknown;
    return status;
}

Status statusOfBadAnswer(const net::HttpAnswer& answer, const DecodeError& error)
{
    return {.code = StatusCode::Unknown,
            .stage = net::Stage::Decoding,
            .fault = error.fault,
            .settlement = net::Settlement::Unknown,
            .httpStatus = answer.status,
            .message = {},
            .errorId = {},
            .details = {},
            .retryAfter = std::nullopt,
            .technicalText = error.where};
}

} // namespace factordesk::zitadel
