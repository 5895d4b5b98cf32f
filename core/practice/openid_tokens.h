// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/random_source.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonObject>
#include <QString>

#include <map>
#include <memory>
#include <optional>

namespace factordesk::practice {

/// Who stands behind a token.
struct Subject
{
    QString id;
    QString name;
    QString loginName;

    /// As claims of OpenID Connect Core, section 5.1.
    [[nodiscard]] QJsonObject claims() const;
};

/// Whoever says yes on the practice server's own page.
[[nodiscard]] Subject practiceAdministrator();

/// A random text of 32 characters, for tokens and codes that end with the server.
[[nodiscard]] QByteArray randomText(RandomSource& random);

/// What a token is asked for.
struct TokenWish
{
    QByteArray issuer = {}; ///< As whoever asks for the token calls the provider.
    QByteArray clientId;
    QByteArray scope; ///< Words with a blank between.
    QByteArray nonce = {};
    Subject subject;
};

/// The tokens that the provider has given out, and its key. Nothing of it is kept on disk.
class OpenIdTokens
{
public:
    /// Both are borrowed and must outlive the tokens.
    OpenIdTokens(const Clock& clock, RandomSource& random);
    ~OpenIdTokens();

    /// A token response (RFC 6749, section 5.1): with a refresh token where offline_access is
    /// asked for, with an id_token (ES256) for openid. `now` is the server's clock.
    [[nodiscard]] QJsonObject issue(const TokenWish& wish, WallTime now);
    /// The same in exchange for a refresh token, which is used up; no value for a bad one.
    [[nodiscard]] std::optional<QJsonObject> refresh(const QByteArray& refreshToken,
                                                     const QByteArray& clientId, WallTime now);
    /// Takes back a token of either kind; does nothing with any other (RFC 7009, section 2.2).
    void revoke(const QByteArray& token);

    /// Whose access token it is; no value for one that has ended or was never given out.
    [[nodiscard]] std::optional<Subject> subjectOf(QByteArrayView accessToken) const;
    /// Whether an access token is good for the API, too: its audience must have been asked for.
    [[nodiscard]] bool isForApi(QByteArrayView accessToken) const;

    /// The JSON Web Key Set; the key is made on the first need.
    [[nodiscard]] QJsonObject keys();

private:
    struct Access
    {
        TokenWish wish;
        MonotonicTime expiresAt;
    };
    class Signer;

    [[nodiscard]] const Access* find(QByteArrayView accessToken) const;
    [[nodiscard]] Signer& signer();
    [[nodiscard]] QByteArray idToken(const TokenWish& wish, WallTime now);

    const Clock& m_clock;
    RandomSource& m_random;
    std::map<QByteArray, Access> m_access;     ///< By token.
    std::map<QByteArray, TokenWish> m_refresh; ///< By token.
    std::unique_ptr<Signer> m_signer;
};

} // namespace factordesk::practice
