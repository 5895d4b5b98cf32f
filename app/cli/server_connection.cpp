// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/server_connection.h"

#include "app/cli/server_choice.h"
#include "core/base/clock.h"
#include "core/net/qnam_http_client.h"
#include "core/zitadel/remote_client.h"
#include "core/zitadel/transport/transport.h"
#include "ui/text/input_text.h"

#include <QLocale>

#include <utility>

namespace factordesk::cli {

namespace {

/// The usual pauses, as far as they fit into `time`.
enrollment::ReadingSchedule scheduleWithin(std::chrono::milliseconds time)
{
    enrollment::ReadingSchedule schedule;
    for (const std::chrono::milliseconds pause : enrollment::usualReadingSchedule()) {
        time -= pause;
        if (time.count() < 0)
            break;
        schedule.append(pause);
    }
    return schedule;
}

QString languageOf(const Arguments& arguments)
{
    const QString option = QStringLiteral("language");
    return arguments.has(option) ? arguments.value(option) : QLocale::system().bcp47Name();
}

std::unique_ptr<zitadel::Transport> transportFor(const Clock& clock, ServerChoice choice)
{
    const zitadel::ServerProfile& profile = choice.profile;
    auto http = std::make_unique<net::QnamHttpClient>(
        clock, profile.tls,
        net::ProxyAccess{.settings = profile.proxy,
                         .password = std::move(choice.secrets.proxyPassword)});
    auto transport = zitadel::makeTransport(profile.mediaType, std::move(http), profile.address,
                                            std::move(choice.secrets.token));
    transport->setLimits({.deadline = profile.deadline});
    transport->setOrganisation(profile.organisationId);
    return transport;
}

} // namespace

/// In the order in which each needs the one before.
class ServerConnection::Parts
{
public:
    explicit Parts(ServerChoice choice)
        : schedule(scheduleWithin(choice.profile.deadline))
        , client(transportFor(clock, std::move(choice)))
    {
    }

    SystemClock clock;
    enrollment::ReadingSchedule schedule;
    zitadel::RemoteClient client;
};

Expected<ServerConnection, Failure> ServerConnection::open(const Arguments& arguments,
                                                           Inputs& inputs)
{
    auto choice = ServerChoice::read(arguments, inputs);
    if (!choice)
        return Unexpected(choice.error());
    auto parts = std::make_unique<Parts>(*std::move(choice));
    parts->client.transport().setLanguage(languageOf(arguments));
    return ServerConnection(std::move(parts));
}

ServerConnection::ServerConnection(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
ServerConnection::ServerConnection(ServerConnection&&) noexcept = default;
ServerConnection::~ServerConnection() = default;

zitadel::Client& ServerConnection::client()
{
    return m_parts->client;
}

const enrollment::ReadingSchedule& ServerConnection::readingSchedule() const
{
    return m_parts->schedule;
}

Expected<PersonAtServer, Failure> PersonAtServer::open(const Arguments& arguments, Inputs& inputs)
{
    const auto person = zitadel::UserId::make(arguments.positional(0));
    if (!person)
        return Unexpected(usageFailure(text::explain(person.error())));
    auto server = ServerConnection::open(arguments, inputs);
    if (!server)
        return Unexpected(server.error());
    return PersonAtServer{*person, *std::move(server)};
}

} // namespace factordesk::cli
