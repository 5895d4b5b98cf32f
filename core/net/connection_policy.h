// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/proxy_settings.h"
#include "core/net/tls_options.h"

#include <QList>
#include <QNetworkProxy>
#include <QSslCertificate>
#include <QUrl>

#include <optional>

namespace factordesk::net {

/// What every connection of one client is made under.
class ConnectionPolicy
{
public:
    ConnectionPolicy(TlsOptions tls, ProxyAccess proxy);

    /// The given authorities, read on first need; no value for the system's. An empty list: those
    /// given hold no certificate, and nothing can be trusted.
    [[nodiscard]] const std::optional<QList<QSslCertificate>>& authorities() const;
    [[nodiscard]] const std::optional<CertificatePin>& pin() const { return m_tls.pin; }

    [[nodiscard]] const ProxySettings& proxySettings() const { return m_proxy.settings; }
    /// The proxy to give to a manager; no value to leave the choice to the system. The password
    /// becomes part of it: Qt takes it in no other form.
    [[nodiscard]] std::optional<QNetworkProxy> proxyFor(const QUrl& url) const;

private:
    TlsOptions m_tls;
    ProxyAccess m_proxy;
    mutable std::optional<QList<QSslCertificate>> m_authorities;
};

} // namespace factordesk::net
