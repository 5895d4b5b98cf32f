// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/http_answer.h"
#include "core/practice/http_request_parser.h"
#include "core/practice/openid_pages.h"
#include "core/practice/openid_tokens.h"
#include "core/practice/service_key.h"
#include "core/secret/secure_bytes.h"

#include <map>
#include <optional>

namespace factordesk::practice {

/// The OpenID provider beside the API, at ZITADEL's paths: discovery, keys, authorization code with
/// PKCE (S256), device code, client credentials, JWT profile, refresh, revocation, userinfo. Every
/// client id is known to it; whoever says yes on its page is the practice administrator; the secret
/// of every service is the practice server's own token, and its key one that makeKeyFile() made.
class OpenId
{
public:
    /// All are borrowed and must outlive the provider. `token` is the practice server's own.
    OpenId(const Clock& clock, RandomSource& random, const SecureBytes& token);

    /// The answer to a request for one of the provider's paths; no value for any other. `now` is
    /// the server's clock.
    [[nodiscard]] std::optional<HttpAnswer> answer(const HttpRequest& request, WallTime now);
    /// A service account's key file, in place of the one before; empty when OpenSSL has failed.
    /// Takes tenths of a second.
    [[nodiscard]] SecureBytes makeKeyFile();
    /// Whether an access token of its own is good for the API.
    [[nodiscard]] bool accepts(QByteArrayView accessToken) const
    {
        return m_tokens.isForApi(accessToken);
    }

private:
    /// A request for authorization that waits for a person, or for its code to be used.
    struct Authorization
    {
        TokenWish wish;
        QByteArray redirectUri;
        QByteArray state;
        QByteArray challenge; ///< SHA-256 of the verifier, in base64url (RFC 7636, section 4.2).
        MonotonicTime expiresAt;
    };
    /// A device that asks whether somebody has said yes (RFC 8628).
    struct Device
    {
        TokenWish wish;
        QByteArray userCode;
        std::optional<bool> decision = {};
        MonotonicTime expiresAt;
        std::optional<MonotonicTime> askedAt = {};
    };

    [[nodiscard]] std::optional<HttpAnswer> answerGet(const HttpRequest& request);
    [[nodiscard]] std::optional<HttpAnswer> answerPost(const HttpRequest& request, WallTime now);
    [[nodiscard]] HttpAnswer description(const QByteArray& issuer) const;
    [[nodiscard]] HttpAnswer authorize(const HttpRequest& request);
    [[nodiscard]] HttpAnswer decide(const FormFields& form);
    [[nodiscard]] HttpAnswer authorizeDevice(const HttpRequest& request);
    [[nodiscard]] HttpAnswer askAboutDevice(const FormFields& query);
    [[nodiscard]] HttpAnswer decideDevice(const FormFields& form);
    [[nodiscard]] Device* deviceOf(const QByteArray& userCode);
    [[nodiscard]] HttpAnswer token(const HttpRequest& request, WallTime now);
    [[nodiscard]] HttpAnswer tokenForCode(const HttpRequest& request, const FormFields& form,
                                          WallTime now);
    [[nodiscard]] HttpAnswer tokenForDevice(const HttpRequest& request, const FormFields& form,
                                            WallTime now);
    [[nodiscard]] HttpAnswer tokenForService(const HttpRequest& request, const FormFields& form,
                                             WallTime now);
    [[nodiscard]] HttpAnswer tokenForKey(const HttpRequest& request, const FormFields& form,
                                         WallTime now);
    /// For whoever has shown to be the service account.
    [[nodiscard]] HttpAnswer issueForService(const QByteArray& issuer, const FormFields& form,
                                             WallTime now);
    [[nodiscard]] HttpAnswer userInfo(const HttpRequest& request) const;

    const Clock& m_clock;
    RandomSource& m_random;
    const SecureBytes& m_token;
    OpenIdTokens m_tokens;
    std::optional<ServiceKey> m_serviceKey;        ///< None before one is wanted.
    std::map<QByteArray, Authorization> m_asked;   ///< By the page's own number.
    std::map<QByteArray, Authorization> m_allowed; ///< By code.
    std::map<QByteArray, Device> m_devices;        ///< By device code.
};

} // namespace factordesk::practice
