// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/transports/exchanges.h"

#include "core/base/clock.h"
#include "core/net/qnam_http_client.h"
#include "core/zitadel/remote_client.h"
#include "core/zitadel/transport/transport.h"
#include "tests/bench/transports/curl.h"

#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>

#include <algorithm>
#include <benchmark/benchmark.h>
#include <chrono>
#include <cstdio>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace factordesk::bench {

using zitadel::MediaType;

namespace {

using Time = std::chrono::steady_clock;

constexpr int verifies = 200;
constexpr int inFlight = 6;

const SystemClock systemClock;

const char* nameOf(MediaType mediaType)
{
    switch (mediaType) {
    case MediaType::Json: break;
    case MediaType::GrpcWeb: return "gRPC-Web";
    case MediaType::Grpc: return "gRPC";
    }
    return "JSON";
}

double secondsSince(Time::time_point start)
{
    return std::chrono::duration<double>(Time::now() - start).count();
}

zitadel::RemoteClient clientFor(MediaType mediaType, const QUrl& url)
{
    return zitadel::RemoteClient(zitadel::makeTransport(
        mediaType, std::make_unique<net::QnamHttpClient>(systemClock),
        *zitadel::ServerAddress::make(url.toString()), SecureBytes::copyOf("test-token")));
}

zitadel::Call<zitadel::Details> verifyCall(zitadel::RemoteClient& client)
{
    return client.verifyTotp(*zitadel::UserId::make(QStringLiteral("163840776835432705")),
                             otp::Code("123456"));
}

/// Times `once`, which tells whether it succeeded, often enough that what else this computer does
/// is no matter, and reports the median: the bare exchange over HTTP/2 may wait 40 ms for a delayed
/// acknowledgement, and would drown a mean.
void reportMedian(benchmark::State& state, const std::function<bool()>& once)
{
    constexpr std::size_t rounds = 61;
    for (auto _ : state) {
        std::vector<double> times;
        while (times.size() < rounds) {
            const auto start = Time::now();
            if (!once()) {
                state.SkipWithError("the exchange failed");
                return;
            }
            times.push_back(secondsSince(start));
        }
        std::ranges::nth_element(times, times.begin() + rounds / 2);
        state.SetIterationTime(times[rounds / 2]);
    }
}

void verify(benchmark::State& state, MediaType mediaType, const QUrl& url)
{
    zitadel::RemoteClient client = clientFor(mediaType, url);
    reportMedian(state, [&client] {
        QEventLoop loop;
        const auto call = verifyCall(client);
        QObject::connect(call.get(), &net::PendingBase::finished, &loop, &QEventLoop::quit);
        loop.exec();
        return call->result().hasValue();
    });
}

/// The request that a verify sends, as somebody writes it who knows QNetworkAccessManager only.
QNetworkRequest bareRequest(MediaType mediaType, const QUrl& url)
{
    const bool isJson = mediaType == MediaType::Json;
    QUrl target = url;
    target.setPath(isJson ? QStringLiteral("/v2/users/163840776835432705/totp/verify")
                          : QStringLiteral("/zitadel.user.v2.UserService/VerifyTOTPRegistration"));
    QNetworkRequest request(target);
    request.setRawHeader("Authorization", "Bearer test-token");
    request.setRawHeader("Content-Type", isJson ? "application/json"
                                         : mediaType == MediaType::GrpcWeb
                                             ? "application/grpc-web+proto"
                                             : "application/grpc");
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::Http2DirectAttribute, mediaType == MediaType::Grpc);
    return request;
}

void bare(benchmark::State& state, MediaType mediaType, const QUrl& url)
{
    const QNetworkRequest request = bareRequest(mediaType, url);
    const QByteArray body = mediaType == MediaType::Json
                                ? QByteArray(R"({"code":"123456"})")
                                : QByteArray::fromHex("000000001c0a12") + "163840776835432705" +
                                      QByteArray::fromHex("1206") + "123456";
    reportMedian(state, [&] {
        QEventLoop loop;
        QNetworkAccessManager manager;
        manager.setProxy(QNetworkProxy::NoProxy);
        QNetworkReply* const reply = manager.post(request, body);
        QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
        loop.exec();
        benchmark::DoNotOptimize(reply->readAll());
        return reply->error() == QNetworkReply::NoError;
    });
}

/// Keeps six verifies under way until all are done.
class Crowd
{
public:
    explicit Crowd(zitadel::RemoteClient& client) : m_client(client) {}

    void run()
    {
        for (int i = 0; i < inFlight; ++i)
            begin();
        m_loop.exec();
    }

private:
    void begin()
    {
        if (m_begun == verifies)
            return;
        ++m_begun;
        m_calls.push_back(verifyCall(m_client));
        QObject::connect(m_calls.back().get(), &net::PendingBase::finished, &m_loop, [this] {
            if (++m_ended == verifies)
                m_loop.quit();
            begin();
        });
    }

    zitadel::RemoteClient& m_client;
    QEventLoop m_loop;
    std::vector<zitadel::Call<zitadel::Details>> m_calls;
    int m_begun = 0;
    int m_ended = 0;
};

void verifyAll(benchmark::State& state, MediaType mediaType, const QUrl& url)
{
    zitadel::RemoteClient client = clientFor(mediaType, url);
    for (auto _ : state) {
        const auto start = Time::now();
        Crowd(client).run();
        state.SetIterationTime(secondsSince(start));
    }
}

QByteArray curlConfiguration(const QUrl& url)
{
    QByteArray text =
        "silent\nno-progress-meter\nparallel\nparallel-max = 6\nheader = \"Authorization: Bearer "
        "test-token\"\nheader = \"Content-Type: application/json\"\n"
        "data = \"{\\\"code\\\":\\\"123456\\\"}\"\n";
    const QByteArray target = bareRequest(MediaType::Json, url).url().toEncoded();
    for (int i = 0; i < verifies; ++i)
        text += "url = \"" + target + "\"\noutput = /dev/null\n";
    return text;
}

void add(const char* what, MediaType mediaType,
         void (*function)(benchmark::State&, MediaType, const QUrl&), const QUrl& url)
{
    benchmark::RegisterBenchmark((std::string(what) + ", " + nameOf(mediaType)).c_str(), function,
                                 mediaType, url)
        ->UseManualTime()
        ->Iterations(1);
}

} // namespace

void registerExchanges(const ServerThread& http1, const ServerThread& http2)
{
    for (const MediaType mediaType : {MediaType::Json, MediaType::GrpcWeb, MediaType::Grpc}) {
        const QUrl& url = mediaType == MediaType::Grpc ? http2.url() : http1.url();
        add("verify", mediaType, verify, url);
        add("bare", mediaType, bare, url);
    }
}

void registerParallel(const ServerThread& slow)
{
    const QString program = curlProgram();
    if (program.isEmpty()) {
        std::printf("SKIPPED: 200 verifies beside curl, since curl is not on this computer\n");
        return;
    }
    for (const MediaType mediaType : {MediaType::Json, MediaType::GrpcWeb})
        add("200 verifies", mediaType, verifyAll, slow.url());
    benchmark::RegisterBenchmark("200 posts, curl", runCurl, program, curlConfiguration(slow.url()))
        ->UseManualTime()
        ->Iterations(1);
}

} // namespace factordesk::bench
