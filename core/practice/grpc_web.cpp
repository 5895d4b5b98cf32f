// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/grpc_web.h"

#include "core/practice/proto_binary.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

namespace factordesk::practice {

namespace {

constexpr char dataFlag = '\0';
constexpr char trailersFlag = '\x80';
constexpr qsizetype prefixSize = 5;

QByteArray frame(char flag, const QByteArray& content)
{
    const auto size = static_cast<std::uint32_t>(content.size());
    QByteArray bytes(1, flag);
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += static_cast<char>(size >> shift & 0xff);
    return bytes + content;
}

/// The content of a body that is one data frame and nothing else.
std::optional<QByteArrayView> unframed(const QByteArray& body)
{
    if (body.size() < prefixSize || body.front() != dataFlag)
        return std::nullopt;
    std::uint32_t size = 0;
    for (qsizetype i = 1; i < prefixSize; ++i)
        size = size << 8 | static_cast<std::uint8_t>(body.at(i));
    const QByteArrayView content = QByteArrayView(body).sliced(prefixSize);
    return content.size() == qsizetype(size) ? std::optional(content) : std::nullopt;
}

/// google.rpc.Status from its JSON form, whose details name their type beside their own fields.
QByteArray statusBytes(QJsonObject status)
{
    const QString details = QStringLiteral("details");
    QJsonArray packed;
    for (const QJsonValue value : status.value(details).toArray()) {
        const QJsonObject detail = value.toObject();
        const QByteArray bytes = toBinary(detail, errorDetailType());
        packed.append(
            QJsonObject{{QStringLiteral("typeUrl"), detail.value(QLatin1String("@type"))},
                        {QStringLiteral("value"), QString::fromLatin1(bytes.toBase64())}});
    }
    status.insert(details, packed);
    return toBinary(status, rpcStatusType());
}

/// Percent-encoded as gRPC wants it: what is printable ASCII stays.
QByteArray messageText(const QString& message)
{
    QByteArray text;
    for (const char byte : message.toUtf8()) {
        if (byte >= 0x20 && byte < 0x7f && byte != '%')
            text += byte;
        else
            text += '%' + QByteArray(1, byte).toHex().toUpper();
    }
    return text;
}

QByteArray trailers(const QJsonObject& status)
{
    const QByteArray code = QByteArray::number(status.value(QLatin1String("code")).toInt());
    return "grpc-status: " + code +
           "\r\ngrpc-message: " + messageText(status.value(QLatin1String("message")).toString()) +
           "\r\ngrpc-status-details-bin: " +
           statusBytes(status).toBase64(QByteArray::OmitTrailingEquals) + "\r\n";
}

/// Where the REST path has part of the message in its query.
QByteArray queryOf(const QJsonObject& message)
{
    const QString id =
        message.value(QLatin1String("ctx")).toObject().value(QLatin1String("orgId")).toString();
    return id.isEmpty() ? QByteArray() : "ctx.orgId=" + QUrl::toPercentEncoding(id);
}

} // namespace

bool isGrpcWeb(const HttpRequest& request)
{
    const QByteArray type = request.header("content-type");
    return type == "application/grpc-web+proto" || type == "application/grpc-web";
}

std::optional<RpcRequest> rpcRequest(const HttpRequest& request, const RpcMethod& method)
{
    const std::optional<QByteArrayView> content = unframed(request.body);
    const auto message = content ? fromBinary(*content, method.request) : std::nullopt;
    if (!message)
        return std::nullopt;
    RpcRequest result{
        .route = {method.operation,
                  message->value(QLatin1String("userId")).toString(QLatin1String(""))},
        .request = request};
    result.request.query = queryOf(*message);
    result.request.body = QJsonDocument(*message).toJson(QJsonDocument::Compact);
    return result;
}

HttpAnswer grpcWebAnswer(const HttpAnswer& answer, const RpcMethod& method)
{
    constexpr int ok = 200;
    if (answer.contentType != "application/json")
        return answer;
    HttpAnswer result{ok, "application/grpc-web+proto", answer.headers, {}};
    const QJsonObject object = QJsonDocument::fromJson(answer.body).object();
    if (answer.status == ok)
        result.body = frame(dataFlag, toBinary(object, method.answer)) +
                      frame(trailersFlag, "grpc-status: 0\r\n");
    else
        result.body = frame(trailersFlag, trailers(object));
    return result;
}

} // namespace factordesk::practice
