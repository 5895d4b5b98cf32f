// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/zitadel/api/rest_call.h"
#include "core/zitadel/api/rpc_call.h"
#include "core/zitadel/json_reader.h"
#include "core/zitadel/values.h"

namespace factordesk::zitadel {

/// RegisterTOTP: makes a new secret. One that was pending stops working.
struct RegisterTotp
{
    using Response = Registration;

    UserId userId;

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
