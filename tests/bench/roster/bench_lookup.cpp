// SPDX-License-Identifier: GPL-3.0-or-later
// A roster of 10,000 people looked up at a server on this computer that takes 20 ms an answer, six
// in flight: a hundred people in one request, and then where each one's TOTP stands. Compared with
// curl, which sends the same requests, six at once. Each takes more than half a minute.
#include "core/base/clock.h"
#include "core/net/delays.h"
#include "core/net/log_filter.h"
#include "core/net/qnam_http_client.h"
#include "core/practice/http_server.h"
#include "core/roster/people_resolver.h"
#include "core/zitadel/remote_client.h"
#include "core/zitadel/transport/transport.h"
#include "tests/bench/ratio_report.h"
#include "tests/bench/transports/curl.h"
#include "tests/bench/transports/server_thread.h"
#include "tests/support/network_application.h"

#include <QEventLoop>
#include <QRegularExpression>

#include <benchmark/benchmark.h>
#include <chrono>
#include <cstdio>
#include <memory>
#include <utility>
#include <vector>

namespace {

using namespace factordesk;
using bench::ServerThread;
using roster::PeopleResolver;
using roster::Roster;
using roster::RowState;

constexpr int people = 10'000;
constexpr auto slowness = std::chrono::milliseconds(20);

struct Request
{
    QByteArray path;
    QByteArray body;
};

QByteArray userJson(const QString& id)
{
    return QStringLiteral(R"({"userId":"%1","state":"USER_STATE_ACTIVE","username":"person%1",)"
                          R"("loginNames":["person%1@acme.example"],)"
                          R"("preferredLoginName":"person%1@acme.example","human":{"profile":)"
                          R"({"givenName":"Person","familyName":"%1","displayName":"Person %1"},)"
                          R"("email":{"email":"person%1@mail.example","isVerified":true}}})")
        .arg(id)
        .toUtf8();
}

/// Everybody who is asked for, active and without a factor.
class PeopleServer final : public QObject, public practice::HttpHandler
{
public:
    /// `record` is where requests are written down, from the server's thread; nullptr for nowhere.
    PeopleServer(std::chrono::milliseconds delay, std::vector<Request>* record)
        : m_delay(delay), m_record(record), m_server(*this)
    {
    }

    [[nodiscard]] QUrl listen()
    {
        const auto port = m_server.listen(0);
        return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port ? *port : 0));
    }
    [[nodiscard]] practice::Delivery handle(const practice::HttpRequest& request) override
    {
        if (m_record)
            m_record->push_back({request.path, request.body});
        const bool isList = request.path == "/v2/users";
        return {.answer = {200,
                           "application/json",
                           {},
                           isList ? listOf(request.body) : QByteArray("{}")},
                .delay = m_delay};
    }
    [[nodiscard]] practice::HttpAnswer refuse(practice::ParseError) override { return {}; }
    [[nodiscard]] WallTime serverTime() const override { return SystemClock().now(); }

private:
    static QByteArray listOf(const QByteArray& query)
    {
        static const QRegularExpression id(QStringLiteral("\"(\\d{18})\""));
        QByteArray users;
        int count = 0;
        for (auto ids = id.globalMatch(QString::fromLatin1(query)); ids.hasNext(); ++count)
            users += (count > 0 ? "," : "") + userJson(ids.next().captured(1));
        return R"({"details":{"totalResult":")" + QByteArray::number(count) + R"("},"result":[)" +
               users + "]}";
    }

    std::chrono::milliseconds m_delay;
    std::vector<Request>* m_record;
    practice::HttpServer m_server;
};

ServerThread::Start peopleServer(std::chrono::milliseconds delay, std::vector<Request>* record)
{
    return [delay, record](QUrl& url) {
        auto server = std::make_unique<PeopleServer>(delay, record);
        url = server->listen();
        return server;
    };
}

Roster newRoster()
{
    constexpr qint64 first = 163'840'776'835'432'705;
    std::vector<roster::Row> rows(people);
    for (int i = 0; i < people; ++i)
        rows[std::size_t(i)] = {.line = i + 1, .key = QString::number(first + i)};
    return Roster(std::move(rows));
}

/// Whether everybody was found.
bool lookUp(const QUrl& url)
{
    const SystemClock clock;
    zitadel::RemoteClient client(zitadel::makeTransport(
        zitadel::MediaType::Json, std::make_unique<net::QnamHttpClient>(clock),
        *zitadel::ServerAddress::make(url.toString()), SecureBytes::copyOf("test-token")));
    net::SystemDelays delays;
    Roster roster = newRoster();
    PeopleResolver resolver(client, delays, roster);
    QEventLoop loop;
    QObject::connect(&resolver, &PeopleResolver::finished, &loop, &QEventLoop::quit);
    QObject::connect(&resolver, &PeopleResolver::paused, &loop, &QEventLoop::quit);
    resolver.start();
    loop.exec();
    return roster.count(RowState::Ready) == people;
}

void lookUpAll(benchmark::State& state, const QUrl& url)
{
    for (auto _ : state) {
        const auto start = std::chrono::steady_clock::now();
        if (!lookUp(url))
            state.SkipWithError("somebody was not found");
        state.SetIterationTime(
            std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    }
}

QByteArray curlConfiguration(const QUrl& url, const std::vector<Request>& requests)
{
    QByteArray text = "parallel\nparallel-max = 6\nno-progress-meter\n";
    for (const Request& request : requests) {
        QByteArray body = request.body;
        body.replace('"', "\\\"");
        text += "silent\nheader = \"Authorization: Bearer test-token\"\n"
                "header = \"Content-Type: application/json\"\ndata = \"" +
                body + "\"\nurl = \"" + url.toEncoded() + request.path +
                "\"\noutput = /dev/null\nnext\n";
    }
    text.chop(qsizetype(sizeof "next"));
    return text;
}

int run(int argc, char** argv)
{
    std::vector<Request> requests;
    {
        const ServerThread recorder(peopleServer({}, &requests));
        if (!lookUp(recorder.url()))
            std::printf("SKIPPED: the requests for curl, since somebody was not found\n");
    }
    const ServerThread slow(peopleServer(slowness, nullptr));
    std::printf("%zu requests for %d people\n", requests.size(), people);
    benchmark::RegisterBenchmark("look-up", lookUpAll, slow.url())
        ->UseManualTime()
        ->Iterations(1)
        ->Repetitions(1);
    if (const QString program = bench::curlProgram(); !program.isEmpty())
        benchmark::RegisterBenchmark("the same requests, curl", bench::runCurl, program,
                                     curlConfiguration(slow.url(), requests))
            ->UseManualTime()
            ->Iterations(1)
            ->Repetitions(1);
    const std::vector<bench::Ratio> ratios = {
        {.what = "10,000 people looked up, 6 in flight, 20 ms each, in curl's speed",
         .numerator = "the same requests, curl",
         .denominator = "look-up",
         .bound = bench::Ratio::Bound::AtLeast,
         .target = 0.9}};
    return bench::runWithRatios(argc, argv, ratios);
}

} // namespace

int main(int argc, char** argv)
{
    const factordesk::test::NetworkApplication application(argc, argv);
    net::installLogFilter();
    return run(argc, argv);
}
