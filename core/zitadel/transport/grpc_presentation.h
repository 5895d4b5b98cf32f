// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/presentation.h"
#include "core/zitadel/wire/shape.h"

namespace factordesk::zitadel {

/// Shows an exchange of gRPC or gRPC-Web: each frame with its kind and length, messages as JSON by
/// their shape, trailers as lines, and grpc-status-details-bin decoded, since a code or token that
/// the server repeats would hide from redaction in base64. An answer that is not gRPC is shown as
/// it stands.
class GrpcPresentation final : public net::Presentation
{
public:
    GrpcPresentation(const wire::Shape& request, const wire::Shape& answer)
        : m_request(request), m_answer(answer)
    {
    }

    [[nodiscard]] QByteArray requestBody(const QByteArray& body) const override;
    [[nodiscard]] net::Headers answerHeaders(const net::Headers& headers) const override;
    [[nodiscard]] QByteArray answerBody(const net::Headers& headers,
                                        const QByteArray& body) const override;

private:
    wire::Shape m_request;
    wire::Shape m_answer;
};

} // namespace factordesk::zitadel
