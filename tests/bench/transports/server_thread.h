// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThread>
#include <QUrl>

#include <functional>
#include <memory>

namespace factordesk::bench {

/// A server in a thread and event loop of its own, so that it answers whatever the measured thread
/// does.
class ServerThread
{
public:
    /// `start` is called in the thread; it makes the server, which is deleted there, and tells its
    /// address.
    using Start = std::function<std::unique_ptr<QObject>(QUrl& url)>;

    explicit ServerThread(const Start& start);
    ServerThread(const ServerThread&) = delete;
    ServerThread& operator=(const ServerThread&) = delete;
    ~ServerThread();

    [[nodiscard]] const QUrl& url() const { return m_url; }

private:
    QThread m_thread;
    QObject m_context; ///< Lives in the thread.
    std::unique_ptr<QObject> m_server;
    QUrl m_url;
};

} // namespace factordesk::bench
