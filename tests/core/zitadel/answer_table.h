// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/failure.h"
#include "core/zitadel/status.h"
#include "core/zitadel/values.h"
#include "tests/support/scripted_client.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace factordesk::test {

/// One entry of google.rpc.Status.details. All the types in the table have string fields alone, so
/// that each transport can write them: JSON by `name`, protobuf by `number`. A client that reads
/// protobuf knows the fields of the server's own type only (isKnown()).
struct AnswerDetail
{
    struct Field
    {
        int number = 0;
        QByteArray name;
        QByteArray value; ///< UTF-8
    };

    QByteArray typeUrl;
    QList<Field> fields;

    [[nodiscard]] bool isKnown() const { return typeUrl.endsWith("/zitadel.v1.ErrorDetail"); }
};

/// An error of the server, as it is before any transport writes it, and what is to become of it.
struct ErrorRow
{
    QByteArray name;
    Operation operation = Operation::VerifyTotp;
    zitadel::StatusCode code = zitadel::StatusCode::Unknown;
    QByteArray message; ///< UTF-8
    QList<AnswerDetail> details = {};
    QByteArray errorId = {}; ///< As it is to be found: in the details, or else in the message.
    net::Settlement settlement = net::Settlement::Answered;
};

/// The server's own detail: type.googleapis.com/zitadel.v1.ErrorDetail.
[[nodiscard]] AnswerDetail errorDetail(const QByteArray& id, const QByteArray& message);

/// Every row of zitadel-api.md's table of errors ("any" for each operation that changes something
/// and for one that reads), the documented 403, 404 and default of verify, and each of gRPC's
/// codes once.
[[nodiscard]] QList<ErrorRow> errorRows();

/// The HTTP status that the gateway gives a code (zitadel-api.md).
[[nodiscard]] int httpStatusOf(zitadel::StatusCode code);

/// The row as the REST gateway writes it: a google.rpc.Status in JSON.
[[nodiscard]] QByteArray jsonStatus(const ErrorRow& row);
/// The row's details as Status::details is to hold them.
[[nodiscard]] QJsonArray jsonDetails(const ErrorRow& row);

/// The documented answer of 200 to verify, word for word, and what it says.
[[nodiscard]] QByteArray verifiedJson();
[[nodiscard]] zitadel::Details verifiedDetails();

} // namespace factordesk::test
