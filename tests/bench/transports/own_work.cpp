// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/transports/own_work.h"

#include "core/net/redaction.h"
#include "core/zitadel/api/verify_totp.h"
#include "core/zitadel/transport/transport.h"

#include <benchmark/benchmark.h>
#include <memory>
#include <utility>
#include <variant>

namespace factordesk::bench {

using zitadel::MediaType;

namespace {

// sequence 2, 2025-03-25T07:19:29.656Z twice, resource owner 69629023906488334
const QByteArray message =
    QByteArray::fromHex("0a310802120c0881b289bf06108088e7b8021a11363936323930323339303634"
                        "3838333334220c0881b289bf06108088e7b802");
const QByteArray json =
    R"({"details":{"sequence":"2","changeDate":"2025-03-25T07:19:29.656Z",)"
    R"("resourceOwner":"69629023906488334","creationDate":"2025-03-25T07:19:29.656Z"}})";

QByteArray framed(const QByteArray& content, char flags)
{
    return QByteArray(1, flags) + QByteArray(3, '\0') + static_cast<char>(content.size()) + content;
}

/// Never ends: only what happens before and after is measured.
class NoExchange final : public net::PendingExchange
{
public:
    [[nodiscard]] const net::ExchangeRecord& record() const override { return m_record; }
    void abort() override {}

private:
    net::ExchangeRecord m_record;
};

/// Makes the record of an exchange, as the real client does, and no exchange.
class RecordingClient final : public net::HttpClient
{
public:
    explicit RecordingClient(net::HttpAnswer answer) : m_answer(std::move(answer)) {}

    [[nodiscard]] std::unique_ptr<net::PendingExchange> send(const net::HttpRequest& request,
                                                             const net::HttpLimits&) override
    {
        const net::Redactor redactor(request);
        benchmark::DoNotOptimize(redactor.requestBody());
        benchmark::DoNotOptimize(redactor.responseHeaders(m_answer.headers));
        benchmark::DoNotOptimize(redactor.responseBody(m_answer.headers, m_answer.body));
        return std::make_unique<NoExchange>();
    }

private:
    net::HttpAnswer m_answer;
};

void ownWork(benchmark::State& state, MediaType mediaType)
{
    const net::HttpAnswer good = verifiedAnswer(mediaType);
    const auto transport = zitadel::makeTransport(
        mediaType, std::make_unique<RecordingClient>(good),
        *zitadel::ServerAddress::make(QStringLiteral("acme.zitadel.cloud")),
        SecureBytes::copyOf(
            "dEnGhIFs3VnqcQU5D2zRSeiarB1nwH6goIKY0J8MWZbsnWcTuu1C59lW9DgCq1y096GYdXA"));
    const zitadel::VerifyTotp operation{
        .userId = *zitadel::UserId::make(QStringLiteral("163840776835432705")),
        .code = otp::Code("123456")};
    for (auto _ : state) {
        benchmark::DoNotOptimize(transport->send(zitadel::FormsOf<zitadel::VerifyTotp>(operation)));
        const Expected<net::HttpAnswer, net::Failure> answer(good);
        const auto content = transport->read(answer);
        if (!content) {
            state.SkipWithError("the answer is not read");
            break;
        }
        const auto details = std::visit(
            [](const auto& form) { return zitadel::VerifyTotp::decode(form); }, *content);
        if (!details || details->sequence != 2)
            state.SkipWithError("the answer is not understood");
    }
}

void budget(benchmark::State& state)
{
    constexpr double seconds = 50e-6;
    for (auto _ : state)
        state.SetIterationTime(seconds);
}

} // namespace

net::HttpAnswer verifiedAnswer(MediaType mediaType)
{
    const QByteArray date = "Tue, 25 Mar 2025 07:19:29 GMT";
    switch (mediaType) {
    case MediaType::Json: break;
    case MediaType::GrpcWeb:
        return {200,
                {{"Date", date}, {"Content-Type", "application/grpc-web+proto"}},
                framed(message, '\0') + framed("grpc-status: 0\r\n", '\x80')};
    case MediaType::Grpc:
        return {200,
                {{"date", date}, {"content-type", "application/grpc"}},
                framed(message, '\0'),
                {{"grpc-status", "0"}, {"grpc-message", ""}}};
    }
    return {200, {{"Date", date}, {"Content-Type", "application/json"}}, json};
}

void registerOwnWork()
{
    benchmark::RegisterBenchmark("own work, JSON", ownWork, MediaType::Json);
    benchmark::RegisterBenchmark("own work, gRPC-Web", ownWork, MediaType::GrpcWeb);
    benchmark::RegisterBenchmark("own work, gRPC", ownWork, MediaType::Grpc);
    benchmark::RegisterBenchmark("50 us", budget)->UseManualTime();
}

} // namespace factordesk::bench
