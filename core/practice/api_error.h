// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/http_answer.h"
#include "core/practice/http_request_parser.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace factordesk::practice {

/// gRPC's status codes, as far as this server answers with them (grpc.io, "Status codes").
enum class RpcCode {
    InvalidArgument = 3,
    NotFound = 5,
    AlreadyExists = 6,
    PermissionDenied = 7,
    ResourceExhausted = 8,
    FailedPrecondition = 9,
    Unimplemented = 12,
    Internal = 13,
    Unauthenticated = 16,
};

/// The HTTP status ZITADEL's gateway gives a code.
[[nodiscard]] int httpStatus(RpcCode code);

/// An error as ZITADEL answers it. With an id: the message is followed by it in parentheses, and
/// details hold an ErrorDetail. Without: neither.
struct ApiError
{
    RpcCode code = RpcCode::Internal;
    QByteArray id;
    QString message; ///< Already in the language asked for.
};

/// The languages this server has texts in.
enum class Language { English, German };

/// The first of those a client asks for in Accept-Language (RFC 9110, section 12.5.4); English
/// otherwise.
[[nodiscard]] Language preferredLanguage(const QByteArray& acceptLanguage);

/// The error of an id in the catalogue, such as "EVENT-8isk2". An id that is not in it is an
/// INTERNAL error of that id.
[[nodiscard]] ApiError apiError(QByteArrayView id, Language language);

/// The error of a field rule, which has no id: "invalid MESSAGE.FIELD: value length must be …".
[[nodiscard]] ApiError fieldLengthError(const QString& field);

/// The answer that carries an error, as JSON.
[[nodiscard]] HttpAnswer errorAnswer(const ApiError& error);

/// The answer to bytes that are no request, in the same form.
[[nodiscard]] HttpAnswer parseErrorAnswer(ParseError error);

} // namespace factordesk::practice
