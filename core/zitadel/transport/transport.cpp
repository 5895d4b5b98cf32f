// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/transport/transport.h"

#include "core/zitadel/transport/grpc_transport.h"
#include "core/zitadel/transport/grpc_web_transport.h"
#include "core/zitadel/transport/rest_transport.h"

#include <utility>

namespace factordesk::zitadel {

Transport::Transport(std::unique_ptr<net::HttpClient> http, ServerAddress address,
                     SecureBytes token)
    : m_http(std::move(http)), m_address(std::move(address)), m_token(std::move(token))
{
}

Transport::~Transport() = default;

std::unique_ptr<net::PendingExchange>
Transport::exchange(net::HttpRequest request, const QByteArray& path, const QString& organisationId)
{
    // The path is encoded already: an id with a slash must stay one segment.
    request.url = QUrl::fromEncoded(m_address.origin().toEncoded() + path);
    request.token = m_token.isEmpty() ? nullptr : &m_token;
    request.headers.append(
        {"Accept-Language", m_language.isEmpty() ? QByteArray("*") : m_language.toUtf8()});
    if (!organisationId.isEmpty())
        request.headers.emplaceBack("x-zitadel-orgid", organisationId.toUtf8());
    return m_http->send(request, m_limits);
}

void Transport::setToken(SecureBytes token)
{
    m_token = std::move(token);
}

void Transport::setLanguage(const QString& tag)
{
    m_language = tag;
}

void Transport::setOrganisation(const QString& id)
{
    m_organisation = id;
}

void Transport::setLimits(const net::HttpLimits& limits)
{
    m_limits = limits;
}

std::unique_ptr<Transport> makeTransport(MediaType mediaType, std::unique_ptr<net::HttpClient> http,
                                         const ServerAddress& address, SecureBytes token)
{
    switch (mediaType) {
    case MediaType::Json: break;
    case MediaType::GrpcWeb:
        return std::make_unique<GrpcWebTransport>(std::move(http), address, std::move(token));
    case MediaType::Grpc:
        return std::make_unique<GrpcTransport>(std::move(http), address, std::move(token));
    }
    return std::make_unique<RestTransport>(std::move(http), address, std::move(token));
}

} // namespace factordesk::zitadel
