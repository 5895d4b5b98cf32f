// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/zitadel/answer_table.h"

#include <QByteArray>
#include <QJsonArray>

namespace factordesk::test {

/// The rows of the table as gRPC carries them, encoded by libprotobuf.

/// The google.rpc.Status of a row.
[[nodiscard]] QByteArray rpcStatusBytes(const ErrorRow& row);

/// The row's details as Status::details is to hold them after gRPC: those of an unknown type as
/// base64.
[[nodiscard]] QJsonArray rpcDetails(const ErrorRow& row);

/// A frame of gRPC.
[[nodiscard]] QByteArray frame(const QByteArray& content, char flags = '\0');

/// The frame of trailers of gRPC-Web for a row, its message percent-encoded by Qt.
[[nodiscard]] QByteArray trailerFrame(const ErrorRow& row);

/// The message of the documented answer of 200 to verify: what verifiedDetails() says.
[[nodiscard]] QByteArray verifiedMessage();

/// The message of the answer to register, with a Key URI of that secret.
[[nodiscard]] QByteArray registeredMessage(const QByteArray& secret);

} // namespace factordesk::test
