// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/service_key.h"

#include "core/crypto/private_key.h"
#include "core/encoding/base64url.h"
#include "core/practice/openid_tokens.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <chrono>
#include <span>
#include <string_view>
#include <utility>

namespace factordesk::practice {

using namespace std::chrono_literals;

namespace {

/// How old an assertion may be, and how far a client's clock may be ahead.
constexpr std::chrono::seconds oldest = 1h;
constexpr std::chrono::seconds tolerance = 5s;

std::span<const std::byte> bytesOf(QByteArrayView text)
{
    return std::as_bytes(std::span(text.data(), static_cast<std::size_t>(text.size())));
}

QJsonObject objectIn(const QByteArray& part)
{
    const auto json = encoding::decodeBase64Url({part.constData(), std::size_t(part.size())});
    if (!json)
        return {};
    return QJsonDocument::fromJson({json->text().data(), qsizetype(json->size())}).object();
}

bool isFor(const QJsonValue& audience, const QString& issuer)
{
    return audience.isArray() ? audience.toArray().contains(issuer) : audience == issuer;
}

/// A PEM text as a JSON string holds it: its line breaks are all that needs another spelling.
SecureBytes asJsonText(std::string_view pem)
{
    SecureBytes text(pem.size() + std::size_t(std::ranges::count(pem, '\n')));
    auto end = text.bytes().begin();
    for (const char character : pem) {
        if (character == '\n')
            *end++ = std::byte('\\');
        *end++ = std::byte(character == '\n' ? 'n' : character);
    }
    return text;
}

} // namespace

std::optional<ServiceKey> ServiceKey::make(RandomSource& random)
{
    const auto key = crypto::RsaPrivateKey::generate();
    auto publicKey = key ? key->publicKey() : std::nullopt;
    if (!publicKey)
        return std::nullopt;
    const QByteArray keyId = randomText(random);
    const QByteArray userId = practiceAdministrator().id.toLatin1();
    const SecureBytes pem = key->pem();
    return ServiceKey(
        keyId, *std::move(publicKey),
        SecureBytes::joined({R"({"type":"serviceaccount","keyId":")", keyId.toStdString(),
                             R"(","key":")", asJsonText(pem.text()).text(), R"(","userId":")",
                             userId.toStdString(), "\"}\n"}));
}

ServiceKey::ServiceKey(QByteArray keyId, crypto::PublicKey key, SecureBytes file)
    : m_keyId(std::move(keyId)), m_key(std::move(key)), m_file(std::move(file))
{
}

bool ServiceKey::accepts(const QByteArray& assertion, const QByteArray& issuer, WallTime now) const
{
    const QList<QByteArray> parts = assertion.split('.');
    if (parts.size() != 3)
        return false;
    const QByteArray& last = parts.last();
    const auto signature = encoding::decodeBase64Url({last.constData(), std::size_t(last.size())});
    const auto signedPart = QByteArrayView(assertion).chopped(last.size() + 1);
    if (!signature || !m_key.verifies(bytesOf(signedPart), signature->bytes()))
        return false;
    const QJsonObject header = objectIn(parts.at(0));
    const QJsonObject claims = objectIn(parts.at(1));
    const QString account = practiceAdministrator().id;
    const auto moment = [&claims](const char* name) {
        return WallTime(std::chrono::seconds(claims.value(QLatin1String(name)).toInteger()));
    };
    return header.value(QLatin1String("alg")) == QLatin1String("RS256") &&
           header.value(QLatin1String("kid")) == QString::fromLatin1(m_keyId) &&
           claims.value(QLatin1String("iss")) == account &&
           claims.value(QLatin1String("sub")) == account &&
           isFor(claims.value(QLatin1String("aud")), QString::fromLatin1(issuer)) &&
           moment("iat") <= now + tolerance && moment("iat") >= now - oldest && moment("exp") > now;
}

} // namespace factordesk::practice
