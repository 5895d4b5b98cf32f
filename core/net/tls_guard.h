// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/certificate_facts.h"
#include "core/net/failure.h"
#include "core/net/tls_options.h"

#include <QList>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslError>

#include <optional>

namespace factordesk::net {

[[nodiscard]] CertificateFacts factsOf(const QSslCertificate& certificate);

/// Judges the certificate of one new connection while Qt's network thread waits, before any byte
/// of the request is sent. Qt asks in two places: `sslErrors` when its own checks found fault, then
/// `encrypted` unless that ended the connection. It asks for new connections alone (see
/// QnamHttpClient).
class TlsGuard
{
public:
    explicit TlsGuard(std::optional<CertificatePin> pin) : m_pin(std::move(pin)) {}

    /// For QNetworkReply::sslErrors: lets the connection go on if the certificate is the pinned
    /// one, and remembers what was refused otherwise.
    void judgeErrors(QNetworkReply& reply, const QList<QSslError>& errors);
    /// For QNetworkReply::encrypted: false when a certificate is pinned and the server showed
    /// another one, however good. The caller then aborts.
    [[nodiscard]] bool admits(const QNetworkReply& reply);

    /// Why the connection ended here; None when the guard found no fault.
    [[nodiscard]] Fault fault() const { return m_fault; }
    [[nodiscard]] const std::optional<RefusedCertificate>& refused() const { return m_refused; }

private:
    [[nodiscard]] bool isPinned(const QSslCertificate& certificate) const;
    void refuse(const QSslCertificate& certificate, Fault fault);

    std::optional<CertificatePin> m_pin;
    Fault m_fault = Fault::None;
    std::optional<RefusedCertificate> m_refused;
};

} // namespace factordesk::net
