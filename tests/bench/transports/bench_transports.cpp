// SPDX-License-Identifier: GPL-3.0-or-later
// What a verify costs over each media type: the program's own work, a whole exchange beside a bare
// QNetworkAccessManager, and many at once beside curl.
#include "core/net/log_filter.h"
#include "core/practice/http_server.h"
#include "tests/bench/ratio_report.h"
#include "tests/bench/transports/exchanges.h"
#include "tests/bench/transports/own_work.h"
#include "tests/bench/transports/server_thread.h"
#include "tests/support/http2_server.h"
#include "tests/support/network_application.h"

#include <chrono>
#include <string>
#include <vector>

namespace {

using namespace factordesk;
using bench::Ratio;
using bench::ServerThread;
using zitadel::MediaType;

/// Answers every request with a good verify, after a while.
class Verifier final : public QObject, public practice::HttpHandler
{
public:
    explicit Verifier(std::chrono::milliseconds delay) : m_delay(delay), m_server(*this) {}

    [[nodiscard]] QUrl listen()
    {
        const auto port = m_server.listen(0);
        return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port ? *port : 0));
    }
    [[nodiscard]] practice::Delivery handle(const practice::HttpRequest& request) override
    {
        const bool isJson = request.path.startsWith("/v2/");
        const net::HttpAnswer answer =
            bench::verifiedAnswer(isJson ? MediaType::Json : MediaType::GrpcWeb);
        return {.answer = {answer.status,
                           net::headerValue(answer.headers, "Content-Type"),
                           {},
                           answer.body},
                .delay = m_delay};
    }
    [[nodiscard]] practice::HttpAnswer refuse(practice::ParseError) override { return {}; }
    [[nodiscard]] WallTime serverTime() const override { return SystemClock().now(); }

private:
    std::chrono::milliseconds m_delay;
    practice::HttpServer m_server;
};

ServerThread::Start verifier(std::chrono::milliseconds delay)
{
    return [delay](QUrl& url) {
        auto server = std::make_unique<Verifier>(delay);
        url = server->listen();
        return server;
    };
}

std::unique_ptr<QObject> grpcVerifier(QUrl& url)
{
    const net::HttpAnswer answer = bench::verifiedAnswer(MediaType::Grpc);
    auto server = std::make_unique<test::Http2Server>();
    server->setBehaviour({test::Http2Frames()
                              .headers(net::Headers{{":status", "200"}} + answer.headers)
                              .data(answer.body)
                              .headers(answer.trailers, true)
                              .bytes()});
    url = server->url();
    return server;
}

std::vector<Ratio> ratios()
{
    std::vector<Ratio> result;
    for (const std::string name : {"JSON", "gRPC-Web", "gRPC"}) {
        result.push_back({.what = name + ": own work of a verify, in 50 us",
                          .numerator = "own work, " + name,
                          .denominator = "50 us",
                          .bound = Ratio::Bound::AtMost,
                          .target = 1});
        result.push_back({.what = name + ": a verify, in exchanges of a bare manager",
                          .numerator = "verify, " + name,
                          .denominator = "bare, " + name,
                          .bound = Ratio::Bound::AtMost,
                          .target = 1.3});
    }
    for (const std::string name : {"JSON", "gRPC-Web"}) {
        result.push_back({.what = name + ": verifies a second, 6 in flight, 20 ms each, in curl's",
                          .numerator = "200 posts, curl",
                          .denominator = "200 verifies, " + name,
                          .bound = Ratio::Bound::AtLeast,
                          .target = 0.9});
    }
    return result;
}

} // namespace

int main(int argc, char** argv)
{
    const factordesk::test::NetworkApplication application(argc, argv);
    net::installLogFilter();
    const ServerThread http1(verifier(std::chrono::milliseconds(0)));
    const ServerThread http2(grpcVerifier);
    const ServerThread slow(verifier(std::chrono::milliseconds(20)));
    bench::registerOwnWork();
    bench::registerExchanges(http1, http2);
    bench::registerParallel(slow);
    return bench::runWithRatios(argc, argv, ratios());
}
