// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/operation.h"
#include "core/practice/proto_schema.h"

#include <QByteArrayView>

namespace factordesk::practice {

/// An operation as gRPC names it, with its types.
struct RpcMethod
{
    QByteArrayView path; ///< "/package.Service/Method"
    Operation operation = Operation::Health;
    ProtoMessage request;
    ProtoMessage answer;
};

/// The method of that path; nullptr when there is none.
[[nodiscard]] const RpcMethod* rpcMethod(QByteArrayView path);

/// google.rpc.Status, with {"typeUrl", "value"} for each google.protobuf.Any of its details, and
/// zitadel.v1.ErrorDetail, which such a value holds.
[[nodiscard]] ProtoMessage rpcStatusType();
[[nodiscard]] ProtoMessage errorDetailType();

} // namespace factordesk::practice
