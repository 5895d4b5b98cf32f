// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/transport/grpc_status.h"

#include "core/encoding/percent.h"
#include "core/zitadel/wire/message_reader.h"

#include <QJsonObject>

#include <algorithm>

namespace factordesk::zitadel {

using net::Fault;

namespace {

constexpr QByteArrayView statusName = "grpc-status";
const QLatin1String errorDetailType("type.googleapis.com/zitadel.v1.ErrorDetail");

DecodeError noStatus(const QString& problem)
{
    return {Fault::NoGrpcStatus, problem};
}

/// One or two digits, and nothing else.
std::optional<std::uint64_t> strictStatus(const QByteArray& value)
{
    const bool isNumber = (value.size() == 1 || value.size() == 2) &&
                          std::ranges::all_of(value, [](char c) { return c >= '0' && c <= '9'; });
    return isNumber ? std::optional<std::uint64_t>(value.toUInt()) : std::nullopt;
}

/// The status of one block; no value where it has none.
Expected<std::optional<std::uint64_t>, DecodeError> statusIn(const net::Headers& block)
{
    std::optional<std::uint64_t> result;
    for (const auto& [name, value] : block) {
        if (name.compare(statusName, Qt::CaseInsensitive) != 0)
            continue;
        const std::optional<std::uint64_t> status = strictStatus(value);
        if (!status)
            return Unexpected(noStatus(QStringLiteral("grpc-status is not one or two digits")));
        if (result)
            return Unexpected(noStatus(QStringLiteral("grpc-status comes twice")));
        result = status;
    }
    return result;
}

QJsonObject detailObject(wire::MessageReader any)
{
    const QString type = any.text(1);
    const QByteArrayView value = any.bytes(2);
    QJsonObject object{{QStringLiteral("@type"), type}};
    wire::MessageReader detail(value);
    const QString id = detail.text(1);
    const QString message = detail.text(2);
    if (type == errorDetailType && !detail.error()) {
        object.insert(QStringLiteral("id"), id);
        object.insert(QStringLiteral("message"), message);
    } else {
        object.insert(QStringLiteral("value"), QString::fromLatin1(value.toByteArray().toBase64()));
    }
    return object;
}

} // namespace

QString readGrpcMessage(const QByteArray& value)
{
    return QString::fromStdString(
        encoding::percentDecode({value.constData(), std::size_t(value.size())}));
}

std::optional<RpcStatus> readStatusDetails(const QByteArray& base64)
{
    const auto bytes = QByteArray::fromBase64Encoding(
        base64, QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!bytes)
        return std::nullopt;
    wire::MessageReader reader(*bytes);
    RpcStatus status{.code = static_cast<std::uint64_t>(reader.number(1)),
                     .message = reader.text(2)};
    const QList<QByteArrayView> details = reader.messages(3);
    for (const QByteArrayView detail : details) {
        wire::MessageReader any(detail);
        if (any.error())
            return std::nullopt;
        status.details.append(detailObject(any));
    }
    return reader.error() ? std::nullopt : std::optional(status);
}

Expected<RpcStatus, DecodeError> readGrpcStatus(const net::Headers& headers,
                                                const net::Headers& trailers)
{
    const auto early = statusIn(headers);
    const auto late = statusIn(trailers);
    if (!early || !late)
        return Unexpected(early ? late.error() : early.error());
    if (!*early && !*late)
        return Unexpected(noStatus(QStringLiteral("no grpc-status")));
    if (*early && *late && *early != *late)
        return Unexpected(noStatus(QStringLiteral("two different values of grpc-status")));

    const net::Headers& block = *late ? trailers : headers;
    RpcStatus status{.code = (*late ? *late : *early).value()};
    const auto details = readStatusDetails(net::headerValue(block, "grpc-status-details-bin"));
    if (status.code == 0 && details && details->code != 0)
        return Unexpected(noStatus(QStringLiteral("grpc-status is OK, its details are an error")));
    status.message = readGrpcMessage(net::headerValue(block, "grpc-message"));
    if (details) {
        status.details = details->details;
        if (status.message.isEmpty())
            status.message = details->message;
    }
    return status;
}

} // namespace factordesk::zitadel
