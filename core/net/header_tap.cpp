// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/header_tap.h"

#include <QCoreApplication>
#include <QEvent>
#include <QMetaMethod>

#include <algorithm>
#include <utility>

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

HeaderTapping::HeaderTapping(qint64 mostBytes) : m_tap(std::make_shared<HeaderTap>(mostBytes))
{
    auto* const application = QCoreApplication::instance();
    if (thread() == application->thread())
        application->installEventFilter(this);
}

HeaderTapping::~HeaderTapping() = default;

bool HeaderTapping::eventFilter(QObject* watched, QEvent* event)
{
    // It is sent before the thread is another one.
    if (event->type() != QEvent::ThreadChange)
        return false;
    const QMetaMethod headersCame = headerSignal(*watched);
    // Another reply's is not connected to this one. Before there is this one, it is being made.
    if (!headersCame.isValid() || !disconnect(watched, headersCame, m_reply, QMetaMethod()))
        return false;
    QCoreApplication::instance()->removeEventFilter(this);
    m_tap->m_source = watched;
    const QMetaObject& about = HeaderTap::staticMetaObject;
    const QByteArray take =
        QMetaObject::normalizedSignature("take(QList<QPair<QByteArray,QByteArray>>,int)");
    connect(watched, headersCame, m_tap.get(), about.method(about.indexOfSlot(take.constData())),
            Qt::DirectConnection);
    connect(watched, &QObject::destroyed, [tap = m_tap] {}); // which keeps it until then
    m_isInstalled = true;
    return false;
}

void HeaderTap::take(const QList<QPair<QByteArray, QByteArray>>& all, int status)
{
    if (m_hasOverflowed)
        return;
    ++m_blocks;
    if (m_blocks > mostBlocks || isTooMuch(all)) {
        m_hasOverflowed = true;
        // Else each further block would cost Qt a copy of the list of all fields before it.
        if (const QObject* const collector = senderTo(*m_source))
            disconnect(collector, nullptr, m_source, nullptr);
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
