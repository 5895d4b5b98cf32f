// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/practice_server.h"
#include "tests/support/fake_clock.h"
#include "tests/support/seeded_random.h"

#include <QByteArray>
#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QTcpSocket>

namespace factordesk::test {

/// An answer as it came over the wire.
struct Answer
{
    int status = 0;                       ///< 0: the connection closed before a whole answer.
    QMap<QByteArray, QByteArray> headers; ///< Names in lower case.
    QByteArray body;

    [[nodiscard]] QJsonObject json() const;
    [[nodiscard]] QString message() const;
    /// The id of the first entry of details; empty when there is none.
    [[nodiscard]] QString errorId() const;
};

/// One connection to a server in this thread, by a bare socket: Qt's own client would repeat and
/// repair too much to see what the server does.
class RawClient
{
public:
    explicit RawClient(quint16 port);

    void send(const QByteArray& bytes);
    /// The next answer on this connection; waits for it.
    [[nodiscard]] Answer read();
    /// Everything up to the end of the connection.
    [[nodiscard]] QByteArray readToEnd();
    [[nodiscard]] bool isOpen() const { return m_socket.state() == QTcpSocket::ConnectedState; }
    QTcpSocket& socket() { return m_socket; }

private:
    /// Waits until something was received or the connection closed; false after ten seconds.
    bool waitForNews();

    QTcpSocket m_socket;
    QByteArray m_received;
};

/// A request as bytes. `headers` are whole lines with CR LF.
[[nodiscard]] QByteArray requestBytes(const QByteArray& method, const QByteArray& target,
                                      const QByteArray& body = {}, const QByteArray& headers = {});

/// The TOTP code (SHA-1, 6 digits, 30 s) of a base32 secret by Qt's HMAC, sharing nothing with the
/// program's own.
[[nodiscard]] QByteArray codeOf(const QString& base32Secret, WallTime at);

/// A practice server on a clock that stands still, and calls to it.
class PracticeFixture
{
public:
    explicit PracticeFixture(const practice::PracticeSettings& settings = {});

    FakeClock clock;
    SeededRandom random;
    practice::PracticeServer server{clock, random};

    [[nodiscard]] quint16 port() const { return static_cast<quint16>(server.url().port()); }
    [[nodiscard]] QByteArray token() const;
    /// The Authorization line of that token.
    [[nodiscard]] QByteArray authorization() const;
    /// One call with the token, on a connection of its own.
    [[nodiscard]] Answer call(const QByteArray& method, const QByteArray& target,
                              const QByteArray& body = {}, const QByteArray& headers = {}) const;
    /// The id of the person with that user name (what stands before the @ of the login name).
    [[nodiscard]] QByteArray idOf(const QString& userName) const;
    /// Registers and returns the base32 secret.
    [[nodiscard]] QString registered(const QByteArray& id) const;
    [[nodiscard]] Answer verify(const QByteArray& id, const QByteArray& code) const;
};

} // namespace factordesk::test
