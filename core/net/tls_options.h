// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/certificate_pin.h"

#include <QByteArray>

#include <optional>

namespace factordesk::net {

/// Whom to trust.
struct TlsOptions
{
    /// Certificate authorities in PEM, in place of the system's; empty for the system's.
    QByteArray authoritiesPem = {};
    /// The one certificate that the server must show. It is accepted whoever signed it, whatever
    /// name it is made out to and whether or not it has run out: a person has compared its
    /// fingerprint, which says more than its issuer could. Every other certificate is refused,
    /// even one that the authorities vouch for.
    std::optional<CertificatePin> pin = {};

    bool operator==(const TlsOptions&) const = default;
};

} // namespace factordesk::net
