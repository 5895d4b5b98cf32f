// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace factordesk::net {

// For the short way of a secret through Qt's types, where SecureBytes cannot go: the bodies that
// QNetworkAccessManager and QJsonDocument take and give. Copies that these make for themselves (the
// socket's buffers, a document's values) are out of reach; they go when their owner goes.

/// Overwrites the bytes with zeros and lets them go. Where others share them (Qt's implicit
/// sharing) they stay, for the others to wipe.
void wipe(QByteArray& bytes);
void wipe(QString& text);

/// Bytes that come piece by piece, of which nothing is left in the places they have moved on from.
class WipedBuffer
{
public:
    WipedBuffer() = default;
    WipedBuffer(const WipedBuffer&) = delete;
    WipedBuffer& operator=(const WipedBuffer&) = delete;
    ~WipedBuffer() { wipe(m_bytes); }

    /// Makes room, so that so many bytes need not move.
    void reserve(qsizetype size);
    /// Takes over what `piece` holds, and wipes it.
    void append(QByteArray piece);
    [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }
    /// All of it; to be wiped by the caller.
    [[nodiscard]] QByteArray take();

private:
    QByteArray m_bytes;
};

} // namespace factordesk::net
