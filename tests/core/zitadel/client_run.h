// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zitadel/client.h"
#include "tests/support/scripted_client.h"

#include <memory>
#include <optional>

namespace factordesk::test {

/// How an operation ended, whatever it answers with.
struct OperationEnd
{
    std::optional<zitadel::Status> failure = {}; ///< No value: it succeeded.
    net::ExchangeRecord record = {};
};

/// Runs one operation through `client`, with the user "29001", the code 123456, the organisation
/// "501" or the text "anna", and waits for its end. No value when it does not end, or twice.
[[nodiscard]] std::optional<OperationEnd> runOperation(zitadel::Client& client,
                                                       Operation operation);

/// Waits for the end of `call`: true when it came within 20 s, once.
[[nodiscard]] bool awaitEnd(net::PendingBase& call);

} // namespace factordesk::test
