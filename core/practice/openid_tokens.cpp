// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/openid_tokens.h"

#include "core/crypto/signing_key.h"
#include "core/encoding/base32.h"
#include "core/encoding/base64url.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>
#include <span>
#include <utility>

namespace factordesk::practice {

using namespace std::chrono_literals;

namespace {

/// As ZITADEL's usual settings have it.
constexpr std::chrono::seconds lifetime = 12h;
/// Puts the API into a token's audience.
constexpr char apiScope[] = "urn:zitadel:iam:org:project:id:zitadel:aud";
constexpr char keyId[] = "practice";

bool asksFor(const TokenWish& wish, const char* scope)
{
    return wish.scope.split(' ').contains(scope);
}

QByteArray base64Url(std::span<const std::byte> bytes)
{
    const SecureBytes text = encoding::encodeBase64Url(bytes);
    return {text.text().data(), qsizetype(text.size())};
}

QByteArray base64Url(const QJsonObject& object)
{
    const QByteArray json = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return base64Url(std::as_bytes(std::span(json.constData(), std::size_t(json.size()))));
}

} // namespace

QJsonObject Subject::claims() const
{
    return {{QStringLiteral("sub"), id},
            {QStringLiteral("name"), name},
            {QStringLiteral("preferred_username"), loginName}};
}

Subject practiceAdministrator()
{
    return {.id = QStringLiteral("312909076017181696"),
            .name = QStringLiteral("Practice Administrator"),
            .loginName = QStringLiteral("admin@nordlicht.example")};
}

QByteArray randomText(RandomSource& random)
{
    std::array<std::byte, 20> bytes{};
    random.fill(bytes);
    const SecureBytes text = encoding::encodeBase32(bytes);
    return {text.text().data(), qsizetype(text.size())};
}

/// The key, which whoever asks for id_tokens waits for.
class OpenIdTokens::Signer
{
public:
    std::optional<crypto::SigningKey> key = crypto::SigningKey::generate();
};

OpenIdTokens::OpenIdTokens(const Clock& clock, RandomSource& random)
    : m_clock(clock), m_random(random)
{
}

OpenIdTokens::~OpenIdTokens() = default;

QJsonObject OpenIdTokens::issue(const TokenWish& wish, WallTime now)
{
    const QByteArray access = randomText(m_random);
    m_access.insert_or_assign(access, Access{wish, m_clock.monotonicNow() + lifetime});
    QJsonObject answer{{QStringLiteral("access_token"), QString::fromLatin1(access)},
                       {QStringLiteral("token_type"), QStringLiteral("Bearer")},
                       {QStringLiteral("expires_in"), qint64(lifetime.count())}};
    if (asksFor(wish, "offline_access")) {
        const QByteArray refresh = randomText(m_random);
        m_refresh.insert_or_assign(refresh, wish);
        answer.insert(QStringLiteral("refresh_token"), QString::fromLatin1(refresh));
    }
    if (asksFor(wish, "openid"))
        answer.insert(QStringLiteral("id_token"), QString::fromLatin1(idToken(wish, now)));
    return answer;
}

std::optional<QJsonObject> OpenIdTokens::refresh(const QByteArray& refreshToken,
                                                 const QByteArray& clientId, WallTime now)
{
    const auto known = m_refresh.find(refreshToken);
    if (known == m_refresh.end() || known->second.clientId != clientId)
        return std::nullopt;
    TokenWish wish = std::move(m_refresh.extract(known).mapped());
    wish.nonce.clear(); // It stood for the sign-in.
    return issue(wish, now);
}

void OpenIdTokens::revoke(const QByteArray& token)
{
    m_access.erase(token);
    m_refresh.erase(token);
}

const OpenIdTokens::Access* OpenIdTokens::find(QByteArrayView accessToken) const
{
    const auto known = m_access.find(accessToken.toByteArray());
    const bool isGood = known != m_access.end() && m_clock.monotonicNow() < known->second.expiresAt;
    return isGood ? &known->second : nullptr;
}

std::optional<Subject> OpenIdTokens::subjectOf(QByteArrayView accessToken) const
{
    const Access* const access = find(accessToken);
    return access ? std::optional(access->wish.subject) : std::nullopt;
}

bool OpenIdTokens::isForApi(QByteArrayView accessToken) const
{
    const Access* const access = find(accessToken);
    return access && asksFor(access->wish, apiScope);
}

OpenIdTokens::Signer& OpenIdTokens::signer()
{
    if (!m_signer)
        m_signer = std::make_unique<Signer>();
    return *m_signer;
}

QJsonObject OpenIdTokens::keys()
{
    QJsonArray keys;
    if (const auto& key = signer().key)
        keys.append(QJsonObject{{QStringLiteral("kty"), QStringLiteral("EC")},
                                {QStringLiteral("crv"), QStringLiteral("P-256")},
                                {QStringLiteral("use"), QStringLiteral("sig")},
                                {QStringLiteral("alg"), QStringLiteral("ES256")},
                                {QStringLiteral("kid"), QLatin1String(keyId)},
                                {QStringLiteral("x"), QString::fromLatin1(base64Url(key->x()))},
                                {QStringLiteral("y"), QString::fromLatin1(base64Url(key->y()))}});
    return {{QStringLiteral("keys"), keys}};
}

QByteArray OpenIdTokens::idToken(const TokenWish& wish, WallTime now)
{
    const qint64 issued = std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count();
    QJsonObject claims = wish.subject.claims();
    claims.insert(QStringLiteral("iss"), QString::fromLatin1(wish.issuer));
    claims.insert(QStringLiteral("aud"), QString::fromUtf8(wish.clientId));
    claims.insert(QStringLiteral("iat"), issued);
    claims.insert(QStringLiteral("exp"), issued + qint64(lifetime.count()));
    if (!wish.nonce.isEmpty())
        claims.insert(QStringLiteral("nonce"), QString::fromUtf8(wish.nonce));
    const QJsonObject header{{QStringLiteral("alg"), QStringLiteral("ES256")},
                             {QStringLiteral("typ"), QStringLiteral("JWT")},
                             {QStringLiteral("kid"), QLatin1String(keyId)}};
    const QByteArray text = base64Url(header) + '.' + base64Url(claims);
    const auto& key = signer().key;
    const auto signature =
        key ? key->sign(std::as_bytes(std::span(text.constData(), std::size_t(text.size()))))
            : std::nullopt;
    return signature ? text + '.' + base64Url(*signature) : QByteArray();
}

} // namespace factordesk::practice
