// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/header_tap.h"

#include <QMetaMethod>

#include <algorithm>

namespace factordesk::net {

namespace {

/// Headers and trailers, and some informational answers before them.
constexpr int mostBlocks = 16;
constexpr qint64 overheadOfAField = 32;

/// Whose signal `receiver` is in a slot of.
QObject* senderTo(const QObject& receiver)
{
    struct Peek : QObject
    {
        using QObject::sender;
    };
    return (receiver.*(&Peek::sender))();
}

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

bool HeaderTap::install(std::unique_ptr<HeaderTap> tap, QNetworkReply& reply)
{
    const QObject* const source = senderTo(reply);
    const QMetaMethod headersCame = source ? headerSignal(*source) : QMetaMethod();
    if (!headersCame.isValid())
        return false;
    tap->moveToThread(source->thread());
    HeaderTap* const listener = tap.release();
    // Not later: Qt's thread may end with it.
    connect(source, &QObject::destroyed, [listener] { delete listener; });
    const QByteArray take =
        QMetaObject::normalizedSignature("take(QList<QPair<QByteArray,QByteArray>>,int)");
    const int slot = staticMetaObject.indexOfSlot(take.constData());
    connect(source, headersCame, listener, staticMetaObject.method(slot), Qt::DirectConnection);
    disconnect(source, headersCame, &reply, QMetaMethod());
    return true;
}

void HeaderTap::take(const QList<QPair<QByteArray, QByteArray>>& all, int status)
{
    if (m_hasOverflowed)
        return;
    ++m_blocks;
    if (m_blocks > mostBlocks || isTooMuch(all)) {
        m_hasOverflowed = true;
        // Else each further block would cost Qt a copy of the list of all fields before it.
        if (const QObject* const collector = senderTo(*sender()))
            disconnect(collector, nullptr, sender(), nullptr);
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
        size += all[i].first.size() + all[i].second.size() + overheadOfAField;
    return size > m_mostBytes;
}

} // namespace factordesk::net
