// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/clock_skew.h"
#include "core/enrollment/connection.h"
#include "core/enrollment/media_type_call.h"
#include "core/enrollment/server_secrets.h"
#include "core/otp/code.h"
#include "core/zitadel/client.h"
#include "core/zitadel/media_type.h"
#include "core/zitadel/server_address.h"
#include "core/zitadel/server_profile.h"
#include "core/zitadel/status.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace factordesk::enrollment {

/// What an answer tells beside its content.
struct Observation
{
    std::optional<diagnosis::ClockSkew> skew;
    /// No answer came, or the token was refused; no value otherwise.
    std::optional<zitadel::Status> trouble;
};

using Observer = std::function<void(const Observation&)>;

/// One server with one token, ready to be asked.
class ServerLink
{
public:
    virtual ~ServerLink() = default;
    /// The operations over a media type. The same client each time, for as long as the link lives.
    [[nodiscard]] virtual zitadel::Client& client(zitadel::MediaType mediaType) = 0;
    /// Tries every media type at the server. What comes of it says nothing about the connection,
    /// and is not observed.
    [[nodiscard]] virtual std::unique_ptr<MediaTypeCall> probe() = 0;
    /// The language in which the server shall write its messages (BCP 47).
    virtual void setLanguage(const QString& tag) = 0;
};

/// Makes a link; `observer` is called after every exchange, as long as the link lives. Where the
/// program is put together it is decided what stands behind it.
using LinkFactory = std::function<std::unique_ptr<ServerLink>(
    const zitadel::ServerProfile& profile, ServerSecrets secrets, Observer observer)>;

/// The built-in server, as the desk sees it.
class PracticeHost
{
public:
    virtual ~PracticeHost() = default;
    /// Starts it if it is not running; no value when this computer lets it open no port.
    [[nodiscard]] virtual std::optional<zitadel::ServerAddress> start() = 0;
    /// The token it accepts, a fresh copy. Requires start().
    [[nodiscard]] virtual SecureBytes token() const = 0;
    /// What the person's phone would show now; empty when nothing is registered.
    [[nodiscard]] virtual otp::Code phoneCode(const zitadel::UserId& person) const = 0;
    virtual void setFaults(const PracticeFaults& faults) = 0;
};

} // namespace factordesk::enrollment
