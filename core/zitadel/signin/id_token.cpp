// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/signin/id_token.h"

#include "core/encoding/base64url.h"
#include "core/zitadel/signin/identity_claims.h"

#include <optional>
#include <utility>

namespace factordesk::zitadel {

namespace {

using crypto::SignatureAlgorithm;
using std::chrono::sys_seconds;

/// The three parts of header.payload.signature, still encoded.
struct CompactParts
{
    std::string_view header;
    std::string_view payload;
    std::string_view signature;
    std::string_view signedText; ///< header.payload
};

std::optional<CompactParts> split(std::string_view token)
{
    const std::size_t first = token.find('.');
    const std::size_t second = first == token.npos ? token.npos : token.find('.', first + 1);
    if (token.size() > longestIdToken || second == token.npos ||
        token.find('.', second + 1) != token.npos)
        return std::nullopt;
    return CompactParts{token.substr(0, first), token.substr(first + 1, second - first - 1),
                        token.substr(second + 1), token.substr(0, second)};
}

std::optional<QJsonObject> decodedObject(std::string_view part)
{
    const auto bytes = encoding::decodeBase64Url(part);
    if (!bytes)
        return std::nullopt;
    auto object =
        parseJsonObject(QByteArray(bytes->text().data(), static_cast<qsizetype>(bytes->size())));
    if (!object)
        return std::nullopt;
    return *std::move(object);
}

std::optional<SignatureAlgorithm> algorithmNamed(const QString& name)
{
    if (name == QLatin1String("RS256"))
        return SignatureAlgorithm::Rs256;
    if (name == QLatin1String("ES256"))
        return SignatureAlgorithm::Es256;
    return std::nullopt;
}

std::optional<IdTokenError> objectionToSignature(const CompactParts& parts, const WebKeys& keys)
{
    const auto header = decodedObject(parts.header);
    const auto signature = encoding::decodeBase64Url(parts.signature);
    // What "crit" names would have to be understood (RFC 7515, section 4.1.11), and nothing is.
    if (!header || !signature || header->contains(QLatin1String("crit")))
        return IdTokenError::Malformed;
    const auto algorithm = algorithmNamed(header->value(QLatin1String("alg")).toString());
    if (!algorithm)
        return IdTokenError::Algorithm;
    const crypto::PublicKey* key =
        keys.find(header->value(QLatin1String("kid")).toString(), *algorithm);
    if (!key)
        return IdTokenError::UnknownKey;
    const std::span message(parts.signedText);
    if (!key->verifies(std::as_bytes(message), signature->bytes()))
        return IdTokenError::Signature;
    return std::nullopt;
}

/// A NumericDate (RFC 7519, section 2); no value when it is none.
std::optional<sys_seconds> moment(const QJsonObject& claims, const char* name)
{
    const QJsonValue value = claims.value(QLatin1String(name));
    constexpr double latest = 1e11; // Some three thousand years: no overflow further on.
    if (!value.isDouble() || value.toDouble() < 0 || value.toDouble() > latest)
        return std::nullopt;
    return sys_seconds(std::chrono::seconds(static_cast<qint64>(value.toDouble())));
}

bool isFor(const QJsonObject& claims, const QString& clientId)
{
    const QJsonValue audience = claims.value(QLatin1String("aud"));
    const QJsonValue party = claims.value(QLatin1String("azp"));
    if (!party.isUndefined() && party.toString() != clientId)
        return false;
    if (!audience.isArray())
        return audience.isString() && audience.toString() == clientId;
    const bool names = audience.toArray().contains(QJsonValue(clientId));
    return names && (audience.toArray().size() == 1 || !party.isUndefined());
}

std::optional<IdTokenError> objectionToClaims(const QJsonObject& claims, const IdTokenRules& rules)
{
    if (claims.value(QLatin1String("iss")).toString() != rules.issuer)
        return IdTokenError::Issuer;
    if (rules.clientId.isEmpty() || !isFor(claims, rules.clientId))
        return IdTokenError::Audience;
    const auto expires = moment(claims, "exp");
    const auto issued = moment(claims, "iat");
    if (!expires || !issued)
        return IdTokenError::Malformed;
    if (rules.now >= *expires + rules.tolerance)
        return IdTokenError::Expired;
    if (*issued > rules.now + rules.tolerance)
        return IdTokenError::IssuedInTheFuture;
    if (!rules.nonce.isEmpty() && claims.value(QLatin1String("nonce")).toString() != rules.nonce)
        return IdTokenError::Nonce;
    return std::nullopt;
}

} // namespace

Expected<SignedInAs, IdTokenError> readIdToken(std::string_view token, const WebKeys& keys,
                                               const IdTokenRules& rules)
{
    const auto parts = split(token);
    if (!parts)
        return Unexpected(IdTokenError::Malformed);
    if (const auto objection = objectionToSignature(*parts, keys))
        return Unexpected(*objection);
    const auto claims = decodedObject(parts->payload);
    if (!claims)
        return Unexpected(IdTokenError::Malformed);
    if (const auto objection = objectionToClaims(*claims, rules))
        return Unexpected(*objection);
    auto identity = readIdentity(*claims);
    if (!identity)
        return Unexpected(IdTokenError::Malformed);
    return *std::move(identity);
}

} // namespace factordesk::zitadel
