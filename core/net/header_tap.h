// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/presentation.h"

#include <QNetworkReply>
#include <QObject>

#include <memory>

namespace factordesk::net {

/// Takes the header blocks of an HTTP/2 answer in the reply's place, and bounds them.
///
/// Qt (6.4) tells the reply of every block with all fields that have come so far, and the reply
/// joins those of one name one by one, in our thread: by the square of their number, for every
/// block again. A few thousand bytes that refer to one long field over and over (HPACK, RFC 7541)
/// then hold our thread for minutes, and with it the deadline; so do informational answers without
/// end. Qt's network thread only collects the fields; so there they are counted, and no more of
/// them than a proper answer has come to our thread.
///
/// It stands between the reply and what tells it of headers (tapHeaders).
class HeaderTap final : public QObject
{
    Q_OBJECT

public:
    /// `mostBytes` is for one block, each field counted with 32 bytes beside its name and value
    /// (RFC 9113, section 6.5.2).
    explicit HeaderTap(qint64 mostBytes) : m_mostBytes(mostBytes) {}

signals:
    // Told from Qt's network thread, in the order of the reply's own signals.

    /// The fields of the answer's headers, then those of its trailers; those of informational
    /// answers are dropped. Fields of one name are not joined.
    void blockCame(int status, const Headers& fields);
    /// There were more or longer blocks than a proper answer has. Nothing is told any more.
    void overflowed();

private slots:
    void take(const QList<QPair<QByteArray, QByteArray>>& all, int status);

private:
    [[nodiscard]] bool isTooMuch(const Headers& all) const;

    const qint64 m_mostBytes;
    int m_blocks = 0;
    qsizetype m_told = 0; ///< Of the fields that have come so far.
    bool m_hasOverflowed = false;
};

/// Puts a tap between a reply and `worker`, which tells it of headers (Handover). From then on the
/// reply has neither status nor headers, and does not tell of them; the tap's signals do. `reply`
/// may be nullptr while it is being made. `worker` has the tap, too, while it may tell.
///
/// The one signal is known by its name. Where there is none of that name, in another version of Qt,
/// the answer is false, and the reply keeps its headers.
[[nodiscard]] bool tapHeaders(QObject& worker, QNetworkReply* reply,
                              const std::shared_ptr<HeaderTap>& tap);

} // namespace factordesk::net
