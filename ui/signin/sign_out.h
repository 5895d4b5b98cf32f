// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http_exchange.h"
#include "core/zitadel/signin/sign_in_method.h"
#include "core/zitadel/token_source.h"

#include <QObject>

#include <memory>
#include <optional>

namespace factordesk::ui {

/// What becomes of a session at its server, once it is forgotten here: whether its token was
/// revoked there.
class SignOut final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        None,          ///< Nobody has signed out since forget().
        Asking,        ///< The server is asked to revoke the session's refresh token.
        Revoked,       ///< It has.
        NotRevoked,    ///< It has not, or nobody knows; failure() says why.
        ForgottenOnly, ///< There was nothing to revoke: the token is good until it expires.
    };

    using QObject::QObject;
    ~SignOut() override;

    /// Asks the server to end the session. `http` carries the question, and is held for that time.
    void begin(zitadel::TokenSource& source, std::shared_ptr<net::HttpClient> http);
    /// Of nobody's interest any more; a question under way is still asked to its end.
    void forget();

    [[nodiscard]] State state() const { return m_state; }
    /// For NotRevoked.
    [[nodiscard]] const std::optional<zitadel::SignInFailure>& failure() const { return m_failure; }

signals:
    void changed();

private:
    void takeAnswer();

    State m_state = State::None;
    std::optional<zitadel::SignInFailure> m_failure;
    std::shared_ptr<net::HttpClient> m_http;
    zitadel::ProviderCall<zitadel::Revoked> m_call; ///< Goes before the network.
};

} // namespace factordesk::ui
