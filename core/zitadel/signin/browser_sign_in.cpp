// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/signin/browser_sign_in.h"

#include "core/net/make_redirect_listener.h"

#include <QUrlQuery>

#include <utility>

namespace factordesk::zitadel {

namespace {

QString shown(const SecureBytes& text)
{
    return QString::fromLatin1(text.text().data(), static_cast<qsizetype>(text.size()));
}

} // namespace

BrowserSignIn::BrowserSignIn(SignInTools tools, ServerAddress address, Browser& browser,
                             BrowserSignInOptions options)
    : SignIn(tools, std::move(address))
    , m_browser(browser)
    , m_clientId(std::move(options.clientId))
    , m_proof(tools.random)
    , m_state(randomText(tools.random))
    , m_nonce(shown(randomText(tools.random)))
    , m_listener(net::makeRedirectListener(m_state.copy(), std::move(options.pages), tools.delays))
{
    connect(m_listener.get(), &net::RedirectListener::answered, this, &BrowserSignIn::redeem);
    connect(m_listener.get(), &net::RedirectListener::refused, this, [this] {
        m_sawStranger = true;
        emit progressed();
    });
}

void BrowserSignIn::obtain()
{
    constexpr SignInStep step = SignInStep::Authorization;
    if (provider().authorization.isEmpty())
        return fail(failureOf(step, SignInError::NotOffered));
    if (!m_listener->listen())
        return fail(failureOf(step, SignInError::NoPort));
    m_page = pageUrl();
    tools().delays.after(patience, this, [this] {
        if (phase() == Phase::WaitingForPerson)
            fail(failureOf(SignInStep::Authorization, SignInError::TooLate));
    });
    m_browserOpened = m_browser.open(m_page);
    setPhase(Phase::WaitingForPerson);
}

QUrl BrowserSignIn::pageUrl() const
{
    FormBody query;
    query.add("response_type", QStringLiteral("code"));
    query.add("client_id", m_clientId);
    query.add("redirect_uri", m_listener->redirectUri().toString());
    query.add("scope", apiScopeForPeople());
    query.add("state", shown(m_state));
    query.add("nonce", m_nonce);
    query.add("code_challenge", m_proof.challenge());
    query.add("code_challenge_method", QStringLiteral("S256"));
    // The endpoint may have a query of its own (RFC 6749, section 3.1).
    const QByteArray endpoint = provider().authorization.toEncoded();
    const char* const joint = provider().authorization.hasQuery() ? "&" : "?";
    return QUrl::fromEncoded(endpoint + joint + query.bytes());
}

void BrowserSignIn::openPageAgain()
{
    if (phase() != Phase::WaitingForPerson)
        return;
    m_browserOpened = m_browser.open(m_page);
    emit progressed();
}

void BrowserSignIn::redeem()
{
    const net::RedirectAnswer answer = m_listener->takeAnswer();
    if (!answer.error.isEmpty())
        return fail(refusal(SignInStep::Authorization, answer.error, answer.errorDescription));
    setPhase(Phase::AskingForToken);
    TokenRequest request;
    request.form.add("grant_type", QStringLiteral("authorization_code"));
    request.form.addSecret("code", answer.code);
    request.form.add("redirect_uri", m_listener->redirectUri().toString());
    request.form.add("client_id", m_clientId);
    request.form.addSecret("code_verifier", m_proof.verifier());
    askForToken(request, [this](Tokens tokens) {
        std::unique_ptr<Grant> renewal;
        if (!tokens.refresh.isEmpty())
            renewal = std::make_unique<RefreshGrant>(m_clientId, tokens.refresh.copy());
        identify(
            std::move(tokens), std::move(renewal),
            IdTokenRules{.issuer = provider().issuer, .clientId = m_clientId, .nonce = m_nonce});
    });
}

} // namespace factordesk::zitadel
