// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/zitadel/answer_table.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

#include <utility>

namespace factordesk::test {

using net::Settlement;
using zitadel::StatusCode;

namespace {

const QList<Operation> anyOperation{Operation::VerifyTotp, Operation::RegisterTotp,
                                    Operation::RemoveTotp, Operation::User};
const QList<Operation> registerOrVerify{Operation::RegisterTotp, Operation::VerifyTotp};

QByteArray nameOf(Operation operation)
{
    switch (operation) {
    case Operation::VerifyTotp: return "verify";
    case Operation::RegisterTotp: return "register";
    case Operation::RemoveTotp: return "remove";
    case Operation::GenerateRecoveryCodes: return "recovery codes";
    case Operation::User: return "user";
    case Operation::Users: return "users";
    case Operation::AuthenticationMethods: return "authentication methods";
    case Operation::TotpState: return "TOTP state";
    case Operation::LoginSettings: return "login settings";
    case Operation::Organisations: return "organisations";
    case Operation::CallerPermissions: return "permissions";
    case Operation::UserChanges: return "changes";
    }
    Q_UNREACHABLE();
}

/// An error as ZITADEL writes its own: the id behind the text, and both in the detail.
ErrorRow own(const char* name, StatusCode code, const QByteArray& text, const QByteArray& id)
{
    return {.name = name,
            .code = code,
            .message = text + " (" + id + ")",
            .details = {errorDetail(id, text)},
            .errorId = id};
}

/// An error without an id: of the permission check, of a field's rule, of the gateway.
ErrorRow bare(const char* name, StatusCode code, const QByteArray& message,
              Settlement settlement = Settlement::Answered)
{
    return {.name = name, .code = code, .message = message, .settlement = settlement};
}

void add(QList<ErrorRow>& rows, const QList<Operation>& operations, ErrorRow row)
{
    const QByteArray what = std::exchange(row.name, {});
    for (const Operation operation : operations) {
        row.name = nameOf(operation) + ": " + what;
        row.operation = operation;
        rows.append(row);
    }
}

void addWhatOneOperationRefuses(QList<ErrorRow>& rows)
{
    add(rows, {Operation::VerifyTotp},
        own("wrong code", StatusCode::InvalidArgument, "Invalid code", "EVENT-8isk2"));
    add(rows, {Operation::VerifyTotp},
        own("nothing registered", StatusCode::NotFound,
            "Multifactor OTP (OneTimePassword) doesn't exist", "COMMAND-3Mif9s"));
    add(rows, {Operation::VerifyTotp},
        own("already verified", StatusCode::FailedPrecondition, "Errors.Users.MFA.OTP.AlreadyReady",
            "COMMAND-qx4ls"));
    add(rows, {Operation::RegisterTotp},
        own("already verified", StatusCode::AlreadyExists,
            "Multifactor OTP (OneTimePassword) is already set up", "COMMAND-do9se"));
    add(rows, {Operation::RegisterTotp},
        own("no such user", StatusCode::FailedPrecondition, "User could not be found",
            "COMMAND-SqyJz"));
    add(rows, {Operation::RemoveTotp},
        own("nothing there", StatusCode::NotFound,
            "Multifactor OTP (OneTimePassword) doesn't exist", "COMMAND-Hd9sd"));
}

void addWhatTheCallerLacks(QList<ErrorRow>& rows)
{
    add(rows, registerOrVerify,
        bare("no permission", StatusCode::PermissionDenied, "No matching permissions found"));
    for (const char* id : {"AUTH-AWfge", "AUTH-Swrgg2", "AUTH-5mWD2"}) {
        add(rows, registerOrVerify,
            own(id, StatusCode::PermissionDenied, "No matching permissions found", id));
    }
    add(rows, registerOrVerify,
        own("an old server", StatusCode::PermissionDenied,
            "User can only perform this action on itself", "AUTH-Bohd2"));
    add(rows, anyOperation, bare("no token", StatusCode::Unauthenticated, "auth header missing"));
    add(rows, anyOperation,
        own("expired token", StatusCode::Unauthenticated, "Errors.Token.Invalid", "AUTH-7fs1e"));
    add(rows, anyOperation,
        own("no role at all", StatusCode::NotFound, "membership not found", "AUTHZ-cdgFk"));
    add(rows, anyOperation,
        own("unknown to the permission check", StatusCode::NotFound, "Errors.NotFound",
            "COMMAND-4g3xq"));
}

void addWhatIsWrongWithTheUserId(QList<ErrorRow>& rows)
{
    add(rows, anyOperation,
        own("user id missing", StatusCode::InvalidArgument, "User ID missing", "COMMAND-5M0sd"));
    add(rows, anyOperation,
        own("user id missing, as a precondition", StatusCode::FailedPrecondition, "User ID missing",
            "COMMAND-8N9ds"));
    add(rows, anyOperation,
        bare("a field's rule", StatusCode::InvalidArgument,
             "invalid VerifyTOTPRegistrationRequest.UserId: value length must be between 1 and "
             "200 runes, inclusive"));
}

/// How the same error may be written: what carries the id, what else stands in the details.
void addSpellings(QList<ErrorRow>& rows)
{
    const QList<Operation> verify{Operation::VerifyTotp};
    add(rows, verify,
        {.name = "id in the message alone",
         .code = StatusCode::FailedPrecondition,
         .message = "Errors.Users.MFA.OTP.AlreadyReady (COMMAND-qx4ls)",
         .errorId = "COMMAND-qx4ls"});
    add(rows, verify,
        {.name = "id in the details alone",
         .code = StatusCode::InvalidArgument,
         .message = "Invalid code",
         .details = {errorDetail("EVENT-8isk2", "Invalid code")},
         .errorId = "EVENT-8isk2"});
    add(rows, verify,
        own("another language", StatusCode::InvalidArgument, "Code ist ung\xC3\xBCltig, 100 %",
            "EVENT-8isk2"));
    add(rows, verify,
        own("another script", StatusCode::InvalidArgument,
            "\xE7\x84\xA1\xE5\x8A\xB9\xE3\x81\xAA\xE3\x82\xB3\xE3\x83\xBC\xE3\x83\x89 "
            "\xF0\x9F\x94\x91",
            "EVENT-8isk2"));
    add(rows, verify, bare("no message", StatusCode::NotFound, ""));
    ErrorRow several =
        own("details of several types", StatusCode::NotFound, "User not found", "COMMAND-4g3xq");
    several.details.prepend({.typeUrl = "type.googleapis.com/google.rpc.RequestInfo",
                             .fields = {{1, "requestId", "7f3a"}, {2, "servingData", "x=1"}}});
    add(rows, verify, several);
}

/// Each of gRPC's codes, and whether it proves that the server did not act.
void addEachCode(QList<ErrorRow>& rows)
{
    const auto each = [&](const char* name, StatusCode code, Settlement settlement) {
        add(rows, {Operation::VerifyTotp, Operation::RegisterTotp},
            bare(name, code, "said by the server", settlement));
    };
    each("CANCELLED", StatusCode::Cancelled, Settlement::Unknown);
    each("UNKNOWN", StatusCode::Unknown, Settlement::Unknown);
    each("INVALID_ARGUMENT", StatusCode::InvalidArgument, Settlement::Answered);
    each("DEADLINE_EXCEEDED", StatusCode::DeadlineExceeded, Settlement::Unknown);
    each("NOT_FOUND", StatusCode::NotFound, Settlement::Answered);
    each("ALREADY_EXISTS", StatusCode::AlreadyExists, Settlement::Answered);
    each("PERMISSION_DENIED", StatusCode::PermissionDenied, Settlement::Answered);
    each("RESOURCE_EXHAUSTED", StatusCode::ResourceExhausted, Settlement::Answered);
    each("FAILED_PRECONDITION", StatusCode::FailedPrecondition, Settlement::Answered);
    each("ABORTED", StatusCode::Aborted, Settlement::Answered);
    each("OUT_OF_RANGE", StatusCode::OutOfRange, Settlement::Answered);
    each("UNIMPLEMENTED", StatusCode::Unimplemented, Settlement::Answered);
    each("INTERNAL", StatusCode::Internal, Settlement::Unknown);
    each("UNAVAILABLE", StatusCode::Unavailable, Settlement::Unknown);
    add(rows, {Operation::VerifyTotp, Operation::RegisterTotp},
        own("UNAVAILABLE with an id", StatusCode::Unavailable, "out of service", "EVENT-down1"));
    each("DATA_LOSS", StatusCode::DataLoss, Settlement::Unknown);
    each("UNAUTHENTICATED", StatusCode::Unauthenticated, Settlement::Answered);
}

} // namespace

AnswerDetail errorDetail(const QByteArray& id, const QByteArray& message)
{
    return {.typeUrl = "type.googleapis.com/zitadel.v1.ErrorDetail",
            .fields = {{1, "id", id}, {2, "message", message}}};
}

QList<ErrorRow> errorRows()
{
    QList<ErrorRow> rows;
    addWhatOneOperationRefuses(rows);
    addWhatTheCallerLacks(rows);
    addWhatIsWrongWithTheUserId(rows);
    addSpellings(rows);
    addEachCode(rows);
    return rows;
}

int httpStatusOf(StatusCode code)
{
    switch (code) {
    case StatusCode::Ok: return 200;
    case StatusCode::Cancelled: return 499;
    case StatusCode::InvalidArgument:
    case StatusCode::FailedPrecondition:
    case StatusCode::OutOfRange: return 400;
    case StatusCode::Unauthenticated: return 401;
    case StatusCode::PermissionDenied: return 403;
    case StatusCode::NotFound: return 404;
    case StatusCode::AlreadyExists:
    case StatusCode::Aborted: return 409;
    case StatusCode::ResourceExhausted: return 429;
    case StatusCode::Unimplemented: return 501;
    case StatusCode::Unavailable: return 503;
    case StatusCode::DeadlineExceeded: return 504;
    case StatusCode::Unknown:
    case StatusCode::Internal:
    case StatusCode::DataLoss: return 500;
    }
    Q_UNREACHABLE();
}

QJsonArray jsonDetails(const ErrorRow& row)
{
    QJsonArray details;
    for (const AnswerDetail& detail : row.details) {
        QJsonObject entry{{QStringLiteral("@type"), QString::fromUtf8(detail.typeUrl)}};
        for (const AnswerDetail::Field& field : detail.fields)
            entry.insert(QString::fromUtf8(field.name), QString::fromUtf8(field.value));
        details.append(entry);
    }
    return details;
}

QByteArray jsonStatus(const ErrorRow& row)
{
    const QJsonObject status{{QStringLiteral("code"), static_cast<int>(row.code)},
                             {QStringLiteral("message"), QString::fromUtf8(row.message)},
                             {QStringLiteral("details"), jsonDetails(row)}};
    return QJsonDocument(status).toJson(QJsonDocument::Compact);
}

QByteArray verifiedJson()
{
    return R"({"details":{"sequence":"2","changeDate":"2025-03-25T07:19:29.656Z",)"
           R"("resourceOwner":"69629023906488334","creationDate":"2025-03-25T07:19:29.656Z"}})";
}

zitadel::Details verifiedDetails()
{
    const QDateTime moment(QDate(2025, 3, 25), QTime(7, 19, 29, 656), QTimeZone::utc());
    return {.sequence = 2,
            .changeDate = moment,
            .creationDate = moment,
            .resourceOwner = QStringLiteral("69629023906488334")};
}

} // namespace factordesk::test
