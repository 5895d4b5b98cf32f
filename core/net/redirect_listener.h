// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/delays.h"
#include "core/net/redirect_request.h"
#include "core/secret/secure_bytes.h"

#include <QObject>
#include <QString>
#include <QUrl>

#include <chrono>
#include <optional>

class QTcpServer;
class QTcpSocket;

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
class RedirectListener final : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype longestHead = 8 * 1024;
    static constexpr int mostConnections = 16;
    static constexpr std::chrono::milliseconds patience{10'000}; ///< For one request.

    /// Waits for `state`. `delays` is borrowed and must outlive the listener.
    RedirectListener(SecureBytes state, RedirectPages pages, Delays& delays);
    ~RedirectListener() override;

    /// Opens any free port; false when this computer lets it have none.
    [[nodiscard]] bool listen();
    /// http://127.0.0.1:PORT/callback. Only after listen().
    [[nodiscard]] const QUrl& redirectUri() const { return m_redirectUri; }
    void close();

    /// The answer, once answered() was emitted; only once.
    [[nodiscard]] RedirectAnswer takeAnswer();

signals:
    /// The request that was waited for has come; the port is closed.
    void answered();
    /// A request was refused.
    void refused();

private:
    void accept();
    void read(QTcpSocket* socket);
    void respond(QTcpSocket* socket, int status, const QString& text);

    SecureBytes m_state;
    RedirectPages m_pages;
    Delays& m_delays;
    QTcpServer* m_server; ///< A child, and so are the sockets of its.
    QUrl m_redirectUri;
    std::optional<RedirectAnswer> m_answer;
};

} // namespace factordesk::net
