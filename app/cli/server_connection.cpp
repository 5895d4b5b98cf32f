// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/server_connection.h"

#include "app/cli/file_journal.h"
#include "app/cli/key_file_session.h"
#include "app/cli/server_choice.h"
#include "core/base/clock.h"
#include "core/base/random_source.h"
#include "core/net/delays.h"
#include "core/net/qnam_http_client.h"
#include "core/zitadel/remote_client.h"
#include "core/zitadel/signin/authorised_http_client.h"
#include "core/zitadel/transport/transport.h"
#include "ui/text/input_text.h"

#include <QLocale>

#include <optional>
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

} // namespace

/// In the order in which each needs the one before.
class ServerConnection::Parts
{
public:
    explicit Parts(ServerChoice chosen) : choice(std::move(chosen)), signInHttp(newHttp()) {}

    /// The token of the options, or what signing in with the key of the options brings.
    [[nodiscard]] std::optional<Failure> signIn(const Arguments& arguments, Inputs& inputs)
    {
        const QString keyFile = arguments.value(keyFileOption());
        if (!arguments.has(keyFileOption())) {
            source = std::make_unique<zitadel::FixedToken>(std::move(choice.secrets.token));
            return std::nullopt;
        }
        auto session = signInByKeyFile(keyFile, inputs, {*signInHttp, clock, delays, random},
                                       choice.profile.address);
        if (!session)
            return session.error();
        source = std::move(session->source);
        who = std::move(session->who);
        return std::nullopt;
    }

    /// Calls go as the profile says, with the token of `source`.
    zitadel::Transport& connect()
    {
        const zitadel::ServerProfile& profile = choice.profile;
        client.emplace(zitadel::makeTransport(
            profile.mediaType, std::make_unique<zitadel::AuthorisedHttpClient>(newHttp(), *source),
            profile.address, {}));
        client->setTokenFacts([this] { return zitadel::factsOf(*source, clock.now()); });
        zitadel::Transport& transport = client->transport();
        transport.setLimits({.deadline = profile.deadline});
        transport.setOrganisation(profile.organisationId);
        journal.setCaller(profile.address, who);
        return transport;
    }

    ServerChoice choice;
    SystemClock clock;
    SystemRandom random;
    FileJournal journalFile;
    enrollment::ChangeJournal journal{clock, journalFile};
    net::SystemDelays delays;
    std::unique_ptr<net::HttpClient> signInHttp;
    std::unique_ptr<zitadel::TokenSource> source;
    std::optional<zitadel::SignedInAs> who; ///< Where signing in told.
    std::optional<zitadel::RemoteClient> client;

private:
    [[nodiscard]] std::unique_ptr<net::HttpClient> newHttp() const
    {
        return std::make_unique<net::QnamHttpClient>(
            clock, choice.profile.tls,
            net::ProxyAccess{.settings = choice.profile.proxy,
                             .password = choice.secrets.proxyPassword.copy()});
    }
};

Expected<ServerConnection, Failure> ServerConnection::open(const Arguments& arguments,
                                                           Inputs& inputs)
{
    auto choice = ServerChoice::read(arguments, inputs);
    if (!choice)
        return Unexpected(choice.error());
    auto parts = std::make_unique<Parts>(*std::move(choice));
    if (auto failure = parts->signIn(arguments, inputs))
        return Unexpected(*std::move(failure));
    parts->connect().setLanguage(languageOf(arguments));
    return ServerConnection(std::move(parts));
}

ServerConnection::ServerConnection(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
ServerConnection::ServerConnection(ServerConnection&&) noexcept = default;
ServerConnection::~ServerConnection() = default;

zitadel::Client& ServerConnection::client()
{
    return *m_parts->client;
}

enrollment::Connection ServerConnection::connection() const
{
    const zitadel::ServerProfile& profile = m_parts->choice.profile;
    return {.address = profile.address, .name = profile.name.text(), .who = m_parts->who};
}

enrollment::ChangeMeans ServerConnection::changeMeans()
{
    return {.client = *m_parts->client,
            .journal = m_parts->journal,
            .schedule = scheduleWithin(m_parts->choice.profile.deadline)};
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
