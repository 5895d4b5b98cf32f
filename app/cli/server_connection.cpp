// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/server_connection.h"

#include "app/cli/key_file_session.h"
#include "core/base/clock.h"
#include "core/base/random_source.h"
#include "core/net/delays.h"
#include "core/net/qnam_http_client.h"
#include "core/zitadel/remote_client.h"
#include "core/zitadel/signin/authorised_http_client.h"
#include "core/zitadel/transport/transport.h"
#include "ui/text/input_text.h"

#include <QLocale>

namespace factordesk::cli {

namespace {

const QString serverOption = QStringLiteral("server");
const QString tokenOption = QStringLiteral("token-file");
const QString keyOption = QStringLiteral("key-file");
const QString caOption = QStringLiteral("ca-file");
const QString organisationOption = QStringLiteral("organisation");
const QString timeoutOption = QStringLiteral("timeout");
const QString languageOption = QStringLiteral("language");
const QString mediaTypeOption = QStringLiteral("media-type");

/// What the contract names and this version does not do.
std::optional<Failure> unsupported(const Arguments& arguments)
{
    if (arguments.has(QStringLiteral("profile")))
        return usageFailure(
            QStringLiteral("This version does not have --profile: name the server by --server and "
                           "its token by --token-file, or a key by --key-file."));
    if (arguments.has(keyOption) && arguments.has(tokenOption))
        return usageFailure(QStringLiteral("Give either --token-file or --key-file, not both."));
    return std::nullopt;
}

Expected<zitadel::MediaType, Failure> mediaTypeOf(const Arguments& arguments)
{
    const QString name = arguments.value(mediaTypeOption);
    if (!arguments.has(mediaTypeOption) || name == QLatin1String("json"))
        return zitadel::MediaType::Json;
    if (name == QLatin1String("grpc-web"))
        return zitadel::MediaType::GrpcWeb;
    if (name == QLatin1String("grpc"))
        return zitadel::MediaType::Grpc;
    return Unexpected(usageFailure(QStringLiteral("--media-type is json, grpc-web or grpc.")));
}

Expected<zitadel::ServerAddress, Failure> addressOf(const Arguments& arguments)
{
    if (!arguments.has(serverOption))
        return Unexpected(usageFailure(QStringLiteral("Name the server by --server URL.")));
    const auto address = zitadel::ServerAddress::make(arguments.value(serverOption));
    if (!address)
        return Unexpected(usageFailure(text::explain(address.error())));
    return *address;
}

Expected<SecureBytes, Failure> tokenOf(const Arguments& arguments, Inputs& inputs)
{
    if (!arguments.has(tokenOption))
        return Unexpected(usageFailure(
            QStringLiteral("Name the file with the token by --token-file FILE, or a service "
                           "account's key by --key-file FILE; - is standard input.")));
    auto pasted = inputs.read(arguments.value(tokenOption), QStringLiteral("Token"));
    if (!pasted)
        return Unexpected(pasted.error());
    auto token = zitadel::cleanToken(*std::move(pasted));
    if (!token)
        return Unexpected(inputFailure(text::explain(token.error())));
    return *std::move(token);
}

Expected<net::TlsOptions, Failure> tlsOf(const Arguments& arguments, Inputs& inputs)
{
    if (!arguments.has(caOption))
        return net::TlsOptions{};
    constexpr std::size_t largestBundle = 4UL * 1024 * 1024;
    const auto content =
        inputs.read(arguments.value(caOption), QStringLiteral("Certificate"), largestBundle);
    if (!content)
        return Unexpected(content.error());
    const QByteArray pem(content->text().data(), static_cast<qsizetype>(content->size()));
    if (QSslCertificate::fromData(pem, QSsl::Pem).isEmpty())
        return Unexpected(
            inputFailure(QStringLiteral("The file of --ca-file holds no certificate in PEM form "
                                        "(-----BEGIN CERTIFICATE-----).")));
    return net::TlsOptions{.authoritiesPem = pem};
}

Expected<net::HttpLimits, Failure> limitsOf(const Arguments& arguments)
{
    constexpr qint64 longest = 3600;
    net::HttpLimits limits;
    const auto usual = std::chrono::floor<std::chrono::seconds>(limits.deadline);
    const auto seconds = arguments.number(timeoutOption, 1, longest, usual.count());
    if (!seconds)
        return Unexpected(seconds.error());
    limits.deadline = std::chrono::seconds(*seconds);
    return limits;
}

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
    return arguments.has(languageOption) ? arguments.value(languageOption)
                                         : QLocale::system().bcp47Name();
}

} // namespace

QList<Option> withServerOptions(QList<Option> options)
{
    options.append(
        {{serverOption, QStringLiteral("URL"), QStringLiteral("The server's address.")},
         {tokenOption, QStringLiteral("FILE"), QStringLiteral("Where the token is.")},
         {keyOption, QStringLiteral("FILE"),
          QStringLiteral("A service account's key, in place of a token.")},
         {QStringLiteral("profile"), QStringLiteral("NAME"),
          QStringLiteral("A server of the settings; not in this version.")},
         {mediaTypeOption, QStringLiteral("TYPE"),
          QStringLiteral("How calls are written: json (when absent), grpc-web or grpc.")},
         {caOption, QStringLiteral("FILE"),
          QStringLiteral("Certificate authorities (PEM) in place of the system's.")},
         {organisationOption, QStringLiteral("ID"),
          QStringLiteral("The organisation to work in; your own when absent.")},
         {timeoutOption, QStringLiteral("SECONDS"),
          QStringLiteral("For each call, and to find out after a lost answer; 30 when absent.")},
         {languageOption, QStringLiteral("TAG"),
          QStringLiteral("For the server's messages; the system's when absent.")}});
    return options;
}

/// In the order in which each needs the one before.
class ServerConnection::Parts
{
public:
    explicit Parts(const net::TlsOptions& tls) : http(clock, tls), options(tls) {}

    /// The token of the options, or what signing in with the key of the options brings.
    [[nodiscard]] Expected<std::unique_ptr<zitadel::TokenSource>, Failure>
    sourceOf(const Arguments& arguments, Inputs& inputs, const zitadel::ServerAddress& address)
    {
        if (arguments.has(keyOption)) {
            auto session = signInByKeyFile(arguments.value(keyOption), inputs,
                                           {http, clock, delays, random}, address);
            if (!session)
                return Unexpected(session.error());
            return std::move(session->source);
        }
        auto token = tokenOf(arguments, inputs);
        if (!token)
            return Unexpected(token.error());
        return std::unique_ptr<zitadel::TokenSource>(
            std::make_unique<zitadel::FixedToken>(*std::move(token)));
    }

    /// Calls go with the token of `source`, from now on.
    void connectTo(const zitadel::ServerAddress& address, zitadel::MediaType mediaType)
    {
        auto calls = std::make_unique<zitadel::AuthorisedHttpClient>(
            std::make_unique<net::QnamHttpClient>(clock, options), *source);
        client.emplace(zitadel::makeTransport(mediaType, std::move(calls), address, {}));
    }

    SystemClock clock;
    SystemRandom random;
    net::SystemDelays delays;
    net::QnamHttpClient http; ///< For signing in.
    net::TlsOptions options;
    std::unique_ptr<zitadel::TokenSource> source;
    std::optional<zitadel::RemoteClient> client;
    enrollment::ReadingSchedule schedule;
};

Expected<ServerConnection, Failure> ServerConnection::open(const Arguments& arguments,
                                                           Inputs& inputs)
{
    if (const auto failure = unsupported(arguments))
        return Unexpected(*failure);
    const auto mediaType = mediaTypeOf(arguments);
    if (!mediaType)
        return Unexpected(mediaType.error());
    const auto address = addressOf(arguments);
    if (!address)
        return Unexpected(address.error());
    const auto limits = limitsOf(arguments);
    if (!limits)
        return Unexpected(limits.error());
    const auto tls = tlsOf(arguments, inputs);
    if (!tls)
        return Unexpected(tls.error());
    auto parts = std::make_unique<Parts>(*tls);
    auto source = parts->sourceOf(arguments, inputs, *address);
    if (!source)
        return Unexpected(source.error());
    parts->source = *std::move(source);
    parts->connectTo(*address, *mediaType);
    parts->schedule = scheduleWithin(limits->deadline);
    zitadel::Transport& transport = parts->client->transport();
    transport.setLimits(*limits);
    transport.setLanguage(languageOf(arguments));
    transport.setOrganisation(arguments.value(organisationOption));
    return ServerConnection(std::move(parts));
}

ServerConnection::ServerConnection(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
ServerConnection::ServerConnection(ServerConnection&&) noexcept = default;
ServerConnection::~ServerConnection() = default;

zitadel::Client& ServerConnection::client()
{
    return *m_parts->client;
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
