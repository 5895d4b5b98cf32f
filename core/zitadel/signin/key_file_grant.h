// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zitadel/signin/grant.h"
#include "core/zitadel/signin/service_account_key.h"

namespace factordesk::zitadel {

/// A service account's key: each request shows a fresh assertion (RFC 7523, section 2.1).
class KeyFileGrant final : public Grant
{
public:
    explicit KeyFileGrant(ServiceAccountKey key);

    [[nodiscard]] TokenRequest request(const Provider& provider, WallTime now) const override;
    /// The key file, as it was read.
    [[nodiscard]] SecureBytes keepsake() const override { return m_key.file().copy(); }

private:
    ServiceAccountKey m_key;
};

} // namespace factordesk::zitadel
