// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/practice/practice_fixture.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QTimer>
#include <QtEndian>

#include <algorithm>

namespace factordesk::test {

QJsonObject Answer::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QString Answer::message() const
{
    return json().value(QStringLiteral("message")).toString();
}

QString Answer::errorId() const
{
    return json()
        .value(QStringLiteral("details"))
        .toArray()
        .at(0)
        .toObject()
        .value(QStringLiteral("id"))
        .toString();
}

RawClient::RawClient(quint16 port)
{
    m_socket.connectToHost(QStringLiteral("127.0.0.1"), port);
    if (!m_socket.waitForConnected(5000))
        qFatal("cannot reach the server on port %d", int(port));
}

void RawClient::send(const QByteArray& bytes)
{
    m_socket.write(bytes);
    m_socket.flush();
}

bool RawClient::waitForNews()
{
    QEventLoop loop;
    QTimer deadline;
    deadline.setSingleShot(true);
    bool late = false;
    QObject::connect(&deadline, &QTimer::timeout, &loop, [&] {
        late = true;
        loop.quit();
    });
    QObject::connect(&m_socket, &QTcpSocket::readyRead, &loop, &QEventLoop::quit);
    QObject::connect(&m_socket, &QTcpSocket::disconnected, &loop, &QEventLoop::quit);
    if (m_socket.bytesAvailable() == 0 && isOpen()) {
        deadline.start(10'000);
        loop.exec();
    }
    m_received += m_socket.readAll();
    return !late;
}

Answer RawClient::read()
{
    Answer answer;
    const auto headEnd = [this] { return m_received.indexOf("\r\n\r\n"); };
    while (headEnd() < 0) {
        if (!isOpen() && m_socket.bytesAvailable() == 0)
            return {};
        if (!waitForNews())
            return {};
    }
    const QList<QByteArray> lines = m_received.first(headEnd()).replace("\r\n", "\n").split('\n');
    for (const QByteArray& line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        answer.headers.insert(line.first(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype bodyStart = headEnd() + 4;
    const qsizetype length = answer.headers.value("content-length").toLongLong();
    while (m_received.size() < bodyStart + length) {
        if ((!isOpen() && m_socket.bytesAvailable() == 0) || !waitForNews())
            return {};
    }
    answer.status = lines.first().split(' ').value(1).toInt();
    answer.body = m_received.mid(bodyStart, length);
    m_received.remove(0, bodyStart + length);
    return answer;
}

QByteArray RawClient::readToEnd()
{
    while (isOpen() && waitForNews()) {
    }
    m_received += m_socket.readAll();
    return std::exchange(m_received, {});
}

QByteArray requestBytes(const QByteArray& method, const QByteArray& target, const QByteArray& body,
                        const QByteArray& headers)
{
    return method + ' ' + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers +
           "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray codeOf(const QString& base32Secret, WallTime at)
{
    const QByteArray alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    QByteArray key;
    quint32 bits = 0;
    int count = 0;
    for (const char c : base32Secret.toLatin1()) {
        bits = (bits << 5) | static_cast<quint32>(alphabet.indexOf(c));
        count += 5;
        if (count >= 8) {
            count -= 8;
            key.append(static_cast<char>((bits >> count) & 0xff));
        }
    }
    const qint64 seconds = at.time_since_epoch().count() / 1000;
    QByteArray counter(8, '\0');
    qToBigEndian(static_cast<quint64>(seconds / 30), counter.data());
    const QByteArray mac = QMessageAuthenticationCode::hash(counter, key, QCryptographicHash::Sha1);
    const quint32 number =
        qFromBigEndian<quint32>(mac.constData() + (mac.back() & 0x0f)) & 0x7fffffff;
    return QByteArray::number(number % 1'000'000).rightJustified(6, '0');
}

PracticeFixture::PracticeFixture(const practice::PracticeSettings& settings)
{
    const auto url = server.start(settings);
    if (!url)
        qFatal("the practice server does not start: %s", qPrintable(url.error()));
}

QByteArray PracticeFixture::token() const
{
    const std::string_view text = server.token().text();
    return QByteArray(text.data(), qsizetype(text.size()));
}

QByteArray PracticeFixture::authorization() const
{
    return "Authorization: Bearer " + token() + "\r\n";
}

Answer PracticeFixture::call(const QByteArray& method, const QByteArray& target,
                             const QByteArray& body, const QByteArray& headers) const
{
    RawClient client(port());
    client.send(requestBytes(method, target, body, authorization() + headers));
    return client.read();
}

QByteArray PracticeFixture::idOf(const QString& userName) const
{
    const auto people = server.people();
    const auto found = std::ranges::find_if(people, [&](const practice::PracticePerson& person) {
        return person.loginName.section(u'@', 0, 0) == userName;
    });
    if (found == people.end())
        qFatal("there is no %s", qPrintable(userName));
    return found->userId.toLatin1();
}

QString PracticeFixture::registered(const QByteArray& id) const
{
    return call("POST", "/v2/users/" + id + "/totp", "{}")
        .json()
        .value(QStringLiteral("secret"))
        .toString();
}

Answer PracticeFixture::verify(const QByteArray& id, const QByteArray& code) const
{
    return call("POST", "/v2/users/" + id + "/totp/verify", R"({"code":")" + code + R"("})");
}

} // namespace factordesk::test
