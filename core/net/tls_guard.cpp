// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/tls_guard.h"

#include "core/net/reply_fault.h"

#include <QSslConfiguration>

namespace factordesk::net {

namespace {

QString nameOf(const QStringList& commonName, const QStringList& organisation)
{
    QStringList parts = commonName;
    if (organisation != commonName)
        parts += organisation;
    return parts.join(QStringLiteral(", "));
}

} // namespace

CertificateFacts factsOf(const QSslCertificate& certificate)
{
    const QStringList hosts = certificate.subjectAlternativeNames().values();
    const QStringList name = certificate.subjectInfo(QSslCertificate::CommonName);
    return {.subject = name.isEmpty() ? hosts.value(0) : name.constFirst(),
            .issuer = nameOf(certificate.issuerInfo(QSslCertificate::CommonName),
                             certificate.issuerInfo(QSslCertificate::Organization)),
            .hosts = hosts,
            .validFrom = certificate.effectiveDate().toUTC(),
            .validUntil = certificate.expiryDate().toUTC(),
            .isSelfSigned = certificate.isSelfSigned(),
            .fingerprint = CertificatePin::of(certificate.toDer())};
}

void TlsGuard::judgeErrors(QNetworkReply& reply, const QList<QSslError>& errors)
{
    const QSslCertificate certificate = reply.sslConfiguration().peerCertificate();
    if (isPinned(certificate)) {
        reply.ignoreSslErrors(errors);
        return;
    }
    refuse(certificate, m_pin ? Fault::CertificateChanged : certificateFault(errors));
}

bool TlsGuard::admits(const QNetworkReply& reply)
{
    const QSslCertificate certificate = reply.sslConfiguration().peerCertificate();
    if (!m_pin || isPinned(certificate))
        return true;
    refuse(certificate, Fault::CertificateChanged);
    return false;
}

bool TlsGuard::isPinned(const QSslCertificate& certificate) const
{
    return m_pin && !certificate.isNull() && CertificatePin::of(certificate.toDer()) == *m_pin;
}

void TlsGuard::refuse(const QSslCertificate& certificate, Fault fault)
{
    m_fault = fault;
    // No certificate at all: nothing that a person could judge.
    if (!certificate.isNull())
        m_refused = RefusedCertificate{.shown = factsOf(certificate), .pinned = m_pin};
}

} // namespace factordesk::net
