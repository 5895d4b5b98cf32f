// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_practice.h"

#include "app/cli/await.h"
#include "app/cli/ending_signals.h"
#include "app/cli/private_file.h"
#include "core/practice/people.h"
#include "core/practice/practice_server.h"

namespace factordesk::cli {

namespace {

using practice::PracticePerson;
using practice::PracticeServer;

void printJson(const Console& console, const PracticeServer& server)
{
    JsonWriter json;
    json.beginObject()
        .member(QLatin1String("url"), server.url().toString())
        .member(QLatin1String("token"), server.token().text())
        .key(QLatin1String("people"))
        .beginArray();
    for (const PracticePerson& person : server.people())
        json.beginObject()
            .member(QLatin1String("userId"), person.userId)
            .member(QLatin1String("loginName"), person.loginName)
            .endObject();
    json.endArray().endObject();
    console.print(json);
}

/// Writes a service account's key for this server, where one is wanted.
Expected<void, Failure> writeKeyFile(const Arguments& arguments, PracticeServer& server)
{
    const QString path = arguments.value(QStringLiteral("write-key-file"));
    if (path.isEmpty())
        return {};
    const SecureBytes file = server.makeKeyFile();
    return writePrivateFile(path,
                            QByteArray::fromRawData(file.text().data(), qsizetype(file.size())));
}

void printText(const Console& console, const PracticeServer& server)
{
    for (const PracticePerson& person : server.people())
        console.printLine(
            QStringLiteral("%1  %2  %3").arg(person.userId, person.loginName, person.displayName));
    console.printLine(QStringLiteral("url    ") + server.url().toString());
    console.print("token  ");
    console.print(server.token().text());
    console.print("\nReady; Ctrl+C ends it.\n");
}

Expected<ExitStatus, Failure> run(const Arguments& arguments, const Console& console)
{
    const auto port = arguments.number(QStringLiteral("port"), 0, 65535, 0);
    if (!port)
        return Unexpected(port.error());
    practice::PracticeSettings settings;
    const auto people =
        arguments.number(QStringLiteral("people"), 1, practice::maximumPeople, settings.people);
    if (!people)
        return Unexpected(people.error());
    settings.port = static_cast<quint16>(*port);
    settings.people = static_cast<int>(*people);
    const EndingSignals ending;
    const SystemClock clock;
    SystemRandom random;
    PracticeServer server(clock, random);
    const auto url = server.start(settings);
    if (!url)
        return Unexpected(Failure{
            .kind = Failure::Kind::Network,
            .message = QStringLiteral("The practice server cannot listen on this port: %1. Name "
                                      "another by --port, or none for any that is free.")
                           .arg(url.error())});
    if (const auto written = writeKeyFile(arguments, server); !written)
        return Unexpected(written.error());
    if (console.wantsJson())
        printJson(console, server);
    else
        printText(console, server);
    await(ending, &EndingSignals::received);
    return ExitStatus::Done;
}

} // namespace

Command practiceCommand()
{
    return {.name = QStringLiteral("practice"),
            .synopsis = {},
            .summary = QStringLiteral(
                "Run a server on this computer that behaves like ZITADEL, with invented people."),
            .options = {{QStringLiteral("port"), QStringLiteral("N"),
                         QStringLiteral("The port to listen on; any that is free when absent.")},
                        {QStringLiteral("people"), QStringLiteral("N"),
                         QStringLiteral("How many people there are; 40 when absent.")},
                        {QStringLiteral("write-key-file"), QStringLiteral("FILE"),
                         QStringLiteral("Write a service account's key for this server, as "
                                        "--key-file takes it; it ends with the server.")}},
            .run = run};
}

} // namespace factordesk::cli
