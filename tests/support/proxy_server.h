// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QTcpServer>

namespace factordesk::test {

/// An HTTP proxy on 127.0.0.1 that carries every CONNECT to one port of this computer, whatever
/// host it names. It runs in the test's own event loop.
class ProxyServer final : public QTcpServer
{
    Q_OBJECT

public:
    /// `target` is the port on 127.0.0.1 that all connections go to.
    explicit ProxyServer(quint16 target);

    /// Only those who send this pass; empty lets everybody pass.
    void setCredentials(const QByteArray& userAndPassword) { m_credentials = userAndPassword; }
    /// The first lines and headers of what was asked of the proxy.
    [[nodiscard]] const QList<QByteArray>& requests() const { return m_requests; }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void take(QTcpSocket* client);
    void carry(QTcpSocket* client);

    quint16 m_target;
    QByteArray m_credentials;
    QList<QByteArray> m_requests;
};

} // namespace factordesk::test
