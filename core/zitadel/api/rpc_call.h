// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zitadel/wire/message_writer.h"
#include "core/zitadel/wire/shape.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace factordesk::zitadel {

/// An operation as gRPC and gRPC-Web take it; beside RestCall's form. Each operation has `rpc()`,
/// and a `decode()` for the answer's message.
struct RpcCall
{
    QByteArray path = {}; ///< "/package.Service/Method"
    wire::Message message = {};
    QString organisationId = {};     ///< Whose context the call is made in; empty: the transport's.
    bool isInNoOrganisation = false; ///< No context at all, not even the transport's.
    /// For the record. Secrets of the answer are Kind::Secret there; those of the request are
    /// named again below, so that they are found where the answer repeats them.
    wire::Shape requestShape = {};
    wire::Shape answerShape = {};
    QList<QByteArray> secretRequestFields = {}; ///< As net::HttpRequest has them.
    QList<QByteArray> secretAnswerFields = {};
};

/// The path of a method of zitadel.user.v2.UserService.
[[nodiscard]] QByteArray userServicePath(const char* method);

/// The message of a request that names a person (user_id, field 1) and nothing else.
[[nodiscard]] wire::Message userIdMessage(const QString& userId);

/// The shape of that message.
[[nodiscard]] wire::Shape userIdShape();

} // namespace factordesk::zitadel
