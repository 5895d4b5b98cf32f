// SPDX-License-Identifier: GPL-3.0-or-later
// A thousand walk-ups (or as many as the first argument says) through the practice server: how many
// people a minute, and what the program itself has to do from Enter on a verified person to the
// next one's QR code in the user window. Ends with 1 unless each was verified exactly once.
#include "app/desktop/remote_link.h"
#include "core/net/log_filter.h"
#include "tests/bench/pace/pace_desk.h"
#include "ui/theme/factordesk_style.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QEventLoop>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <iterator>

namespace {

using namespace factordesk;
using roster::RowState;
using std::chrono::nanoseconds;

constexpr int usualPeople = 1000;
/// Of the server's people about a third can be called by this caller.
constexpr int serversPeopleForEach = 4;
constexpr double targetMilliseconds = 100;

double milliseconds(nanoseconds time)
{
    return std::chrono::duration<double, std::milli>(time).count();
}

void print(const char* what, std::vector<nanoseconds> times)
{
    if (times.empty())
        return;
    std::ranges::sort(times);
    const auto at = [&times](double share) {
        return milliseconds(times.at(std::size_t(share * double(times.size() - 1))));
    };
    std::printf("%-58s median %6.1f ms, 99 of 100 %6.1f ms, longest %6.1f ms\n", what, at(0.5),
                at(0.99), at(1));
}

void print(const std::vector<bench::Turn>& turns)
{
    std::vector<nanoseconds> wall;
    std::vector<nanoseconds> work;
    std::ranges::transform(turns, std::back_inserter(wall), &bench::Turn::wall);
    std::ranges::transform(turns, std::back_inserter(work), &bench::Turn::work);
    print("Enter to the next QR code, the server's time included", wall);
    print("Enter to the next QR code, own work of the processor", work);
    const bool isMet = std::ranges::all_of(
        work, [](nanoseconds time) { return milliseconds(time) < targetMilliseconds; });
    std::printf("own work of each under %.0f ms: %s\n", targetMilliseconds,
                isMet ? "met" : "NOT MET");
}

/// By what the server has written down about the person.
bool isVerifiedOnce(zitadel::Client& client, const roster::Row& row, const QString& organisation)
{
    const auto changes = client.userChanges(*zitadel::UserId::make(row.userId), organisation, 0);
    QEventLoop loop;
    QObject::connect(changes.get(), &net::PendingBase::finished, &loop, &QEventLoop::quit);
    loop.exec();
    return changes->result() &&
           std::ranges::count_if(*changes->result(), [](const zitadel::UserChange& change) {
               return change.type.endsWith(QLatin1String("otp.verified"));
           }) == 1;
}

int countVerifiedOnce(bench::PaceServer& server, const roster::Roster& roster)
{
    const SystemClock clock;
    const auto link =
        app::remoteLinks(clock)({.name = *zitadel::ProfileName::make(QStringLiteral("Pace")),
                                 .address = *zitadel::ServerAddress::make(server.address())},
                                {.token = server.token()}, [](const enrollment::Observation&) {});
    zitadel::Client& client = link->client(zitadel::MediaType::Json);
    const QString organisation = server.organisationId();
    return int(std::ranges::count_if(roster.rows(), [&](const roster::Row& row) {
        return row.state == RowState::Verified && isVerifiedOnce(client, row, organisation);
    }));
}

int run(int people)
{
    bench::PaceServer server(people * serversPeopleForEach);
    bench::PaceDesk desk(server);
    if (desk.begin(people) != people) {
        std::fprintf(stderr, "bench_pace: there are not as many people who can be called\n");
        return EXIT_FAILURE;
    }
    const auto begin = std::chrono::steady_clock::now();
    desk.run(std::chrono::minutes(10));
    const std::chrono::duration<double> time = std::chrono::steady_clock::now() - begin;
    const int verified = desk.roster().count(RowState::Verified);
    std::printf("%d of %d people verified in %.1f s: %.0f people a minute\n", verified, people,
                time.count(), verified * 60 / time.count());
    print(desk.turns());
    const int once = countVerifiedOnce(server, desk.roster());
    const int calls = server.verifyCalls();
    std::printf("verified exactly once by the server's own events: %d, by %d calls\n", once, calls);
    return once == people && calls == people ? EXIT_SUCCESS : EXIT_FAILURE;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication::setStyle(new ui::FactordeskStyle);
    const QApplication application(argc, argv);
    net::installLogFilter();
    const ui::Theme theme(ui::Scheme::Light);
    const int people = argc > 1 ? std::atoi(argv[1]) : usualPeople;
    return run(std::clamp(people, 1, usualPeople * 10));
}
