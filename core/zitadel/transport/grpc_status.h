// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/net/presentation.h"
#include "core/zitadel/decode_error.h"
#include "core/zitadel/error_answer.h"

#include <QByteArray>
#include <QJsonArray>

#include <optional>

namespace factordesk::zitadel {

/// Reads what gRPC says about the outcome of a call: grpc-status, grpc-message and
/// grpc-status-details-bin, from the trailers or, where an answer has nothing else, from the
/// headers.
///
/// No grpc-status, one that is not one or two digits, several, or two blocks (or the details) that
/// contradict each other are an error, and never OK: a proxy may have cut the trailers off. Details
/// that cannot be read are left out; the status stands without them.
[[nodiscard]] Expected<RpcStatus, DecodeError> readGrpcStatus(const net::Headers& headers,
                                                              const net::Headers& trailers);

/// A grpc-status-details-bin: base64, padded or not, of a google.rpc.Status. Its details in the
/// form in which JSON has them: zitadel.v1.ErrorDetail with its fields, any other type as
/// {"@type": …, "value": base64}. No value where it cannot be read.
[[nodiscard]] std::optional<RpcStatus> readStatusDetails(const QByteArray& base64);

/// The text of a grpc-message, which is percent-encoded UTF-8. What is not UTF-8 is replaced.
[[nodiscard]] QString readGrpcMessage(const QByteArray& value);

} // namespace factordesk::zitadel
