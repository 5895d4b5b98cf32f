// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/token_facts.h"

#include "core/encoding/base64url.h"
#include "core/net/wipe.h"
#include "core/zitadel/json_reader.h"

#include <QJsonArray>

#include <cmath>

namespace factordesk::zitadel {

namespace {

using std::chrono::seconds;

/// The part between the first and the second of exactly two dots; empty where there are others.
std::string_view payloadOf(std::string_view token)
{
    const std::size_t first = token.find('.');
    const std::size_t second = first == token.npos ? token.npos : token.find('.', first + 1);
    if (second == token.npos || token.find('.', second + 1) != token.npos)
        return {};
    return token.substr(first + 1, second - first - 1);
}

std::optional<QJsonObject> claimsOf(std::string_view token)
{
    const std::optional<SecureBytes> payload = encoding::decodeBase64Url(payloadOf(token));
    if (!payload)
        return std::nullopt;
    QByteArray json(payload->text().data(), static_cast<qsizetype>(payload->size()));
    Expected<QJsonObject, JsonError> claims = parseJsonObject(json);
    net::wipe(json);
    if (!claims)
        return std::nullopt;
    return *std::move(claims);
}

/// The claim is one text or a list of them.
QStringList audienceIn(const QJsonValue& claim)
{
    if (claim.isString())
        return {claim.toString()};
    QStringList audience;
    for (const QJsonValue& entry : claim.toArray()) {
        if (entry.isString())
            audience.append(entry.toString());
    }
    return audience;
}

/// `exp` counts seconds since 1970 (RFC 7519, section 2, NumericDate).
std::optional<seconds> timeLeft(const QJsonValue& expiry, WallTime now)
{
    constexpr double latest = 253'402'300'799; // the year 9999
    const double moment = expiry.toDouble(-1);
    if (!(moment >= 0 && moment <= latest))
        return std::nullopt;
    const WallTime end{seconds(std::llround(std::floor(moment)))};
    return std::chrono::floor<seconds>(end - now);
}

} // namespace

TokenFacts factsIn(std::string_view token, WallTime now)
{
    const std::optional<QJsonObject> claims = claimsOf(token);
    if (!claims)
        return {};
    return {.timeLeft = timeLeft(claims->value(QLatin1String("exp")), now),
            .issuer = claims->value(QLatin1String("iss")).toString(),
            .audience = audienceIn(claims->value(QLatin1String("aud")))};
}

TokenFacts factsOf(const TokenSource& source, WallTime now)
{
    TokenFacts facts = factsIn(source.token().text(), now);
    if (const std::optional<WallTime> end = source.expiresAt())
        facts.timeLeft = std::chrono::floor<seconds>(*end - now);
    facts.renewsItself = source.canRenew();
    return facts;
}

} // namespace factordesk::zitadel
