// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/connection_policy.h"

#include "core/net/loopback.h"

#include <QSsl>

#include <utility>

namespace factordesk::net {

ConnectionPolicy::ConnectionPolicy(TlsOptions tls, ProxyAccess proxy)
    : m_tls(std::move(tls)), m_proxy(std::move(proxy))
{
}

const std::optional<QList<QSslCertificate>>& ConnectionPolicy::authorities() const
{
    if (!m_authorities && !m_tls.authoritiesPem.isEmpty())
        m_authorities = QSslCertificate::fromData(m_tls.authoritiesPem, QSsl::Pem);
    return m_authorities;
}

std::optional<QNetworkProxy> ConnectionPolicy::proxyFor(const QUrl& url) const
{
    const ProxySettings& settings = m_proxy.settings;
    if (settings.kind == ProxyKind::None || isLoopbackHost(url.host()))
        return QNetworkProxy(QNetworkProxy::NoProxy);
    if (settings.kind == ProxyKind::System)
        return std::nullopt;
    const std::string_view password = m_proxy.password.text();
    return QNetworkProxy(QNetworkProxy::HttpProxy, settings.host, settings.port, settings.user,
                         QString::fromUtf8(password.data(), qsizetype(password.size())));
}

} // namespace factordesk::net
