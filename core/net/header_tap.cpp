// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/header_tap.h"

#include "core/net/header_blocks.h"

#include <QMetaMethod>

#include <utility>

namespace factordesk::net {

namespace {

/// The signal that tells of headers: all of them so far, the status, and more. Invalid where
/// `source` has none that does.
QMetaMethod headerSignal(const QObject& source)
{
    const QMetaObject& about = *source.metaObject();
    for (int i = 0; i < about.methodCount(); ++i) {
        const QMetaMethod method = about.method(i);
        if (method.methodType() == QMetaMethod::Signal && method.name() == "downloadMetaData" &&
            method.parameterCount() >= 2 &&
            method.parameterMetaType(0) == QMetaType::fromType<Headers>() &&
            method.parameterMetaType(1) == QMetaType::fromType<int>())
            return method;
    }
    return {};
}

} // namespace

bool tapHeaders(QObject& worker, QNetworkReply* reply, const std::shared_ptr<HeaderTap>& tap)
{
    const QMetaMethod headersCame = headerSignal(worker);
    if (!headersCame.isValid() || !QObject::disconnect(&worker, headersCame, reply, QMetaMethod()))
        return false;
    const QMetaObject& about = HeaderTap::staticMetaObject;
    const QByteArray take =
        QMetaObject::normalizedSignature("take(QList<QPair<QByteArray,QByteArray>>,int)");
    QObject::connect(&worker, headersCame, tap.get(),
                     about.method(about.indexOfSlot(take.constData())), Qt::DirectConnection);
    QObject::connect(&worker, &QObject::destroyed, [tap] {}); // which keeps it until then
    return true;
}

void HeaderTap::take(const QList<QPair<QByteArray, QByteArray>>& all, int status)
{
    if (m_hasOverflowed)
        return;
    ++m_blocks;
    if (m_blocks > mostHeaderBlocks || isTooMuch(all)) {
        m_hasOverflowed = true;
        emit overflowed();
        return;
    }
    const Headers fields = all.mid(m_told);
    m_told = all.size();
    constexpr int firstFinalStatus = 200;
    if (status >= firstFinalStatus)
        emit blockCame(status, fields);
}

bool HeaderTap::isTooMuch(const Headers& all) const
{
    qint64 size = 0;
    for (qsizetype i = m_told; i < all.size() && size <= m_mostBytes; ++i)
        size += all[i].first.size() + all[i].second.size() + fieldOverhead;
    return size > m_mostBytes;
}

} // namespace factordesk::net
