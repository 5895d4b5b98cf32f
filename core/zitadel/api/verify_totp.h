// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/otp/code.h"
#include "core/zitadel/api/rest_call.h"
#include "core/zitadel/api/rpc_call.h"
#include "core/zitadel/json_reader.h"
#include "core/zitadel/values.h"

namespace factordesk::zitadel {

/// VerifyTOTPRegistration: checks the first code of a registration. Not idempotent.
struct VerifyTotp
{
    using Response = Details;

    UserId userId;
    otp::Code code;

    [[nodiscard]] RestCall rest() const;
    [[nodiscard]] RpcCall rpc() const;
    [[nodiscard]] static Expected<Response, JsonError> decode(const QJsonObject& answer);
    [[nodiscard]] static Expected<Response, DecodeError> decode(const wire::Message& answer);
};

} // namespace factordesk::zitadel
