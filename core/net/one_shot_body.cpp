// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/one_shot_body.h"

#include "core/net/wipe.h"

#include <algorithm>
#include <utility>

namespace factordesk::net {

OneShotBody::OneShotBody(QByteArray body) : m_body(std::move(body)), m_size(m_body.size())
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

OneShotBody::~OneShotBody()
{
    wipe(m_body);
}

void OneShotBody::refuse()
{
    m_refusing = true;
    wipe(m_body);
}

bool OneShotBody::seek(qint64 position)
{
    return position == m_next;
}

qint64 OneShotBody::readData(char* data, qint64 maximumSize)
{
    if (m_refusing)
        return -1;
    const qint64 count = std::min(maximumSize, m_body.size() - m_next);
    std::copy_n(m_body.constData() + m_next, count, data);
    m_next += count;
    return count;
}

qint64 OneShotBody::writeData(const char*, qint64)
{
    return -1;
}

} // namespace factordesk::net
