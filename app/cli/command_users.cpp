// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_users.h"

#include "app/cli/await.h"
#include "app/cli/factor_states.h"
#include "app/cli/server_connection.h"
#include "app/cli/server_output.h"

#include <algorithm>

namespace factordesk::cli {

namespace {

constexpr qint64 usualLimit = 50;
constexpr qint64 highestLimit = 100'000;
constexpr qint64 largestPage = 1000;

/// As many pages as it takes, up to `limit` people.
Expected<zitadel::UserPage, Failure> readUsers(zitadel::Client& client, const QString& text,
                                               qint64 limit)
{
    zitadel::UserPage all;
    for (;;) {
        const qint64 missing = limit - all.users.size();
        const auto call =
            client.users({.text = text,
                          .offset = static_cast<std::uint64_t>(all.users.size()),
                          .limit = static_cast<std::uint32_t>(std::min(missing, largestPage))});
        await(*call, &net::PendingBase::finished);
        if (!call->result())
            return Unexpected(statusFailure(call->result().error(), true));
        const zitadel::UserPage& page = *call->result();
        all.users += page.users;
        all.total = page.total;
        if (page.users.isEmpty() || all.users.size() >= limit ||
            static_cast<std::uint64_t>(all.users.size()) >= all.total)
            return all;
    }
}

void print(const Console& console, const QList<enrollment::Person>& people, std::uint64_t total)
{
    if (!console.wantsJson()) {
        for (const enrollment::Person& person : people)
            printPerson(console, person);
        console.printLine(
            QStringLiteral("%1 of %2").arg(QString::number(people.size()), QString::number(total)));
        return;
    }
    JsonWriter json;
    json.beginObject()
        .member(QLatin1String("total"), total)
        .key(QLatin1String("users"))
        .beginArray();
    for (const enrollment::Person& person : people)
        writePerson(json, person);
    json.endArray().endObject();
    console.print(json);
}

Expected<ExitStatus, Failure> run(const Arguments& arguments, const Console& console)
{
    const auto limit = arguments.number(QStringLiteral("limit"), 1, highestLimit, usualLimit);
    if (!limit)
        return Unexpected(limit.error());
    Inputs inputs;
    auto server = ServerConnection::open(arguments, inputs);
    if (!server)
        return Unexpected(server.error());
    const auto page = readUsers(server->client(), arguments.positional(0), *limit);
    if (!page)
        return Unexpected(page.error());
    const auto people = readFactorStates(server->client(), page->users);
    if (!people)
        return Unexpected(people.error());
    print(console, *people, page->total);
    return ExitStatus::Done;
}

} // namespace

Command usersCommand()
{
    return {.name = QStringLiteral("users"),
            .synopsis = QStringLiteral("[QUERY]"),
            .summary = QStringLiteral(
                "List people by name, e-mail or id, and where the TOTP of each stands."),
            .options = withServerOptions({{QStringLiteral("limit"), QStringLiteral("N"),
                                           QStringLiteral("At most so many; 50 when absent.")}}),
            .mostPositionals = 1,
            .run = run};
}

} // namespace factordesk::cli
