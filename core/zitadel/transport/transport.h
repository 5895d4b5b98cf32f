// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/net/http_exchange.h"
#include "core/secret/secure_bytes.h"
#include "core/zitadel/api/operation_forms.h"
#include "core/zitadel/media_type.h"
#include "core/zitadel/server_address.h"
#include "core/zitadel/status.h"
#include "core/zitadel/wire/message_writer.h"

#include <QJsonObject>
#include <QString>

#include <memory>
#include <utility>
#include <variant>

namespace factordesk::zitadel {

/// What a good answer holds, in the form in which it came. Every operation can decode each.
using Content = std::variant<QJsonObject, wire::Message>;

/// Carries operations to one server and judges what comes back. What the three media types have in
/// common is here: whom they call, with which token, and what goes with every call.
class Transport
{
public:
    virtual ~Transport();

    [[nodiscard]] virtual MediaType mediaType() const = 0;

    [[nodiscard]] virtual std::unique_ptr<net::PendingExchange>
    send(const OperationForms& operation) = 0;

    /// The answer's content, or the status that stands for everything else.
    [[nodiscard]] virtual Expected<Content, Status>
    read(const Expected<net::HttpAnswer, net::Failure>& answer) const = 0;

    // What follows holds from the next call on.

    /// Empty: calls carry none.
    void setToken(SecureBytes token);
    /// The language in which the server shall write its messages (BCP 47); empty: its own choice.
    void setLanguage(const QString& tag);
    /// The organisation for calls that name none themselves; empty: the caller's own.
    void setOrganisation(const QString& id);
    void setLimits(const net::HttpLimits& limits);

protected:
    Transport(std::unique_ptr<net::HttpClient> http, ServerAddress address, SecureBytes token);

    /// Sends `request` to the path of `call`, a RestCall or RpcCall, with the token, the language
    /// and the organisation added.
    template <class Call>
    [[nodiscard]] std::unique_ptr<net::PendingExchange> exchange(net::HttpRequest request,
                                                                 const Call& call)
    {
        const QString& context =
            call.organisationId.isEmpty() ? m_organisation : call.organisationId;
        return exchange(std::move(request), call.path,
                        call.isInNoOrganisation ? QString() : context);
    }

private:
    [[nodiscard]] std::unique_ptr<net::PendingExchange>
    exchange(net::HttpRequest request, const QByteArray& path, const QString& organisationId);

    std::unique_ptr<net::HttpClient> m_http;
    ServerAddress m_address;
    SecureBytes m_token;
    QString m_language;
    QString m_organisation;
    net::HttpLimits m_limits;
};

/// The transport for a media type. `token` may be empty.
[[nodiscard]] std::unique_ptr<Transport> makeTransport(MediaType mediaType,
                                                       std::unique_ptr<net::HttpClient> http,
                                                       const ServerAddress& address,
                                                       SecureBytes token);

} // namespace factordesk::zitadel
