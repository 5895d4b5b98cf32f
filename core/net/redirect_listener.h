// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/redirect_request.h"

#include <QObject>
#include <QString>
#include <QUrl>

namespace factordesk::net {

/// What the browser shows afterwards: plain text, in the person's language.
struct RedirectPages
{
    QString title;
    QString done;    ///< The answer has arrived; the page can be closed.
    QString failed;  ///< The server said no; the program knows more.
    QString refused; ///< This request is not the one that is waited for.
};

/// Waits on 127.0.0.1 for the one request by which a browser brings an authorization code
/// (RFC 8252, section 7.3). Takes exactly one matching request, answers it and closes the port.
/// Every other request (another path or method, a wrong state, too long, too slow) is refused and
/// changes nothing: any page in any browser of this computer can send one.
class RedirectListener : public QObject
{
    Q_OBJECT

public:
    /// Opens any free port; false when this computer lets it have none.
    [[nodiscard]] virtual bool listen() = 0;
    /// http://127.0.0.1:PORT/callback. Only after listen().
    [[nodiscard]] virtual const QUrl& redirectUri() const = 0;
    virtual void close() = 0;

    /// The answer, once answered() was emitted; only once.
    [[nodiscard]] virtual RedirectAnswer takeAnswer() = 0;

signals:
    /// The request that was waited for has come; the port is closed.
    void answered();
    /// A request was refused.
    void refused();
};

} // namespace factordesk::net
