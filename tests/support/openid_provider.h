// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/practice/http_handler.h"
#include "core/practice/http_server.h"

#include <QHash>
#include <QJsonObject>
#include <QStringList>
#include <QUrl>
#include <QUrlQuery>

#include <chrono>
#include <functional>
#include <optional>

namespace factordesk::test {

/// What is wrong with the id_tokens of a provider.
enum class IdTokenFault {
    None,
    NoneAtAll,
    AlgorithmNone,
    Hs256,
    OtherIssuer,
    OtherAudience,
    AudienceAmongOthers, ///< Without the azp that says so.
    OtherParty,
    Expired,
    Future,
    WrongNonce,
    BadSignature,
    UnknownKey,
    Critical, ///< Names a header parameter that must be understood.
};

/// An OpenID provider on 127.0.0.1 that checks what it is sent, as ZITADEL would, and remembers
/// what was wrong with it. Knows one native application, one service account with a key, and one
/// with a client id and secret.
class OpenIdProvider final : public practice::HttpHandler
{
public:
    /// `clock` is borrowed. Listens at once.
    explicit OpenIdProvider(const Clock& clock);

    [[nodiscard]] QUrl origin() const;
    [[nodiscard]] static QString clientId() { return QStringLiteral("3141592653@desk"); }
    [[nodiscard]] static QString serviceId() { return QStringLiteral("roster robot"); }
    [[nodiscard]] static QByteArray serviceSecret() { return "s3cret/+ %:&="; }
    /// A key file of the service account, good unless something is changed in it.
    [[nodiscard]] static QJsonObject keyFile();
    [[nodiscard]] static QByteArray pem(const QString& name);

    /// What a person's browser does with the page: signs in, and is sent to the URL that is
    /// returned. An empty URL where the page's parameters are wrong.
    [[nodiscard]] QUrl signInAt(const QUrl& page);

    // What it is made to do.
    IdTokenFault idTokenFault = IdTokenFault::None;
    QJsonObject description; ///< Merged into the discovery document; null takes a field out.
    QHash<QByteArray, practice::HttpAnswer> answerInstead; ///< By path.
    QStringList devicePolls; ///< The errors of the next questions; then a token.
    int deviceInterval = 5;
    int lifetime = 3600; ///< Of tokens, in seconds.
    std::chrono::milliseconds clockAhead{0};
    bool rotates = true; ///< Each refresh token is good for one use.
    /// Answers calls to any other path that come with a good token; others get a 401.
    std::function<practice::HttpAnswer(const practice::HttpRequest&)> api;

    // What it saw.
    [[nodiscard]] const QStringList& violations() const { return m_violations; }
    [[nodiscard]] int requests(const QByteArray& path) const { return m_requests.value(path); }
    [[nodiscard]] const QStringList& revoked() const { return m_revoked; }
    /// Those that are good now.
    [[nodiscard]] const QStringList& refreshTokens() const { return m_refreshTokens; }
    /// Whether it gave out that token and has not replaced it since.
    [[nodiscard]] bool isGood(const QByteArray& accessToken) const;
    /// From now on no access token is good.
    void expireAccessTokens() { m_accessTokens.clear(); }
    void forgetRefreshTokens() { m_refreshTokens.clear(); }

    [[nodiscard]] practice::Delivery handle(const practice::HttpRequest& request) override;
    [[nodiscard]] practice::HttpAnswer refuse(practice::ParseError error) override;
    [[nodiscard]] WallTime serverTime() const override { return m_clock.now() + clockAhead; }

private:
    struct Asked
    {
        QUrlQuery form;
        const practice::HttpRequest& request;
    };
    using Answer = practice::HttpAnswer;

    [[nodiscard]] Answer answerTo(const practice::HttpRequest& request);
    [[nodiscard]] Answer describe() const;
    [[nodiscard]] Answer keys() const;
    [[nodiscard]] Answer deviceCode(const Asked& asked);
    [[nodiscard]] bool isAuthorised(const practice::HttpRequest& request) const;
    [[nodiscard]] Answer userInfo(const practice::HttpRequest& request);
    [[nodiscard]] Answer revoke(const Asked& asked);
    [[nodiscard]] Answer token(const Asked& asked);
    [[nodiscard]] Answer tokenByCode(const Asked& asked);
    [[nodiscard]] Answer tokenByDevice(const Asked& asked);
    [[nodiscard]] Answer tokenByRefresh(const Asked& asked);
    [[nodiscard]] Answer tokenByKey(const Asked& asked);
    [[nodiscard]] Answer tokenByCredentials(const Asked& asked);
    [[nodiscard]] Answer give(bool forPerson);
    [[nodiscard]] QByteArray idToken() const;
    [[nodiscard]] qint64 seconds() const;
    /// Remembers what was wrong, and refuses.
    Answer violation(const QString& what, const QString& error);

    const Clock& m_clock;
    practice::HttpServer m_server;
    quint16 m_port = 0;
    QStringList m_violations;
    QHash<QByteArray, int> m_requests;
    QStringList m_revoked;
    QStringList m_accessTokens;
    QStringList m_refreshTokens;
    QUrlQuery m_page; ///< Of the sign-in under way.
    QString m_code;
    QString m_deviceCode;
    std::chrono::seconds m_pollInterval{0};
    std::optional<MonotonicTime> m_lastPoll;
    int m_given = 0;
};

} // namespace factordesk::test
