// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/error_answer.h"

#include "core/diagnosis/clock_skew.h"
#include "core/zitadel/json_reader.h"

#include <QRegularExpression>

#include <algorithm>

namespace factordesk::zitadel {

namespace {

const QLatin1String errorDetailType("type.googleapis.com/zitadel.v1.ErrorDetail");
constexpr auto highestCode = static_cast<std::uint64_t>(StatusCode::Unauthenticated);

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

/// The google.rpc.Status that `object` is, where it speaks of an error. The code must be there: a
/// message alone is what gateways of other makes write, too.
std::optional<RpcStatus> readRpcStatus(const QJsonObject& object)
{
    JsonReader reader(object);
    RpcStatus said{.code = reader.unsignedNumber("code"),
                   .message = reader.text("message"),
                   .details = reader.array("details")};
    return reader.error() || said.code == 0 ? std::nullopt : std::optional(said);
}

std::optional<std::chrono::sys_seconds> dateIn(const net::Headers& headers, const char* name)
{
    const QByteArray value = net::headerValue(headers, name).trimmed();
    return diagnosis::parseHttpDate({value.constData(), static_cast<std::size_t>(value.size())});
}

/// False where the end of the body may be missing: it ends in the middle, or nothing came and
/// nothing said how much was to come.
bool isKnownToBeWhole(const net::HttpAnswer& answer, net::Fault fault)
{
    const bool hasLength = !net::headerValue(answer.headers, "Content-Length").isNull() ||
                           !net::headerValue(answer.headers, "Transfer-Encoding").isNull();
    return fault != net::Fault::Truncated && (fault != net::Fault::Empty || hasLength);
}

bool isDigits(const QByteArray& text)
{
    return !text.isEmpty() &&
           std::ranges::all_of(text, [](char digit) { return digit >= '0' && digit <= '9'; });
}

} // namespace

std::optional<std::chrono::seconds> retryAfter(const net::Headers& headers)
{
    const QByteArray value = net::headerValue(headers, "Retry-After").trimmed();
    if (isDigits(value)) {
        bool fits = false;
        const std::chrono::seconds wait(value.toUInt(&fits));
        return fits ? std::min(wait, longestRetryAfter) : longestRetryAfter;
    }
    const auto then = dateIn(headers, "Retry-After");
    const auto now = dateIn(headers, "Date");
    if (!then || !now)
        return std::nullopt;
    return std::clamp(*then - *now, std::chrono::seconds(0), longestRetryAfter);
}

Status statusOfServerError(const net::HttpAnswer& answer, const RpcStatus& said)
{
    Status status;
    // A code that is not known yet reads as UNKNOWN (grpc.io, "Status codes").
    status.code =
        said.code <= highestCode ? static_cast<StatusCode>(said.code) : StatusCode::Unknown;
    status.httpStatus = answer.status;
    status.message = said.message;
    status.details = said.details;
    status.errorId = errorIdOf(status);
    status.settlement = settlementOfRefusal(status.code, !status.errorId.isEmpty());
    status.retryAfter = retryAfter(answer.headers);
    return status;
}

Status statusOfErrorAnswer(const net::HttpAnswer& answer)
{
    const Expected<QJsonObject, JsonError> object = parseJsonObject(answer.body);
    // Below 400 it is no error, whatever the body says.
    const auto said = answer.status >= 400 && object ? readRpcStatus(*object) : std::nullopt;
    if (said)
        return statusOfServerError(answer, *said);
    const JsonError error =
        object ? JsonError{net::Fault::WrongType, QStringLiteral("not a google.rpc.Status")}
               : object.error();
    Status status;
    status.httpStatus = answer.status;
    status.code = statusCodeForHttp(answer.status);
    status.retryAfter = retryAfter(answer.headers);
    status.stage = net::Stage::Http;
    status.fault = error.fault;
    status.technicalText = QStringLiteral("HTTP %1: %2").arg(answer.status).arg(error.where);
    status.settlement = isKnownToBeWhole(answer, error.fault) ? settlementOfHttp(answer.status)
                                                              : net::Settlement::Unknown;
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
