// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/signin/authorised_http_client.h"

#include <utility>

namespace factordesk::zitadel {

namespace {

constexpr int unauthorized = 401;
constexpr char unauthenticated[] = "16";

bool saysUnauthenticated(const net::Headers& headers)
{
    return net::headerValue(headers, "grpc-status") == unauthenticated;
}

/// An exchange that may wait for a token before it begins, and begin again once.
class AuthorisedExchange final : public net::PendingExchange
{
public:
    AuthorisedExchange(net::HttpClient& http, TokenSource& source, net::HttpRequest request,
                       const net::HttpLimits& limits)
        : m_http(http), m_source(source), m_request(std::move(request)), m_limits(limits)
    {
        m_request.token = nullptr; // Borrowed for the call that ends here.
        m_before.method = m_request.method;
        m_before.url = m_request.url.adjusted(QUrl::RemoveUserInfo);
        if (m_source.isDue() && m_source.canRenew())
            waitForToken();
        else
            begin();
    }

    [[nodiscard]] const net::ExchangeRecord& record() const override
    {
        return m_exchange ? m_exchange->record() : m_before;
    }

    void abort() override
    {
        m_source.disconnect(this);
        if (m_exchange && !m_exchange->isFinished())
            m_exchange->abort();
        else
            finish(Unexpected(net::Failure{.stage = net::Stage::Input,
                                           .fault = net::Fault::Aborted,
                                           .settlement = net::Settlement::NotSent}));
    }

private:
    void waitForToken()
    {
        connect(&m_source, &TokenSource::renewed, this, &AuthorisedExchange::begin);
        connect(&m_source, &TokenSource::renewalFailed, this, &AuthorisedExchange::goOnWithout);
        m_source.renew();
    }

    void begin()
    {
        m_source.disconnect(this);
        const SecureBytes& token = m_source.token();
        m_request.token = token.isEmpty() ? nullptr : &token;
        m_exchange = m_http.send(m_request, m_limits);
        m_request.token = nullptr;
        m_sentToken = token.copy();
        connect(m_exchange.get(), &net::PendingBase::finished, this, &AuthorisedExchange::judge);
    }

    void goOnWithout()
    {
        m_source.disconnect(this);
        if (m_exchange)
            finish(m_exchange->takeResult());
        else
            begin();
    }

    void judge()
    {
        const auto& answer = m_exchange->result();
        const bool mayHelp =
            answer && isUnauthenticated(*answer) && !std::exchange(m_wasSentAgain, true);
        // Another call may have brought the new token in the meantime.
        if (mayHelp && !(m_source.token() == m_sentToken))
            begin();
        else if (mayHelp && m_source.canRenew())
            waitForToken();
        else
            finish(m_exchange->takeResult());
    }

    net::HttpClient& m_http;
    TokenSource& m_source;
    net::HttpRequest m_request;
    net::HttpLimits m_limits;
    net::ExchangeRecord m_before; ///< What is known as long as nothing was sent.
    std::unique_ptr<net::PendingExchange> m_exchange;
    SecureBytes m_sentToken;
    bool m_wasSentAgain = false;
};

} // namespace

bool isUnauthenticated(const net::HttpAnswer& answer)
{
    if (answer.status == unauthorized)
        return true;
    if (saysUnauthenticated(answer.headers) || saysUnauthenticated(answer.trailers))
        return true;
    const QByteArray type = net::headerValue(answer.headers, "Content-Type");
    // An error over gRPC-Web is a trailer frame alone: flag 0x80, four bytes of length, text.
    return type.startsWith("application/grpc-web") && answer.body.startsWith('\x80') &&
           answer.body.toLower().replace(" ", "").contains("grpc-status:16\r\n");
}

AuthorisedHttpClient::AuthorisedHttpClient(std::unique_ptr<net::HttpClient> inner,
                                           TokenSource& source)
    : m_inner(std::move(inner)), m_source(source)
{
}

std::unique_ptr<net::PendingExchange> AuthorisedHttpClient::send(const net::HttpRequest& request,
                                                                 const net::HttpLimits& limits)
{
    return std::make_unique<AuthorisedExchange>(*m_inner, m_source, request, limits);
}

} // namespace factordesk::zitadel
