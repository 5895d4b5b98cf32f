// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/server_choice.h"

#include "app/cli/stored_profile.h"
#include "ui/text/input_text.h"

#include <QSslCertificate>

#include <utility>

namespace factordesk::cli {

namespace {

const QString profileOption = QStringLiteral("profile");
const QString serverOption = QStringLiteral("server");
const QString tokenOption = QStringLiteral("token-file");
const QString caOption = QStringLiteral("ca-file");
const QString organisationOption = QStringLiteral("organisation");
const QString timeoutOption = QStringLiteral("timeout");
const QString languageOption = QStringLiteral("language");
const QString mediaTypeOption = QStringLiteral("media-type");

/// Options that exclude each other.
std::optional<Failure> contradiction(const Arguments& arguments)
{
    if (arguments.has(keyFileOption()) && arguments.has(tokenOption))
        return usageFailure(QStringLiteral("Give either --token-file or --key-file, not both."));
    return std::nullopt;
}

Expected<zitadel::ServerProfile, Failure> profileOf(const Arguments& arguments)
{
    if (arguments.has(serverOption) == arguments.has(profileOption))
        return Unexpected(
            usageFailure(QStringLiteral("Name the server by --server URL or by --profile NAME.")));
    if (arguments.has(profileOption))
        return storedProfile(arguments.value(profileOption));
    const auto address = zitadel::ServerAddress::make(arguments.value(serverOption));
    if (!address)
        return Unexpected(usageFailure(text::explain(address.error())));
    return zitadel::ServerProfile{.name = *zitadel::ProfileName::make(QStringLiteral("server")),
                                  .address = *address};
}

Expected<SecureBytes, Failure> tokenOf(const Arguments& arguments, Inputs& inputs)
{
    auto pasted = inputs.read(arguments.value(tokenOption), QStringLiteral("Token"));
    if (!pasted)
        return Unexpected(pasted.error());
    auto token = zitadel::cleanToken(*std::move(pasted));
    if (!token)
        return Unexpected(inputFailure(text::explain(token.error())));
    return *std::move(token);
}

Expected<enrollment::ServerSecrets, Failure> secretsOf(const zitadel::ServerProfile& profile,
                                                       const Arguments& arguments, Inputs& inputs)
{
    enrollment::ServerSecrets secrets;
    const bool isStored = arguments.has(profileOption);
    const bool hasKey = arguments.has(keyFileOption());
    if (!isStored && !hasKey && !arguments.has(tokenOption))
        return Unexpected(usageFailure(
            QStringLiteral("Name the file with the token by --token-file FILE, or a service "
                           "account's key by --key-file FILE; - is standard input.")));
    if (!hasKey) {
        auto token = arguments.has(tokenOption)
                         ? tokenOf(arguments, inputs)
                         : storedSecret(profile, keyring::SecretKind::AccessToken);
        if (!token)
            return Unexpected(token.error());
        secrets.token = *std::move(token);
    }
    if (isStored && profile.proxy.kind == net::ProxyKind::Manual && !profile.proxy.user.isEmpty()) {
        auto password = storedSecret(profile, keyring::SecretKind::ProxyPassword);
        if (password)
            secrets.proxyPassword = *std::move(password);
    }
    return secrets;
}

std::optional<Failure> takeMediaType(zitadel::ServerProfile& profile, const Arguments& arguments)
{
    const QString name = arguments.value(mediaTypeOption);
    if (!arguments.has(mediaTypeOption))
        return std::nullopt;
    if (name == QLatin1String("json"))
        profile.mediaType = zitadel::MediaType::Json;
    else if (name == QLatin1String("grpc-web"))
        profile.mediaType = zitadel::MediaType::GrpcWeb;
    else if (name == QLatin1String("grpc"))
        profile.mediaType = zitadel::MediaType::Grpc;
    else
        return usageFailure(QStringLiteral("--media-type is json, grpc-web or grpc."));
    return std::nullopt;
}

std::optional<Failure> takeAuthorities(zitadel::ServerProfile& profile, const Arguments& arguments,
                                       Inputs& inputs)
{
    if (!arguments.has(caOption))
        return std::nullopt;
    constexpr std::size_t largestBundle = 4UL * 1024 * 1024;
    const auto content =
        inputs.read(arguments.value(caOption), QStringLiteral("Certificate"), largestBundle);
    if (!content)
        return content.error();
    const QByteArray pem(content->text().data(), static_cast<qsizetype>(content->size()));
    if (QSslCertificate::fromData(pem, QSsl::Pem).isEmpty())
        return inputFailure(QStringLiteral("The file of --ca-file holds no certificate in PEM form "
                                           "(-----BEGIN CERTIFICATE-----)."));
    profile.tls.authoritiesPem = pem;
    return std::nullopt;
}

std::optional<Failure> takeRest(zitadel::ServerProfile& profile, const Arguments& arguments)
{
    const auto seconds = arguments.number(timeoutOption, net::shortestDeadline.count(),
                                          net::longestDeadline.count(), profile.deadline.count());
    if (!seconds)
        return seconds.error();
    profile.deadline = std::chrono::seconds(*seconds);
    if (arguments.has(organisationOption))
        profile.organisationId = arguments.value(organisationOption);
    return std::nullopt;
}

} // namespace

QString keyFileOption()
{
    return QStringLiteral("key-file");
}

QList<Option> withServerOptions(QList<Option> options)
{
    options.append(
        {{serverOption, QStringLiteral("URL"), QStringLiteral("The server's address.")},
         {tokenOption, QStringLiteral("FILE"), QStringLiteral("Where the token is.")},
         {keyFileOption(), QStringLiteral("FILE"),
          QStringLiteral("A service account's key, in place of a token.")},
         {profileOption, QStringLiteral("NAME"),
          QStringLiteral("A server of the window's settings, with its token from the keyring.")},
         {mediaTypeOption, QStringLiteral("TYPE"),
          QStringLiteral(
              "How calls are written: json, grpc-web or grpc; json when nothing else is said.")},
         {caOption, QStringLiteral("FILE"),
          QStringLiteral("Certificate authorities (PEM) in place of the system's.")},
         {organisationOption, QStringLiteral("ID"),
          QStringLiteral("The organisation to work in; your own when nothing else is said.")},
         {timeoutOption, QStringLiteral("SECONDS"),
          QStringLiteral(
              "For each call, and to find out after a lost answer; 30 when nothing else is said.")},
         {languageOption, QStringLiteral("TAG"),
          QStringLiteral("For the server's messages; the system's when absent.")}});
    return options;
}

Expected<ServerChoice, Failure> ServerChoice::read(const Arguments& arguments, Inputs& inputs)
{
    if (const auto failure = contradiction(arguments))
        return Unexpected(*failure);
    auto profile = profileOf(arguments);
    if (!profile)
        return Unexpected(profile.error());
    if (const auto failure = takeMediaType(*profile, arguments))
        return Unexpected(*failure);
    if (const auto failure = takeRest(*profile, arguments))
        return Unexpected(*failure);
    auto secrets = secretsOf(*profile, arguments, inputs);
    if (!secrets)
        return Unexpected(secrets.error());
    if (const auto failure = takeAuthorities(*profile, arguments, inputs))
        return Unexpected(*failure);
    return ServerChoice{*std::move(profile), *std::move(secrets)};
}

} // namespace factordesk::cli
