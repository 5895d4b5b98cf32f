// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http_exchange.h"
#include "core/net/proxy_settings.h"
#include "core/net/tls_options.h"
#include "core/zitadel/media_type.h"
#include "core/zitadel/profile_id.h"
#include "core/zitadel/profile_name.h"
#include "core/zitadel/server_address.h"
#include "core/zitadel/signin/sign_in_method.h"

#include <QList>
#include <QString>

#include <chrono>

namespace factordesk::zitadel {

/// A server and how to talk to it. Holds no secret: tokens, the client secret and the proxy's
/// password are kept in the system's keyring under `id` (core/keyring).
struct ServerProfile
{
    ProfileId id = ProfileId::generate();
    ProfileName name;
    ServerAddress address;

    SignInMethod signIn = SignInMethod::AccessToken;
    QString clientId = {};  ///< For Browser, DeviceCode and ClientCredentials.
    QString loginHint = {}; ///< Whom the sign-in page shall propose; may be empty.

    /// The organisation to work in; empty for the caller's own.
    QString organisationId = {};
    QString organisationName = {}; ///< As it was found, to be shown.

    MediaType mediaType = MediaType::Json;
    bool mediaTypeIsChosen = false;        ///< By a person: what a probe finds does not change it.
    QList<MediaType> mediaTypesFound = {}; ///< Those the server answered; empty before a probe.

    net::TlsOptions tls = {};
    net::ProxySettings proxy = {};
    /// For one call; net::shortestDeadline to net::longestDeadline.
    std::chrono::seconds deadline{30};

    bool operator==(const ServerProfile&) const = default;
};

} // namespace factordesk::zitadel
