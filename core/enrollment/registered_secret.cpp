// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/registered_secret.h"

#include <utility>

namespace factordesk::enrollment {

Expected<RegisteredSecret, otpauth::KeyUriError>
RegisteredSecret::make(zitadel::Registration registration, WallTime now)
{
    Expected<otpauth::Account, otpauth::KeyUriError> account =
        otpauth::parseKeyUri(registration.uri.text());
    if (!account)
        return Unexpected(account.error());
    return RegisteredSecret{.uri = std::move(registration.uri),
                            .account = std::move(account).value(),
                            .details = std::move(registration.details),
                            .shownAt = now};
}

} // namespace factordesk::enrollment
