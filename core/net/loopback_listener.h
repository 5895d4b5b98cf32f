// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/delays.h"
#include "core/net/redirect_listener.h"
#include "core/secret/secure_bytes.h"

#include <chrono>
#include <optional>

class QTcpServer;
class QTcpSocket;

namespace factordesk::net {

/// The RedirectListener, over Qt's sockets.
class LoopbackListener final : public RedirectListener
{
    Q_OBJECT

public:
    static constexpr qsizetype longestHead = 8 * 1024;
    static constexpr int mostConnections = 16;
    static constexpr std::chrono::milliseconds patience{10'000}; ///< For one request.

    LoopbackListener(SecureBytes state, RedirectPages pages, Delays& delays);
    ~LoopbackListener() override;

    [[nodiscard]] bool listen() override;
    [[nodiscard]] const QUrl& redirectUri() const override { return m_redirectUri; }
    void close() override;
    [[nodiscard]] RedirectAnswer takeAnswer() override;

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
