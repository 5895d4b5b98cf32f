// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/failure.h"

#include <QJsonArray>
#include <QString>

#include <chrono>
#include <optional>

namespace factordesk::zitadel {

/// gRPC's status codes (grpc.io, "Status codes and their use in gRPC").
enum class StatusCode {
    Ok = 0,
    Cancelled = 1,
    Unknown = 2,
    InvalidArgument = 3,
    DeadlineExceeded = 4,
    NotFound = 5,
    AlreadyExists = 6,
    PermissionDenied = 7,
    ResourceExhausted = 8,
    FailedPrecondition = 9,
    Aborted = 10,
    OutOfRange = 11,
    Unimplemented = 12,
    Internal = 13,
    Unavailable = 14,
    DataLoss = 15,
    Unauthenticated = 16,
};

/// "INVALID_ARGUMENT" and so on.
[[nodiscard]] QString statusCodeName(StatusCode code);

/// The code an HTTP status stands for where the answer carries none of its own
/// (google/rpc/code.proto and zitadel's gateway).
[[nodiscard]] StatusCode statusCodeForHttp(int httpStatus);

/// Where the server asks for patience and names no time.
inline constexpr std::chrono::seconds usualPatience{1};

/// Everything that can go wrong with a call, the same for every transport.
///
/// `stage` tells where it stopped: Stage::Server means that the server itself answered with an
/// error, and then `message`, `errorId` and `details` are its words; otherwise `fault` is the
/// reason and `message` is empty.
struct Status
{
    StatusCode code = StatusCode::Unknown;
    net::Stage stage = net::Stage::Server;
    net::Fault fault = net::Fault::None;
    net::Settlement settlement = net::Settlement::Answered;
    std::optional<int> httpStatus = {};
    QString message = {};    ///< The server's, as received (already in the language asked for).
    QString errorId = {};    ///< ZITADEL's, such as "EVENT-8isk2"; empty when there is none.
    QJsonArray details = {}; ///< google.rpc.Status.details as received, any type.
    std::optional<std::chrono::seconds> retryAfter = {};
    /// The certificate that was not accepted, where that is the fault.
    std::optional<net::RefusedCertificate> certificate = {};
    QString technicalText = {}; ///< English, for details on demand; never a secret.

    /// False when nobody knows yet whether the server acted: read the state, do not send again.
    [[nodiscard]] bool isSettled() const { return settlement != net::Settlement::Unknown; }
};

/// Whether an error in the server's own words (a google.rpc.Status, over any transport) proves that
/// the server did not act. The rule: an error that says why the request was not taken (its content,
/// the caller, what is registered, too many requests) was said in place of acting, and is Answered.
/// An error that tells how far the work came, and not why it was refused (CANCELLED, UNKNOWN,
/// DEADLINE_EXCEEDED, INTERNAL, DATA_LOSS), can be said after the change was written: a gateway
/// whose patience ended, a commit whose confirmation was lost. It leaves the outcome Unknown, and a
/// reading costs less than a second secret.
///
/// UNAVAILABLE is Answered where ZITADEL has put its error id to it (`hasErrorId`). Without, it is
/// what a proxy or gateway writes in the server's place when the connection behind it breaks,
/// before or after the request went through (grpc.io, "Status codes": not always safe to retry).
[[nodiscard]] net::Settlement settlementOfRefusal(StatusCode code, bool hasErrorId);

/// The same for an HTTP answer that is not 200 and not the server's own words. A 4xx stands for a
/// request that was not passed on, and is Answered, but for 408 and 499: these tell of a time-out
/// and of a connection that was given up. Everything else (2xx without the API's content, 5xx) may
/// have come from behind the server's back and is Unknown. A 3xx never comes here: see net::Fault.
[[nodiscard]] net::Settlement settlementOfHttp(int httpStatus);

/// The status that stands for a failure below the server's answer.
[[nodiscard]] Status statusFor(const net::Failure& failure);

} // namespace factordesk::zitadel
