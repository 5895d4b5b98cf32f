// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/transports/server_thread.h"

namespace factordesk::bench {

ServerThread::ServerThread(const Start& start)
{
    m_context.moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(
        &m_context, [&] { m_server = start(m_url); }, Qt::BlockingQueuedConnection);
}

ServerThread::~ServerThread()
{
    QMetaObject::invokeMethod(
        &m_context, [this] { m_server.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

} // namespace factordesk::bench
