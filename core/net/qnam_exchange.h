// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/net/connection_policy.h"
#include "core/net/handover.h"
#include "core/net/header_tap.h"
#include "core/net/http_exchange.h"
#include "core/net/one_shot_body.h"
#include "core/net/redaction.h"
#include "core/net/reply_fault.h"
#include "core/net/socket_watch.h"
#include "core/net/tls_guard.h"
#include "core/net/wipe.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTimer>

#include <memory>

namespace factordesk::net {

/// One exchange over QNetworkAccessManager. The request must have passed objectionTo().
///
/// Its own copies of the bodies are overwritten: the request's when the exchange has ended, the
/// answer's when whoever took the result does so (net::wipe), or else when the exchange goes.
class QnamExchange final : public PendingExchange
{
    Q_OBJECT

public:
    /// Starts it. `clock` is borrowed, `policy` for this call alone.
    QnamExchange(const HttpRequest& request, const HttpLimits& limits,
                 const ConnectionPolicy& policy, const Clock& clock);
    ~QnamExchange() override;

    [[nodiscard]] const ExchangeRecord& record() const override { return m_record; }
    void abort() override { stop(Fault::Aborted); }

private:
    void start(const HttpRequest& request, const ConnectionPolicy& policy);
    void watch();
    void noteConnecting();
    void reachIntoQtsThread();
    void takeWorker(QObject& worker);
    void noteEncrypted();
    void noteRequestSent();
    void noteHeaders();
    /// The next of an HTTP/2 answer, from the tap.
    void takeBlock(int status, const Headers& fields);
    void takeHeaders(int status, const Headers& headers);
    /// HTTP/2's trailers, and informational answers, where there is no tap: Qt adds each to all
    /// that came before.
    void checkLaterHeaders();
    void noteTrailers();
    void drain();
    void conclude();
    /// Ends the exchange for a reason of our own.
    void stop(Fault fault);
    /// What an answer is that is more than any proper one.
    [[nodiscard]] Fault tooLarge() const;

    [[nodiscard]] Expected<HttpAnswer, Failure> judge();
    [[nodiscard]] Unexpected<Failure> broken(Breakdown breakdown) const;
    /// False when it is certain that no whole request has left or will leave.
    [[nodiscard]] bool mayHaveLeft(QNetworkReply::NetworkError error) const;
    [[nodiscard]] std::chrono::microseconds elapsed() const;

    const HttpLimits m_limits;
    const Clock& m_clock;
    const Redactor m_redactor;
    ExchangeRecord m_record;
    OneShotBody m_body; ///< Outlives the manager, which reads it.
    // Told of in the manager's thread, which has them, too.
    std::shared_ptr<Traffic> m_traffic;
    std::shared_ptr<HeaderTap> m_tap; ///< Where it may be HTTP/2.
    Handover m_handover;
    bool m_isTapped = false; ///< The reply has no headers then.
    std::unique_ptr<QNetworkAccessManager> m_manager;
    QNetworkReply* m_reply = nullptr; ///< Owned by the manager.
    QTimer m_deadline;
    QElapsedTimer m_time;
    Progress m_progress;
    TlsGuard m_guard;
    Fault m_stopped = Fault::None;
    WipedBuffer m_answerBody;
    Headers m_answerHeaders;
    Headers m_answerTrailers;
};

} // namespace factordesk::net
