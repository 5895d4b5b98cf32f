// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/redirect_listener.h"
#include "core/zitadel/signin/browser.h"
#include "core/zitadel/signin/proof_key.h"
#include "core/zitadel/signin/sign_in.h"

#include <QString>
#include <QUrl>

#include <memory>

namespace factordesk::zitadel {

/// What a browser sign-in needs to know.
struct BrowserSignInOptions
{
    QString clientId; ///< Of a native application of the server.
    net::RedirectPages pages;
};

/// The person signs in with their own browser: authorization code with PKCE (RFC 8252, RFC 7636).
/// The code comes back to a port of this computer that is open as long as the sign-in waits.
class BrowserSignIn final : public SignIn
{
    Q_OBJECT

public:
    /// After that nobody is expected to come back any more.
    static constexpr std::chrono::minutes patience{10};

    /// `browser` is borrowed and must outlive the sign-in.
    BrowserSignIn(SignInTools tools, ServerAddress address, Browser& browser,
                  BrowserSignInOptions options);

    /// The page where the person signs in; empty until it waits for them. Holds nothing that is
    /// worth anything without the code verifier.
    [[nodiscard]] const QUrl& page() const { return m_page; }
    /// A request came to the port that does not belong to this sign-in, and was refused.
    [[nodiscard]] bool sawStranger() const { return m_sawStranger; }
    /// Whether the system found a browser for the page.
    [[nodiscard]] bool browserOpened() const { return m_browserOpened; }

public slots:
    void openPageAgain();

private:
    void obtain() override;
    void stop() override { m_listener->close(); }
    [[nodiscard]] QUrl pageUrl() const;
    void redeem();

    Browser& m_browser;
    QString m_clientId;
    ProofKey m_proof;
    SecureBytes m_state;
    QString m_nonce;
    std::unique_ptr<net::RedirectListener> m_listener;
    QUrl m_page;
    bool m_sawStranger = false;
    bool m_browserOpened = false;
};

} // namespace factordesk::zitadel
