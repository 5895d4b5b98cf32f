// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scripted_http_client.h"

#include <utility>

namespace factordesk::test {

namespace {

class ScriptedExchange final : public net::PendingExchange
{
public:
    explicit ScriptedExchange(net::ExchangeRecord record) : m_record(std::move(record)) {}

    [[nodiscard]] const net::ExchangeRecord& record() const override { return m_record; }
    void abort() override
    {
        finish(Unexpected(net::Failure{.stage = net::Stage::Http,
                                       .fault = net::Fault::Aborted,
                                       .settlement = net::Settlement::Unknown}));
    }
    void end(ScriptedHttpClient::Result result)
    {
        if (result) {
            m_record.status = result->status;
            m_record.responseHeaders = result->headers;
            m_record.responseBody = result->body;
        }
        finish(std::move(result));
    }

private:
    net::ExchangeRecord m_record;
};

} // namespace

void ScriptedHttpClient::answer(int status, const QByteArray& body, const net::Headers& headers)
{
    m_results.emplace_back(net::HttpAnswer{status, headers, body});
}

void ScriptedHttpClient::fail(net::Failure failure)
{
    m_results.emplace_back(Unexpected(std::move(failure)));
}

std::unique_ptr<net::PendingExchange> ScriptedHttpClient::send(const net::HttpRequest& request,
                                                               const net::HttpLimits& limits)
{
    SentRequest sent{request, {}, limits};
    if (request.token)
        sent.token = QByteArray(request.token->text().data(), qsizetype(request.token->size()));
    sent.request.token = nullptr;
    m_sent.append(sent);

    net::ExchangeRecord record;
    record.method = request.method;
    record.url = request.url;
    record.requestHeaders = request.headers;
    record.sentAt = sentAt;
    record.receivedAt = receivedAt;
    auto exchange = std::make_unique<ScriptedExchange>(std::move(record));
    if (!m_results.empty()) {
        exchange->end(std::move(m_results.front()));
        m_results.pop_front();
    }
    return exchange;
}

} // namespace factordesk::test
