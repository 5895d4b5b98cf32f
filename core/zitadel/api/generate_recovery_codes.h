// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/zitadel/api/rest_call.h"
#include "core/zitadel/api/rpc_call.h"
#include "core/zitadel/json_reader.h"
#include "core/zitadel/values.h"

#include <cstdint>

namespace factordesk::zitadel {

/// GenerateRecoveryCodes: adds new codes to those a person has. Not idempotent. Older servers do
/// not know it: NOT_FOUND or UNIMPLEMENTED, without an error id.
struct GenerateRecoveryCodes
{
    using Response = RecoveryCodes;

    UserId userId;
    std::uint32_t count = 0; ///< From 1 to what the server allows a person in all.

    [[nodiscard]] RestCall rest() const;
    [[nodiscard]] RpcCall rpc() const;
    /// The members of an answer that are secret.
    [[nodiscard]] static QList<QByteArray> secretAnswerFields();
    /// `secrets` were taken out of the answer.
    [[nodiscard]] static Expected<Response, JsonError> decode(const QJsonObject& answer,
                                                              const JsonSecrets& secrets = {});
    [[nodiscard]] static Expected<Response, DecodeError> decode(const wire::Message& answer);
};

} // namespace factordesk::zitadel
