// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkReply>
#include <QObject>

#include <functional>

namespace factordesk::net {

/// Waits for what a reply hands over to Qt's network thread. Made before the reply is.
///
/// Qt makes nothing public that is at work there. What is handed over (in 6.4, for each reply) is
/// known by a signal of it that the reply listens to, by the signal's name; where there is none of
/// that name, in another version of Qt, nothing is found. Until it is handed over nothing happens
/// in that object; afterwards it may be gone at any moment.
class Handover final : public QObject
{
    Q_OBJECT

public:
    /// In the thread of the application; in another nothing is found. `found` is called once, right
    /// before the object changes threads; children that it gives to it go with it.
    explicit Handover(std::function<void(QObject& worker)> found);
    ~Handover() override;

    /// Whose it is; right after its manager has made it. Borrowed. It must not be one that follows
    /// redirects, of which it is not told any more.
    void setReply(QNetworkReply& reply) { m_reply = &reply; }

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    const std::function<void(QObject& worker)> m_found;
    QNetworkReply* m_reply = nullptr;
};

} // namespace factordesk::net
