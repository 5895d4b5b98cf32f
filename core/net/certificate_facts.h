// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/certificate_pin.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace factordesk::net {

/// What a server's certificate says of itself, for a person to judge it by. Whatever stands here
/// was written by whoever made the certificate; the fingerprint alone cannot be made up.
struct CertificateFacts
{
    QString subject = {};      ///< Its common name, else the first name it is made out to.
    QString issuer = {};       ///< The issuer's common name and organisation.
    QStringList hosts = {};    ///< The DNS names and addresses it is made out to.
    QDateTime validFrom = {};  ///< UTC
    QDateTime validUntil = {}; ///< UTC
    bool isSelfSigned = false;
    CertificatePin fingerprint;

    bool operator==(const CertificateFacts&) const = default;
};

/// A certificate under which nothing was sent.
struct RefusedCertificate
{
    CertificateFacts shown;
    /// The one that is pinned for this server, where one is: another was expected.
    std::optional<CertificatePin> pinned = {};

    bool operator==(const RefusedCertificate&) const = default;
};

} // namespace factordesk::net
