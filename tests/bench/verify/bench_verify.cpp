// SPDX-License-Identifier: GPL-3.0-or-later
// From the call that the sixth digit makes, Enrollment::verify, to the last byte of the request at
// a server on this computer; against the same POST by a bare QNetworkAccessManager. What is
// measured begins in this thread and ends in the server's, so the times are of the clock.
#include "core/base/clock.h"
#include "core/enrollment/change_journal.h"
#include "core/enrollment/enrollment.h"
#include "core/journal/journal_sink.h"
#include "core/net/qnam_http_client.h"
#include "core/zitadel/remote_client.h"
#include "core/zitadel/transport/rest_transport.h"
#include "tests/bench/ratio_report.h"
#include "tests/bench/verify/arrival_server.h"
#include "tests/support/network_application.h"

#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>

#include <benchmark/benchmark.h>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace factordesk;
using bench::ArrivalServer;
using enrollment::Enrollment;
using enrollment::State;
using SteadyClock = std::chrono::steady_clock;

std::string httpAnswer(const char* status, std::string_view body)
{
    std::string answer = "HTTP/1.1 ";
    answer.append(status).append("\r\nContent-Type: application/json\r\nContent-Length: ");
    return answer.append(std::to_string(body.size())).append("\r\n\r\n").append(body);
}

/// A person without a factor, a registration, and then always: the code is wrong. So the enrollment
/// is ready for the next code each time.
std::string answerTo(const std::string& requestLine)
{
    const auto asks = [&requestLine](std::string_view path) {
        return requestLine.find(path) != std::string::npos;
    };
    if (asks("/totp/verify"))
        return httpAnswer("400 Bad Request",
                          R"json({"code":3,"message":"Invalid code (EVENT-8isk2)"})json");
    if (asks("/totp"))
        return httpAnswer("200 OK", R"({"details":{},"uri":"otpauth://totp/ZITADEL:anna?secret=)"
                                    R"(JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=ZITADEL",)"
                                    R"("secret":"JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"})");
    if (asks("/permissions/"))
        return httpAnswer("200 OK", R"({"result":["user.read","user.credential.write"]})");
    if (asks("/settings/"))
        return httpAnswer("200 OK", R"({"settings":{"secondFactors":["SECOND_FACTOR_TYPE_OTP"]}})");
    if (asks("_search"))
        return httpAnswer("200 OK", "{}");
    return httpAnswer("200 OK", R"({"user":{"userId":"29001","state":"USER_STATE_ACTIVE"}})");
}

double secondsTo(const ArrivalServer& server, SteadyClock::time_point start)
{
    return std::chrono::duration<double>(server.lastArrival() - start).count();
}

/// A journal that is not what is measured: the window's is written in another thread.
class Forgetful final : public journal::JournalSink
{
public:
    void begin(const journal::JournalEntry& /*intent*/) override {}
    void add(const journal::JournalEntry& /*entry*/) override {}
    void settle(const journal::JournalEntry& /*entry*/) override {}
};

/// An enrollment over the whole client, as the program puts it together.
class Desk
{
public:
    explicit Desk(const ArrivalServer& server)
        : m_client(std::make_unique<zitadel::RestTransport>(
              std::make_unique<net::QnamHttpClient>(m_clock),
              *zitadel::ServerAddress::make(
                  QStringLiteral("http://127.0.0.1:%1").arg(server.port())),
              SecureBytes::copyOf(std::string(138, 't'))))
        , m_enrollment(m_client, m_changes, m_clock,
                       {.id = *zitadel::UserId::make(QStringLiteral("29001"))})
    {
        m_enrollment.check();
        waitFor(State::Ready);
        m_enrollment.registerTotp(enrollment::Consent::NewOnly);
        waitFor(State::Showing);
    }

    void verify(const otp::Code& code) { m_enrollment.verify(code); }

    void waitFor(State state)
    {
        QEventLoop loop;
        QObject::connect(&m_enrollment, &Enrollment::changed, &loop, [&] {
            if (m_enrollment.state() == state)
                loop.quit();
        });
        if (m_enrollment.state() != state)
            loop.exec();
    }

private:
    SystemClock m_clock;
    Forgetful m_journal;
    enrollment::ChangeJournal m_changes{m_clock, m_journal};
    zitadel::RemoteClient m_client;
    Enrollment m_enrollment;
};

void verifyFromTheDesk(benchmark::State& state, const ArrivalServer& server)
{
    Desk desk(server);
    const otp::Code code("123456");
    for (auto _ : state) {
        const SteadyClock::time_point start = SteadyClock::now();
        desk.verify(code);
        desk.waitFor(State::Showing);
        state.SetIterationTime(secondsTo(server, start));
    }
}

/// What anybody pays who sends it with Qt: a manager, its thread, a connection.
void postWithQtAlone(benchmark::State& state, const ArrivalServer& server)
{
    QNetworkRequest request(
        QUrl(QStringLiteral("http://127.0.0.1:%1/v2/users/29001/totp/verify").arg(server.port())));
    request.setRawHeader("Content-Type", "application/json");
    request.setRawHeader("Authorization", "Bearer " + QByteArray(138, 't'));
    for (auto _ : state) {
        const SteadyClock::time_point start = SteadyClock::now();
        QNetworkAccessManager manager;
        manager.setProxy(QNetworkProxy::NoProxy);
        QNetworkReply* const reply = manager.post(request, QByteArray(R"({"code":"123456"})"));
        QEventLoop loop;
        QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
        loop.exec();
        state.SetIterationTime(secondsTo(server, start));
    }
}

/// No measurement: the limit, for the ratio.
void fiveMilliseconds(benchmark::State& state)
{
    constexpr double limit = 0.005;
    for (auto _ : state)
        state.SetIterationTime(limit);
}

int run(int argc, char** argv)
{
    const ArrivalServer server(answerTo);
    benchmark::RegisterBenchmark("verify", verifyFromTheDesk, std::cref(server))->UseManualTime();
    benchmark::RegisterBenchmark("bare POST", postWithQtAlone, std::cref(server))->UseManualTime();
    benchmark::RegisterBenchmark("5 ms", fiveMilliseconds)->UseManualTime();
    const std::vector<bench::Ratio> ratios = {
        {.what = "code to the wire: time, in that of a bare POST",
         .numerator = "verify",
         .denominator = "bare POST",
         .bound = bench::Ratio::Bound::AtMost,
         .target = 1.5},
        {.what = "code to the wire: time, in 5 ms",
         .numerator = "verify",
         .denominator = "5 ms",
         .bound = bench::Ratio::Bound::AtMost,
         .target = 1}};
    return bench::runWithRatios(argc, argv, ratios);
}

} // namespace

int main(int argc, char** argv)
{
    try {
        const factordesk::test::NetworkApplication application(argc, argv);
        return run(argc, argv);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "bench_verify: %s\n", error.what());
        return EXIT_FAILURE;
    }
}
