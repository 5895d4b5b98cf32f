// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/transport/rest_transport.h"

#include "core/zitadel/error_answer.h"
#include "core/zitadel/json_reader.h"

#include <utility>

namespace factordesk::zitadel {

RestTransport::RestTransport(std::unique_ptr<net::HttpClient> http, ServerAddress address,
                             SecureBytes token)
    : m_http(std::move(http)), m_address(std::move(address)), m_token(std::move(token))
{
}

RestTransport::~RestTransport() = default;

std::unique_ptr<net::PendingExchange> RestTransport::send(const RestCall& call)
{
    // The path is encoded already: an id with a slash must stay one segment.
    const QUrl url = QUrl::fromEncoded(m_address.origin().toEncoded() + call.path);
    return m_http->send({.method = call.method,
                         .url = url,
                         .headers = headersFor(call),
                         .body = call.body,
                         .token = m_token.isEmpty() ? nullptr : &m_token,
                         .secretRequestFields = call.secretRequestFields,
                         .secretAnswerFields = call.secretAnswerFields},
                        m_limits);
}

net::Headers RestTransport::headersFor(const RestCall& call) const
{
    net::Headers headers{{"Accept", "application/json"}};
    if (!call.body.isEmpty())
        headers.emplaceBack("Content-Type", "application/json");
    headers.append(
        {"Accept-Language", m_language.isEmpty() ? QByteArray("*") : m_language.toUtf8()});
    const QString& organisation =
        call.organisationId.isEmpty() ? m_organisation : call.organisationId;
    if (!organisation.isEmpty())
        headers.emplaceBack("x-zitadel-orgid", organisation.toUtf8());
    return headers;
}

Expected<QJsonObject, Status>
RestTransport::read(const Expected<net::HttpAnswer, net::Failure>& answer) const
{
    constexpr int ok = 200;
    if (!answer)
        return Unexpected(statusFor(answer.error()));
    if (answer->status != ok)
        return Unexpected(statusOfErrorAnswer(*answer));
    Expected<QJsonObject, JsonError> object = parseJsonObject(answer->body);
    if (!object)
        return Unexpected(statusOfBadAnswer(*answer, object.error()));
    return std::move(object).value();
}

void RestTransport::setLanguage(const QString& tag)
{
    m_language = tag;
}

void RestTransport::setOrganisation(const QString& id)
{
    m_organisation = id;
}

void RestTransport::setLimits(const net::HttpLimits& limits)
{
    m_limits = limits;
}

} // namespace factordesk::zitadel
