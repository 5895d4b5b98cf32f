// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/signin/service_account_key.h"

#include "core/encoding/base64url.h"
#include "core/net/wipe.h"
#include "core/secret/secure_writer.h"
#include "core/zitadel/json_reader.h"
#include "core/zitadel/json_secrets.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <string>
#include <utility>

namespace factordesk::zitadel {

namespace {

constexpr std::chrono::minutes lifetime{10};

KeyFileError errorFor(crypto::PrivateKeyError error)
{
    switch (error) {
    case crypto::PrivateKeyError::Malformed: return KeyFileError::KeyMalformed;
    case crypto::PrivateKeyError::Encrypted: return KeyFileError::KeyEncrypted;
    case crypto::PrivateKeyError::NotRsa: return KeyFileError::KeyNotRsa;
    case crypto::PrivateKeyError::TooShort: return KeyFileError::KeyTooShort;
    }
    return KeyFileError::KeyMalformed;
}

std::string encoded(const QJsonObject& object)
{
    const QByteArray json = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return std::string(encoding::encodeBase64Url(std::as_bytes(std::span(json))).text());
}

} // namespace

Expected<ServiceAccountKey, KeyFileError> ServiceAccountKey::read(const SecureBytes& file)
{
    if (file.size() > largestKeyFile)
        return Unexpected(KeyFileError::TooLarge);
    QByteArray json(file.text().data(), static_cast<qsizetype>(file.size()));
    const JsonSecrets secrets = JsonSecrets::takeFrom(json, {"key"});
    const QJsonDocument document = QJsonDocument::fromJson(json);
    net::wipe(json);
    if (!document.isObject())
        return Unexpected(KeyFileError::NotJson);
    JsonReader reader(document.object(), secrets);
    const auto text = [&reader](const char* name) { return reader.text(name); };
    if (text("type") != QLatin1String("serviceaccount"))
        return Unexpected(KeyFileError::NotServiceAccount);
    if (text("keyId").isEmpty())
        return Unexpected(KeyFileError::NoKeyId);
    if (text("userId").isEmpty())
        return Unexpected(KeyFileError::NoUserId);
    const SecureBytes pem = reader.secret("key");
    if (pem.isEmpty())
        return Unexpected(KeyFileError::NoKey);
    auto key = crypto::RsaPrivateKey::fromPem(pem.text());
    if (!key)
        return Unexpected(errorFor(key.error()));
    return ServiceAccountKey(text("keyId"), text("userId"), *std::move(key), file.copy());
}

ServiceAccountKey::ServiceAccountKey(QString keyId, QString userId, crypto::RsaPrivateKey key,
                                     SecureBytes file)
    : m_keyId(std::move(keyId))
    , m_userId(std::move(userId))
    , m_key(std::move(key))
    , m_file(std::move(file))
{
}

SecureBytes ServiceAccountKey::assertion(const QString& audience, WallTime now) const
{
    const auto issued = std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count();
    const std::string text =
        encoded({{QStringLiteral("alg"), QStringLiteral("RS256")},
                 {QStringLiteral("typ"), QStringLiteral("JWT")},
                 {QStringLiteral("kid"), m_keyId}}) +
        '.' +
        encoded({{QStringLiteral("iss"), m_userId},
                 {QStringLiteral("sub"), m_userId},
                 {QStringLiteral("aud"), audience},
                 {QStringLiteral("iat"), qint64(issued)},
                 {QStringLiteral("exp"), qint64(issued + std::chrono::seconds(lifetime).count())}});
    const auto signature = m_key.sign(std::as_bytes(std::span(text)));
    // Without the signature the text is worth nothing.
    SecureWriter whole;
    whole.bytes(std::as_bytes(std::span(text)));
    whole.number<std::uint8_t>('.');
    whole.bytes(encoding::encodeBase64Url(signature).bytes());
    SecureBytes result(whole.written().size());
    std::ranges::copy(whole.written(), result.bytes().begin());
    return result;
}

} // namespace factordesk::zitadel
