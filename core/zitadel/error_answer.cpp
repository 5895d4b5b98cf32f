// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/error_answer.h"

#include <QRegularExpression>

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

/// True when `object` is a google.rpc.Status; `status` then has its fields.
bool readRpcStatus(const QJsonObject& object, Status& status)
{
    JsonReader reader(object);
    const std::uint64_t code = reader.unsignedNumber("code");
    status.message = reader.text("message");
    status.details = reader.array("details");
    if (reader.error() || !(reader.has("code") || reader.has("message")))
        return false;
    if (code >= 1 && code <= highestCode)
        status.code = static_cast<StatusCode>(code);
    status.errorId = errorIdOf(status);
    return true;
}

} // namespace

Status statusOfErrorAnswer(const net::HttpAnswer& answer)
{
    Status status;
    status.httpStatus = answer.status;
    status.code = statusCodeForHttp(answer.status);
    status.retryAfter = retryAfterOf(answer.headers);
    const Expected<QJsonObject, JsonError> object = parseJsonObject(answer.body);
    if (object && readRpcStatus(*object, status))
        return status;
    const JsonError error =
        object ? JsonError{net::Fault::WrongType, QStringLiteral("not a google.rpc.Status")}
               : object.error();
    status.stage = net::Stage::Http;
    status.fault = error.fault;
    status.message.clear();
    status.details = {};
    status.technicalText = QStringLiteral("HTTP %1: %2").arg(answer.status).arg(error.where);
    if (answer.status >= 500)
        status.settlement = net::Settlement::Unknown;
    return status;
}

Status statusOfBadAnswer(const net::HttpAnswer& answer, const JsonError& error)
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
