// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/wipe.h"

#include "core/secret/locked_memory.h"

#include <algorithm>
#include <utility>

namespace factordesk::net {

namespace {

/// Over the whole capacity: what was cut off lies behind the end.
template <class Text>
void wipeUnlessShared(Text& text)
{
    if (text.isDetached()) {
        secret::wipe(text.data(),
                     static_cast<std::size_t>(text.capacity()) * sizeof(typename Text::value_type));
    }
    text = Text();
}

} // namespace

void wipe(QByteArray& bytes)
{
    wipeUnlessShared(bytes);
}

void wipe(QString& text)
{
    wipeUnlessShared(text);
}

void WipedBuffer::reserve(qsizetype size)
{
    if (size <= m_bytes.capacity())
        return;
    QByteArray larger;
    larger.reserve(size);
    larger.append(m_bytes);
    wipe(m_bytes);
    m_bytes = std::move(larger);
}

void WipedBuffer::append(QByteArray piece)
{
    const qsizetype size = m_bytes.size() + piece.size();
    if (size > m_bytes.capacity())
        reserve(std::max(size, 2 * m_bytes.capacity()));
    m_bytes.append(piece);
    wipe(piece);
}

QByteArray WipedBuffer::take()
{
    return std::exchange(m_bytes, {});
}

} // namespace factordesk::net
