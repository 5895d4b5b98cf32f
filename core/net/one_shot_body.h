// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

namespace factordesk::net {

/// A request body that can be sent once only.
///
/// QNetworkAccessManager sends a request again by itself, whatever its method, when an HTTP/1.1
/// connection breaks before the answer's headers are whole: up to three times more (Qt 6.4,
/// qhttpnetworkconnectionchannel.cpp). Before it does so it rewinds the body; this body refuses to
/// be rewound, even when it is empty, and Qt then gives up with ContentReSendError. Not a QBuffer,
/// which Qt would copy and rewind without asking.
class OneShotBody final : public QIODevice
{
    Q_OBJECT

public:
    /// Opened for reading.
    explicit OneShotBody(QByteArray body);
    ~OneShotBody() override;

    [[nodiscard]] qint64 size() const override { return m_size; }
    /// Only to where it stands.
    bool seek(qint64 position) override;
    /// Always refused.
    bool reset() override { return false; }

    /// True once the first byte was read. Reading happens in this object's thread, so as long as
    /// this is false no body has left, and none will leave once refuse() was called.
    [[nodiscard]] bool isHandedOver() const { return m_next > 0; }
    /// From now on nothing can be read, and the bytes are gone (see net::wipe).
    void refuse();

protected:
    qint64 readData(char* data, qint64 maximumSize) override;
    qint64 writeData(const char* data, qint64 size) override;

private:
    QByteArray m_body;
    const qint64 m_size;
    qint64 m_next = 0;
    bool m_refusing = false;
};

} // namespace factordesk::net
