// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/openid_provider.h"

#include "tests/support/data_files.h"
#include "tests/support/json_web_token.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <utility>

using namespace Qt::StringLiterals;

namespace factordesk::test {

namespace {

practice::HttpAnswer json(int status, const QJsonObject& object)
{
    return {.status = status,
            .contentType = "application/json",
            .headers = {{"Cache-Control", "no-store"}},
            .body = QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

practice::HttpAnswer oauthError(const QString& error)
{
    const int status = error == u"invalid_client"_s ? 401 : 400;
    return json(status, {{u"error"_s, error}, {u"error_description"_s, u"said the test"_s}});
}

QString value(const QUrlQuery& form, const QString& name)
{
    return form.queryItemValue(name, QUrl::FullyDecoded);
}

bool asksForApi(const QUrlQuery& form)
{
    const QStringList scopes = value(form, u"scope"_s).split(u' ');
    return scopes.contains(u"openid"_s) &&
           scopes.contains(u"urn:zitadel:iam:org:project:id:zitadel:aud"_s);
}

const QString keyId = u"provider-key-1"_s;
const QString person = u"163840776835432705"_s;

} // namespace

OpenIdProvider::OpenIdProvider(const Clock& clock) : m_clock(clock), m_server(*this)
{
    m_port = m_server.listen(0).value();
}

QUrl OpenIdProvider::origin() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_port));
}

QByteArray OpenIdProvider::pem(const QString& name)
{
    return readFile(QStringLiteral(FACTORDESK_TEST_DATA "/%1.pem").arg(name)).value();
}

QJsonObject OpenIdProvider::keyFile()
{
    return {{u"type"_s, u"serviceaccount"_s},
            {u"keyId"_s, u"service-key-7"_s},
            {u"key"_s, QString::fromLatin1(pem(u"service_account_key"_s))},
            {u"userId"_s, u"271828182845904523"_s}};
}

bool OpenIdProvider::isGood(const QByteArray& accessToken) const
{
    return m_accessTokens.contains(QString::fromLatin1(accessToken));
}

qint64 OpenIdProvider::seconds() const
{
    return std::chrono::floor<std::chrono::seconds>(serverTime()).time_since_epoch().count();
}

QUrl OpenIdProvider::signInAt(const QUrl& page)
{
    m_page = QUrlQuery(page);
    const QUrl back(value(m_page, u"redirect_uri"_s));
    const auto want = [this](bool holds, const QString& what) {
        if (!holds)
            m_violations.append(what);
    };
    const qsizetype before = m_violations.size();
    want(page.path() == u"/oauth/v2/authorize"_s, u"authorize: path"_s);
    want(value(m_page, u"response_type"_s) == u"code"_s, u"authorize: response_type"_s);
    want(value(m_page, u"client_id"_s) == clientId(), u"authorize: client_id"_s);
    want(value(m_page, u"code_challenge_method"_s) == u"S256"_s, u"authorize: method"_s);
    want(value(m_page, u"code_challenge"_s).size() == 43, u"authorize: challenge"_s);
    want(value(m_page, u"state"_s).size() >= 22, u"authorize: state"_s);
    want(value(m_page, u"nonce"_s).size() >= 22, u"authorize: nonce"_s);
    want(asksForApi(m_page), u"authorize: scope"_s);
    want(back.scheme() == u"http"_s && back.host() == u"127.0.0.1"_s && back.port() > 0,
         u"authorize: redirect_uri"_s);
    if (m_violations.size() > before)
        return {};
    m_code = u"code/%1+="_s.arg(++m_given);
    QUrl answer = back;
    answer.setQuery(u"code=%1&state=%2"_s.arg(QString::fromLatin1(QUrl::toPercentEncoding(m_code)),
                                              value(m_page, u"state"_s)));
    return answer;
}

practice::HttpAnswer OpenIdProvider::refuse(practice::ParseError /*error*/)
{
    m_violations.append(u"no HTTP request"_s);
    return {.status = 400, .headers = {}, .body = {}};
}

practice::Delivery OpenIdProvider::handle(const practice::HttpRequest& request)
{
    ++m_requests[request.path];
    if (answerInstead.contains(request.path))
        return {.answer = answerInstead.value(request.path)};
    return {.answer = answerTo(request)};
}

practice::HttpAnswer OpenIdProvider::answerTo(const practice::HttpRequest& request)
{
    if (api && !request.path.startsWith("/o") && !request.path.startsWith("/."))
        return isAuthorised(request) ? api(request)
                                     : Answer{.status = 401, .headers = {}, .body = {}};
    if (request.method == "GET") {
        if (request.path == "/.well-known/openid-configuration")
            return describe();
        if (request.path == "/oauth/v2/keys")
            return keys();
        if (request.path == "/oidc/v1/userinfo")
            return userInfo(request);
        return {.status = 404, .headers = {}, .body = {}};
    }
    if (request.header("content-type") != "application/x-www-form-urlencoded")
        return violation(u"content type"_s, u"invalid_request"_s);
    // QUrlQuery leaves '+' alone; a form's '+' is a blank, which the program never writes.
    const Asked asked{QUrlQuery(QString::fromLatin1(request.body)), request};
    if (request.path == "/oauth/v2/token")
        return token(asked);
    if (request.path == "/oauth/v2/device_authorization")
        return deviceCode(asked);
    if (request.path == "/oauth/v2/revoke")
        return revoke(asked);
    return {.status = 404, .headers = {}, .body = {}};
}

practice::HttpAnswer OpenIdProvider::violation(const QString& what, const QString& error)
{
    m_violations.append(what);
    return oauthError(error);
}

practice::HttpAnswer OpenIdProvider::describe() const
{
    const QString base = origin().toString();
    QJsonObject document{
        {u"issuer"_s, base},
        {u"authorization_endpoint"_s, base + u"/oauth/v2/authorize"_s},
        {u"token_endpoint"_s, base + u"/oauth/v2/token"_s},
        {u"device_authorization_endpoint"_s, base + u"/oauth/v2/device_authorization"_s},
        {u"revocation_endpoint"_s, base + u"/oauth/v2/revoke"_s},
        {u"userinfo_endpoint"_s, base + u"/oidc/v1/userinfo"_s},
        {u"jwks_uri"_s, base + u"/oauth/v2/keys"_s}};
    for (auto it = description.begin(); it != description.end(); ++it) {
        if (it.value().isNull())
            document.remove(it.key());
        else
            document.insert(it.key(), it.value());
    }
    return json(200, document);
}

practice::HttpAnswer OpenIdProvider::keys() const
{
    // A key that is for something else, and one that nobody knows, stand beside the right one.
    QJsonObject other = webKey(pem(u"service_account_key"_s), u"for-encryption"_s);
    other.insert(u"use"_s, u"enc"_s);
    return json(200, {{u"keys"_s, QJsonArray{other, QJsonObject{{u"kty"_s, u"OKP"_s}},
                                             webKey(pem(u"provider_key"_s), keyId)}}});
}

bool OpenIdProvider::isAuthorised(const practice::HttpRequest& request) const
{
    const QByteArray authorization = request.header("authorization");
    return authorization.startsWith("Bearer ") && isGood(authorization.mid(7));
}

practice::HttpAnswer OpenIdProvider::userInfo(const practice::HttpRequest& request)
{
    if (!isAuthorised(request))
        return {.status = 401, .headers = {}, .body = {}};
    return json(200, {{u"sub"_s, u"271828182845904523"_s},
                      {u"name"_s, u"Roster Robot"_s},
                      {u"preferred_username"_s, u"roster-robot"_s}});
}

practice::HttpAnswer OpenIdProvider::deviceCode(const Asked& asked)
{
    if (value(asked.form, u"client_id"_s) != clientId() || !asksForApi(asked.form))
        return violation(u"device: client_id or scope"_s, u"invalid_client"_s);
    m_deviceCode = u"device/%1+"_s.arg(++m_given);
    m_pollInterval = std::chrono::seconds(deviceInterval);
    m_lastPoll = m_clock.monotonicNow();
    const QString page = origin().toString() + u"/device"_s;
    return json(200, {{u"device_code"_s, m_deviceCode},
                      {u"user_code"_s, u"WDJB-MJHT"_s},
                      {u"verification_uri"_s, page},
                      {u"verification_uri_complete"_s, page + u"?user_code=WDJB-MJHT"_s},
                      {u"expires_in"_s, 300},
                      {u"interval"_s, deviceInterval}});
}

practice::HttpAnswer OpenIdProvider::revoke(const Asked& asked)
{
    if (value(asked.form, u"client_id"_s) != clientId())
        return violation(u"revoke: client_id"_s, u"invalid_client"_s);
    const QString token = value(asked.form, u"token"_s);
    m_revoked.append(token);
    m_refreshTokens.removeAll(token);
    m_accessTokens.clear();
    return {.status = 200, .headers = {}, .body = {}};
}

practice::HttpAnswer OpenIdProvider::token(const Asked& asked)
{
    const QString kind = value(asked.form, u"grant_type"_s);
    if (kind == u"authorization_code"_s)
        return tokenByCode(asked);
    if (kind == u"urn:ietf:params:oauth:grant-type:device_code"_s)
        return tokenByDevice(asked);
    if (kind == u"refresh_token"_s)
        return tokenByRefresh(asked);
    if (kind == u"urn:ietf:params:oauth:grant-type:jwt-bearer"_s)
        return tokenByKey(asked);
    if (kind == u"client_credentials"_s)
        return tokenByCredentials(asked);
    return violation(u"grant_type"_s, u"unsupported_grant_type"_s);
}

practice::HttpAnswer OpenIdProvider::tokenByCode(const Asked& asked)
{
    const QString code = std::exchange(m_code, {}); // Good for one use.
    if (code.isEmpty() || value(asked.form, u"code"_s) != code)
        return violation(u"code"_s, u"invalid_grant"_s);
    if (value(asked.form, u"client_id"_s) != clientId())
        return violation(u"code: client_id"_s, u"invalid_client"_s);
    if (value(asked.form, u"redirect_uri"_s) != value(m_page, u"redirect_uri"_s))
        return violation(u"code: redirect_uri"_s, u"invalid_grant"_s);
    const QByteArray verifier = value(asked.form, u"code_verifier"_s).toLatin1();
    const QByteArray challenge =
        base64Url(QCryptographicHash::hash(verifier, QCryptographicHash::Sha256));
    if (verifier.size() < 43 || challenge != value(m_page, u"code_challenge"_s).toLatin1())
        return violation(u"code: verifier"_s, u"invalid_grant"_s);
    return give(true);
}

practice::HttpAnswer OpenIdProvider::tokenByDevice(const Asked& asked)
{
    const MonotonicTime now = m_clock.monotonicNow();
    if (now - std::exchange(m_lastPoll, now).value_or(now) < m_pollInterval)
        m_violations.append(u"device: asked too soon"_s);
    if (value(asked.form, u"device_code"_s) != m_deviceCode ||
        value(asked.form, u"client_id"_s) != clientId())
        return violation(u"device: code or client_id"_s, u"invalid_grant"_s);
    if (devicePolls.isEmpty()) {
        m_page = {}; // No nonce: none was sent.
        return give(true);
    }
    const QString error = devicePolls.takeFirst();
    if (error == u"slow_down"_s)
        m_pollInterval += std::chrono::seconds(5);
    return oauthError(error);
}

practice::HttpAnswer OpenIdProvider::tokenByRefresh(const Asked& asked)
{
    const QString token = value(asked.form, u"refresh_token"_s);
    if (value(asked.form, u"client_id"_s) != clientId())
        return violation(u"refresh: client_id"_s, u"invalid_client"_s);
    if (!m_refreshTokens.contains(token))
        return violation(u"refresh: token used or unknown"_s, u"invalid_grant"_s);
    if (rotates)
        m_refreshTokens.removeAll(token);
    return give(true);
}

practice::HttpAnswer OpenIdProvider::tokenByKey(const Asked& asked)
{
    const QJsonObject file = keyFile();
    const auto token =
        checkedToken(value(asked.form, u"assertion"_s).toLatin1(), pem(u"service_account_key"_s));
    if (!token)
        return violation(u"assertion: signature"_s, u"invalid_grant"_s);
    const QJsonObject& claims = token->claims;
    const qint64 issued = claims.value(u"iat"_s).toInteger();
    const qint64 expires = claims.value(u"exp"_s).toInteger();
    if (token->header.value(u"alg"_s).toString() != u"RS256"_s ||
        token->header.value(u"kid"_s) != file.value(u"keyId"_s))
        return violation(u"assertion: header"_s, u"invalid_grant"_s);
    if (claims.value(u"iss"_s) != file.value(u"userId"_s) ||
        claims.value(u"sub"_s) != file.value(u"userId"_s))
        return violation(u"assertion: iss or sub"_s, u"invalid_grant"_s);
    if (claims.value(u"aud"_s).toString() != origin().toString())
        return violation(u"assertion: aud"_s, u"invalid_grant"_s);
    if (issued > seconds() || issued < seconds() - 3600 || expires <= seconds() ||
        expires > issued + 3600)
        return violation(u"assertion: iat or exp"_s, u"invalid_grant"_s);
    if (!asksForApi(asked.form))
        return violation(u"assertion: scope"_s, u"invalid_scope"_s);
    return give(false);
}

practice::HttpAnswer OpenIdProvider::tokenByCredentials(const Asked& asked)
{
    // RFC 6749, section 2.3.1: both parts form-encoded, joined by a colon, in base64.
    const QByteArray expected = QUrl::toPercentEncoding(serviceId()) + ':' +
                                QUrl::toPercentEncoding(QString::fromLatin1(serviceSecret()));
    if (asked.request.header("authorization") != "Basic " + expected.toBase64())
        return violation(u"client credentials"_s, u"invalid_client"_s);
    if (asked.request.body.contains("secret"))
        m_violations.append(u"client secret in the body"_s);
    if (!asksForApi(asked.form))
        return violation(u"client credentials: scope"_s, u"invalid_scope"_s);
    return give(false);
}

practice::HttpAnswer OpenIdProvider::give(bool forPerson)
{
    ++m_given;
    m_accessTokens = {u"access-%1"_s.arg(m_given)};
    QJsonObject answer{{u"access_token"_s, m_accessTokens.first()},
                       {u"token_type"_s, u"Bearer"_s},
                       {u"expires_in"_s, lifetime}};
    if (forPerson) {
        m_refreshTokens.append(u"refresh/%1+="_s.arg(m_given));
        answer.insert(u"refresh_token"_s, m_refreshTokens.last());
        if (idTokenFault != IdTokenFault::NoneAtAll)
            answer.insert(u"id_token"_s, QString::fromLatin1(idToken()));
    }
    return json(200, answer);
}

QByteArray OpenIdProvider::idToken() const
{
    using enum IdTokenFault;
    QJsonObject header{{u"alg"_s, u"RS256"_s}, {u"kid"_s, keyId}};
    QJsonObject claims{{u"iss"_s, origin().toString()},
                       {u"sub"_s, person},
                       {u"aud"_s, QJsonArray{clientId(), u"project-1"_s}},
                       {u"azp"_s, clientId()},
                       {u"iat"_s, seconds()},
                       {u"exp"_s, seconds() + 600},
                       {u"name"_s, u"Ada Lovelace"_s},
                       {u"preferred_username"_s, u"ada@acme.example"_s}};
    const QString nonce = value(m_page, u"nonce"_s);
    if (!nonce.isEmpty())
        claims.insert(u"nonce"_s, nonce);
    switch (idTokenFault) {
    case None:
    case NoneAtAll: break;
    case AlgorithmNone:
        header.insert(u"alg"_s, u"none"_s);
        return unsignedToken(header, claims, {});
    case Hs256:
        header.insert(u"alg"_s, u"HS256"_s);
        return unsignedToken(header, claims, QByteArray(32, 'x'));
    case OtherIssuer: claims.insert(u"iss"_s, u"https://elsewhere.example"_s); break;
    case OtherAudience: claims.insert(u"aud"_s, u"somebody-else"_s); break;
    case AudienceAmongOthers: claims.remove(u"azp"_s); break;
    case OtherParty: claims.insert(u"azp"_s, u"somebody-else"_s); break;
    case Expired: claims.insert(u"exp"_s, seconds() - 61); break;
    case Future: claims.insert(u"iat"_s, seconds() + 120); break;
    case WrongNonce: claims.insert(u"nonce"_s, u"of another sign-in"_s); break;
    case BadSignature: return signedToken(header, claims, pem(u"service_account_key"_s));
    case UnknownKey: header.insert(u"kid"_s, u"provider-key-0"_s); break;
    case Critical: header.insert(u"crit"_s, QJsonArray{u"b64"_s}); break;
    }
    return signedToken(header, claims, pem(u"provider_key"_s));
}

} // namespace factordesk::test
