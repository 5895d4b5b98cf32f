// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/openid.h"

#include "core/base/constant_time.h"
#include "core/crypto/sha256.h"
#include "core/encoding/base64url.h"
#include "core/practice/proto_json.h"

#include <QJsonArray>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>
#include <span>
#include <utility>

namespace factordesk::practice {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::seconds codeLifetime = 5min;
constexpr std::chrono::seconds interval = 5s;

std::span<const std::byte> bytesOf(QByteArrayView text)
{
    return std::as_bytes(std::span(text.data(), static_cast<std::size_t>(text.size())));
}

/// The origin that the client has used, since a practice server has several names.
QByteArray originOf(const HttpRequest& request)
{
    const QByteArray host = request.header("host");
    const bool isPlain = std::ranges::all_of(host, [](char character) {
        return QByteArrayView("abcdefghijklmnopqrstuvwxyz0123456789.-:[]").contains(character);
    });
    return "http://" + (isPlain ? host : QByteArray("127.0.0.1"));
}

/// A native application's own listener (RFC 8252, section 7.3).
bool isLoopback(const QByteArray& redirectUri)
{
    const QUrl url(QString::fromUtf8(redirectUri), QUrl::StrictMode);
    const QString host = url.host();
    return url.isValid() && url.scheme() == QLatin1String("http") && url.userInfo().isEmpty() &&
           (host == QLatin1String("127.0.0.1") || host == QLatin1String("::1") ||
            host == QLatin1String("localhost"));
}

HttpAnswer redirect(const QByteArray& redirectUri,
                    const QList<std::pair<QString, QByteArray>>& parameters)
{
    QUrl url(QString::fromUtf8(redirectUri), QUrl::StrictMode);
    QUrlQuery query(url);
    for (const auto& [name, value] : parameters)
        query.addQueryItem(name, QString::fromLatin1(value.toPercentEncoding()));
    url.setQuery(query);
    HttpAnswer answer = sentencePage(302, "Go back to the application.");
    answer.headers.emplaceBack("Location", url.toEncoded());
    return answer;
}

bool provesPossession(const QByteArray& verifier, const QByteArray& challenge)
{
    const SecureBytes computed = encoding::encodeBase64Url(crypto::sha256(bytesOf(verifier)));
    return equalInConstantTime(computed.bytes(), bytesOf(challenge));
}

/// The secret of HTTP Basic (RFC 6749, section 2.3.1), or of the form.
QByteArray clientSecret(const HttpRequest& request, const FormFields& form)
{
    const QByteArray credentials = request.header("authorization");
    if (!credentials.startsWith("Basic "))
        return form.value("client_secret");
    const QByteArray both = QByteArray::fromBase64(credentials.mid(6));
    return QByteArray::fromPercentEncoding(both.mid(both.indexOf(':') + 1));
}

} // namespace

OpenId::OpenId(const Clock& clock, RandomSource& random, const SecureBytes& token)
    : m_clock(clock), m_random(random), m_token(token), m_tokens(clock, random)
{
}

SecureBytes OpenId::makeKeyFile()
{
    m_serviceKey = ServiceKey::make(m_random);
    return m_serviceKey ? m_serviceKey->file().copy() : SecureBytes();
}

std::optional<HttpAnswer> OpenId::answer(const HttpRequest& request, WallTime now)
{
    if (request.method == "GET")
        return answerGet(request);
    if (request.method == "POST")
        return answerPost(request, now);
    return std::nullopt;
}

std::optional<HttpAnswer> OpenId::answerGet(const HttpRequest& request)
{
    if (request.path == "/.well-known/openid-configuration")
        return description(originOf(request));
    if (request.path == "/oauth/v2/keys")
        return jsonAnswer(m_tokens.keys());
    if (request.path == "/oauth/v2/authorize")
        return authorize(request);
    if (request.path == "/device")
        return askAboutDevice(FormFields(request.query));
    if (request.path == "/oidc/v1/userinfo")
        return userInfo(request);
    return std::nullopt;
}

std::optional<HttpAnswer> OpenId::answerPost(const HttpRequest& request, WallTime now)
{
    if (request.path == "/oauth/v2/token")
        return token(request, now);
    if (request.path == "/oauth/v2/authorize")
        return decide(FormFields(request.body));
    if (request.path == "/oauth/v2/device_authorization")
        return authorizeDevice(request);
    if (request.path == "/device")
        return decideDevice(FormFields(request.body));
    if (request.path == "/oidc/v1/userinfo")
        return userInfo(request);
    if (request.path == "/oauth/v2/revoke") {
        m_tokens.revoke(FormFields(request.body).value("token"));
        return jsonAnswer({});
    }
    return std::nullopt;
}

HttpAnswer OpenId::description(const QByteArray& issuer) const
{
    const QString origin = QString::fromLatin1(issuer);
    const auto words = [](std::initializer_list<const char*> list) {
        QJsonArray array;
        for (const char* const word : list)
            array.append(QLatin1String(word));
        return array;
    };
    QJsonObject answer{{QStringLiteral("issuer"), origin}};
    const std::pair<const char*, const char*> endpoints[] = {
        {"authorization_endpoint", "/oauth/v2/authorize"},
        {"token_endpoint", "/oauth/v2/token"},
        {"device_authorization_endpoint", "/oauth/v2/device_authorization"},
        {"revocation_endpoint", "/oauth/v2/revoke"},
        {"userinfo_endpoint", "/oidc/v1/userinfo"},
        {"jwks_uri", "/oauth/v2/keys"}};
    for (const auto& [name, path] : endpoints)
        answer.insert(QLatin1String(name), origin + QLatin1String(path));
    answer.insert(QStringLiteral("response_types_supported"), words({"code"}));
    answer.insert(QStringLiteral("subject_types_supported"), words({"public"}));
    answer.insert(QStringLiteral("id_token_signing_alg_values_supported"), words({"ES256"}));
    answer.insert(QStringLiteral("code_challenge_methods_supported"), words({"S256"}));
    answer.insert(QStringLiteral("grant_types_supported"),
                  words({"authorization_code", "refresh_token", "client_credentials",
                         "urn:ietf:params:oauth:grant-type:device_code",
                         "urn:ietf:params:oauth:grant-type:jwt-bearer"}));
    return jsonAnswer(answer);
}

HttpAnswer OpenId::authorize(const HttpRequest& request)
{
    const FormFields query(request.query);
    const QByteArray redirectUri = query.value("redirect_uri");
    const QByteArray clientId = query.value("client_id");
    if (clientId.isEmpty() || !isLoopback(redirectUri))
        return sentencePage(400, "The application has named itself, or its address, wrongly.");
    if (query.value("response_type") != "code" || query.value("code_challenge").isEmpty() ||
        query.value("code_challenge_method") != "S256")
        return redirect(redirectUri, {{QStringLiteral("error"), "invalid_request"},
                                      {QStringLiteral("state"), query.value("state")}});
    const QByteArray number = randomText(m_random);
    m_asked.insert_or_assign(number, Authorization{.wish = {.clientId = clientId,
                                                            .scope = query.value("scope"),
                                                            .nonce = query.value("nonce"),
                                                            .subject = practiceAdministrator()},
                                                   .redirectUri = redirectUri,
                                                   .state = query.value("state"),
                                                   .challenge = query.value("code_challenge"),
                                                   .expiresAt = {}});
    return consentPage(clientId, "/oauth/v2/authorize", "request", number);
}

HttpAnswer OpenId::decide(const FormFields& form)
{
    auto node = m_asked.extract(form.value("request"));
    if (node.empty())
        return sentencePage(400, "This sign-in is over. Begin again in the application.");
    Authorization authorization = std::move(node.mapped());
    const QByteArray redirectUri = authorization.redirectUri;
    const std::pair<QString, QByteArray> state{QStringLiteral("state"), authorization.state};
    if (form.value("decision") != "yes")
        return redirect(redirectUri, {{QStringLiteral("error"), "access_denied"}, state});
    const QByteArray code = randomText(m_random);
    authorization.expiresAt = m_clock.monotonicNow() + codeLifetime;
    m_allowed.insert_or_assign(code, std::move(authorization));
    return redirect(redirectUri, {{QStringLiteral("code"), code}, state});
}

HttpAnswer OpenId::authorizeDevice(const HttpRequest& request)
{
    const FormFields form(request.body);
    const QByteArray clientId = form.value("client_id");
    if (clientId.isEmpty())
        return oauthError("invalid_client");
    const QByteArray deviceCode = randomText(m_random);
    const QByteArray letters = randomText(m_random);
    const QByteArray userCode = letters.first(4) + '-' + letters.sliced(4, 4);
    const QByteArray issuer = originOf(request);
    m_devices.insert_or_assign(deviceCode,
                               Device{.wish = {.clientId = clientId,
                                               .scope = form.value("scope"),
                                               .subject = practiceAdministrator()},
                                      .userCode = userCode,
                                      .expiresAt = m_clock.monotonicNow() + codeLifetime});
    const QString page = QString::fromLatin1(issuer + "/device");
    return jsonAnswer({{QStringLiteral("device_code"), QString::fromLatin1(deviceCode)},
                       {QStringLiteral("user_code"), QString::fromLatin1(userCode)},
                       {QStringLiteral("verification_uri"), page},
                       {QStringLiteral("verification_uri_complete"),
                        page + QStringLiteral("?user_code=") + QString::fromLatin1(userCode)},
                       {QStringLiteral("expires_in"), qint64(codeLifetime.count())},
                       {QStringLiteral("interval"), qint64(interval.count())}});
}

OpenId::Device* OpenId::deviceOf(const QByteArray& userCode)
{
    const MonotonicTime now = m_clock.monotonicNow();
    const auto known = std::ranges::find_if(m_devices, [&](const auto& entry) {
        const Device& device = entry.second;
        return device.userCode == userCode.trimmed().toUpper() && !device.decision &&
               now < device.expiresAt;
    });
    return known != m_devices.end() ? &known->second : nullptr;
}

HttpAnswer OpenId::askAboutDevice(const FormFields& query)
{
    const QByteArray userCode = query.value("user_code");
    if (userCode.isEmpty())
        return userCodePage();
    const Device* const device = deviceOf(userCode);
    if (!device)
        return sentencePage(400, "No device waits with this code.");
    return consentPage(device->wish.clientId, "/device", "user_code", device->userCode);
}

HttpAnswer OpenId::decideDevice(const FormFields& form)
{
    Device* const device = deviceOf(form.value("user_code"));
    if (!device)
        return sentencePage(400, "No device waits with this code.");
    device->decision = form.value("decision") == "yes";
    return sentencePage(200, *device->decision ? "The other device is signed in now."
                                               : "The other device was declined.");
}

HttpAnswer OpenId::token(const HttpRequest& request, WallTime now)
{
    const FormFields form(request.body);
    const QByteArray grant = form.value("grant_type");
    if (grant == "authorization_code")
        return tokenForCode(request, form, now);
    if (grant == "urn:ietf:params:oauth:grant-type:device_code")
        return tokenForDevice(request, form, now);
    if (grant == "client_credentials")
        return tokenForService(request, form, now);
    if (grant == "urn:ietf:params:oauth:grant-type:jwt-bearer")
        return tokenForKey(request, form, now);
    if (grant == "refresh_token") {
        const auto answer =
            m_tokens.refresh(form.value("refresh_token"), form.value("client_id"), now);
        return answer ? jsonAnswer(*answer) : oauthError("invalid_grant");
    }
    return oauthError("unsupported_grant_type");
}

HttpAnswer OpenId::tokenForCode(const HttpRequest& request, const FormFields& form, WallTime now)
{
    // Whatever comes of it, a code is used up.
    auto node = m_allowed.extract(form.value("code"));
    if (node.empty())
        return oauthError("invalid_grant");
    Authorization& allowed = node.mapped();
    allowed.wish.issuer = originOf(request);
    const bool isGood = m_clock.monotonicNow() < allowed.expiresAt &&
                        form.value("client_id") == allowed.wish.clientId &&
                        form.value("redirect_uri") == allowed.redirectUri &&
                        provesPossession(form.value("code_verifier"), allowed.challenge);
    return isGood ? jsonAnswer(m_tokens.issue(allowed.wish, now)) : oauthError("invalid_grant");
}

HttpAnswer OpenId::tokenForDevice(const HttpRequest& request, const FormFields& form, WallTime now)
{
    const auto known = m_devices.find(form.value("device_code"));
    if (known == m_devices.end() || form.value("client_id") != known->second.wish.clientId)
        return oauthError("invalid_grant");
    Device& device = known->second;
    const MonotonicTime present = m_clock.monotonicNow();
    if (present >= device.expiresAt)
        return oauthError("expired_token");
    const bool isTooSoon = device.askedAt && present - *device.askedAt < interval;
    device.askedAt = present;
    if (!device.decision)
        return oauthError(isTooSoon ? "slow_down" : "authorization_pending");
    auto node = m_devices.extract(known);
    node.mapped().wish.issuer = originOf(request);
    return *node.mapped().decision ? jsonAnswer(m_tokens.issue(node.mapped().wish, now))
                                   : oauthError("access_denied");
}

HttpAnswer OpenId::tokenForService(const HttpRequest& request, const FormFields& form, WallTime now)
{
    if (!equalInConstantTime(bytesOf(clientSecret(request, form)), m_token.bytes()))
        return oauthError("invalid_client");
    return issueForService(originOf(request), form, now);
}

HttpAnswer OpenId::tokenForKey(const HttpRequest& request, const FormFields& form, WallTime now)
{
    const QByteArray issuer = originOf(request);
    if (!m_serviceKey || !m_serviceKey->accepts(form.value("assertion"), issuer, now))
        return oauthError("invalid_grant");
    return issueForService(issuer, form, now);
}

HttpAnswer OpenId::issueForService(const QByteArray& issuer, const FormFields& form, WallTime now)
{
    return jsonAnswer(m_tokens.issue({.issuer = issuer,
                                      .clientId = "practice",
                                      .scope = form.value("scope"),
                                      .subject = practiceAdministrator()},
                                     now));
}

HttpAnswer OpenId::userInfo(const HttpRequest& request) const
{
    constexpr QByteArrayView scheme = "Bearer ";
    const QByteArray credentials = request.header("authorization");
    const QByteArrayView given = credentials.startsWith(scheme)
                                     ? QByteArrayView(credentials).sliced(scheme.size())
                                     : QByteArrayView();
    if (const auto subject = m_tokens.subjectOf(given))
        return jsonAnswer(subject->claims());
    if (equalInConstantTime(bytesOf(given), m_token.bytes()))
        return jsonAnswer(practiceAdministrator().claims());
    return oauthError("invalid_client");
}

} // namespace factordesk::practice
