// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/net/http_exchange.h"
#include "core/net/one_shot_body.h"
#include "core/net/redaction.h"
#include "core/net/reply_fault.h"
#include "core/net/wipe.h"

#include <QElapsedTimer>
#include <QList>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslError>
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
    /// Starts it. An empty list of authorities stands for the system's. `clock` is borrowed.
    QnamExchange(const HttpRequest& request, const HttpLimits& limits,
                 const QList<QSslCertificate>& authorities, const Clock& clock);
    ~QnamExchange() override;

    [[nodiscard]] const ExchangeRecord& record() const override { return m_record; }
    void abort() override { stop(Fault::Aborted); }

private:
    void start(const HttpRequest& request, const QList<QSslCertificate>& authorities);
    void noteConnecting();
    void noteEncrypted();
    void noteRequestSent();
    void noteHeaders();
    void noteTrailers();
    void drain();
    void conclude();
    /// Ends the exchange for a reason of our own.
    void stop(Fault fault);

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
    std::unique_ptr<QNetworkAccessManager> m_manager;
    QNetworkReply* m_reply = nullptr; ///< Owned by the manager.
    QTimer m_deadline;
    QElapsedTimer m_time;
    Progress m_progress;
    QList<QSslError> m_tlsErrors;
    Fault m_stopped = Fault::None;
    WipedBuffer m_answerBody;
    Headers m_answerHeaders;
    Headers m_answerTrailers;
};

} // namespace factordesk::net
