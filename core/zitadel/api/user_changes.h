// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/zitadel/api/rest_call.h"
#include "core/zitadel/api/rpc_call.h"
#include "core/zitadel/json_reader.h"
#include "core/zitadel/values.h"

#include <QList>

#include <cstdint>

namespace factordesk::zitadel {

/// ListUserChanges (management/v1): the events of a user, oldest first, at most 100. The server
/// answers NOT_FOUND where there are none.
struct UserChanges
{
    using Response = QList<UserChange>;

    UserId userId;
    QString organisationId;  ///< The user's own.
    std::uint64_t after = 0; ///< Only events with a greater sequence.

    [[nodiscard]] RestCall rest() const;
    [[nodiscard]] RpcCall rpc() const;
    [[nodiscard]] static Expected<Response, JsonError> decode(const QJsonObject& answer);
    [[nodiscard]] static Expected<Response, DecodeError> decode(const wire::Message& answer);
};

} // namespace factordesk::zitadel
