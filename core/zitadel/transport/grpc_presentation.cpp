// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/transport/grpc_presentation.h"

#include "core/zitadel/transport/grpc_frame.h"
#include "core/zitadel/transport/grpc_status.h"
#include "core/zitadel/transport/rpc_exchange.h"

#include <QJsonDocument>

namespace factordesk::zitadel {

namespace {

/// Beyond this nobody reads on, and decoding it would keep the window waiting.
constexpr qsizetype longestShown = 512 * 1024;

QByteArray detailsText(const QByteArray& base64)
{
    const std::optional<RpcStatus> status = readStatusDetails(base64);
    if (!status)
        return "(" + QByteArray::number(base64.size()) + " characters, not a google.rpc.Status)";
    const QJsonObject object{{QStringLiteral("code"), static_cast<qint64>(status->code)},
                             {QStringLiteral("message"), status->message},
                             {QStringLiteral("details"), status->details}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray shownValue(const QByteArray& name, const QByteArray& value)
{
    const QByteArray lower = name.toLower();
    if (lower == "grpc-status-details-bin")
        return detailsText(value);
    return lower == "grpc-message" ? readGrpcMessage(value).toUtf8() : value;
}

QByteArray messageText(QByteArrayView message, const wire::Shape& shape)
{
    if (message.size() > longestShown)
        return "(too long to be shown)\n";
    return QJsonDocument(wire::messageObject(message, shape)).toJson(QJsonDocument::Indented);
}

QByteArray trailersText(QByteArrayView content)
{
    const std::optional<net::Headers> lines = readTrailerLines(content);
    if (!lines)
        return "(no trailers)\n";
    QByteArray text;
    for (const auto& [name, value] : *lines)
        text += name + ": " + shownValue(name, value) + '\n';
    return text;
}

QByteArray frameText(const Frame& frame, const wire::Shape& shape)
{
    const QByteArray length = QByteArray::number(frame.content.size()) + " bytes\n";
    if (frame.flags == 0)
        return "data frame, " + length + messageText(frame.content, shape);
    if (frame.flags == trailersFlag)
        return "trailers frame, " + length + trailersText(frame.content);
    return "frame with flags " + QByteArray::number(frame.flags) + ", " + length;
}

QByteArray framesText(const QByteArray& body, const wire::Shape& shape)
{
    QByteArray text;
    QByteArrayView rest(body);
    // A body can hold a million empty frames.
    while (text.size() < longestShown) {
        const std::optional<Frame> frame = takeFrame(rest);
        if (!frame)
            break;
        text += frameText(*frame, shape);
    }
    if (!rest.isEmpty())
        text += "and " + QByteArray::number(rest.size()) + " bytes that are no whole frame\n";
    return text;
}

} // namespace

QByteArray GrpcPresentation::requestBody(const QByteArray& body) const
{
    return framesText(body, m_request);
}

net::Headers GrpcPresentation::answerHeaders(const net::Headers& headers) const
{
    net::Headers shown;
    for (const auto& [name, value] : headers)
        shown.emplaceBack(name, shownValue(name, value));
    return shown;
}

QByteArray GrpcPresentation::answerBody(const net::Headers& headers, const QByteArray& body) const
{
    return isGrpc(headers) ? framesText(body, m_answer) : body;
}

} // namespace factordesk::zitadel
