// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/signin/service_account_key.h"

#include "core/encoding/base64url.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <chrono>
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
    const QJsonDocument document = QJsonDocument::fromJson(
        QByteArray::fromRawData(file.text().data(), static_cast<qsizetype>(file.size())));
    if (!document.isObject())
        return Unexpected(KeyFileError::NotJson);
    const QJsonObject object = document.object();
    const auto text = [&object](const char* name) {
        return object.value(QLatin1String(name)).toString();
    };
    if (text("type") != QLatin1String("serviceaccount"))
        return Unexpected(KeyFileError::NotServiceAccount);
    if (text("keyId").isEmpty())
        return Unexpected(KeyFileError::NoKeyId);
    if (text("userId").isEmpty())
        return Unexpected(KeyFileError::NoUserId);
    QByteArray pem = text("key").toUtf8();
    if (pem.isEmpty())
        return Unexpected(KeyFileError::NoKey);
    auto key =
        crypto::RsaPrivateKey::fromPem({pem.constData(), static_cast<std::size_t>(pem.size())});
    pem.fill('\0');
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
    return SecureBytes::copyOf(text + '.' +
                               std::string(encoding::encodeBase64Url(signature).text()));
}

} // namespace factordesk::zitadel
