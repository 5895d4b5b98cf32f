// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/status.h"

#include <array>

namespace factordesk::zitadel {

using net::Fault;

QString statusCodeName(StatusCode code)
{
    static constexpr std::array names{
        "OK",
        "CANCELLED",
        "UNKNOWN",
        "INVALID_ARGUMENT",
        "DEADLINE_EXCEEDED",
        "NOT_FOUND",
        "ALREADY_EXISTS",
        "PERMISSION_DENIED",
        "RESOURCE_EXHAUSTED",
        "FAILED_PRECONDITION",
        "ABORTED",
        "OUT_OF_RANGE",
        "UNIMPLEMENTED",
        "INTERNAL",
        "UNAVAILABLE",
        "DATA_LOSS",
        "UNAUTHENTICATED",
    };
    return QString::fromLatin1(names.at(static_cast<std::size_t>(code)));
}

StatusCode statusCodeForHttp(int httpStatus)
{
    switch (httpStatus) {
    case 200: return StatusCode::Ok;
    case 400: return StatusCode::InvalidArgument;
    case 401: return StatusCode::Unauthenticated;
    case 403: return StatusCode::PermissionDenied;
    case 404: return StatusCode::NotFound;
    case 409: return StatusCode::Aborted;
    case 429: return StatusCode::ResourceExhausted;
    case 499: return StatusCode::Cancelled;
    case 500: return StatusCode::Internal;
    case 501: return StatusCode::Unimplemented;
    case 502: // A proxy without a server behind it.
    case 503: return StatusCode::Unavailable;
    case 408:
    case 504: return StatusCode::DeadlineExceeded;
    }
    return StatusCode::Unknown;
}

net::Settlement settlementOfRefusal(StatusCode code, bool hasErrorId)
{
    switch (code) {
    case StatusCode::InvalidArgument:
    case StatusCode::NotFound:
    case StatusCode::AlreadyExists:
    case StatusCode::PermissionDenied:
    case StatusCode::ResourceExhausted:
    case StatusCode::FailedPrecondition:
    case StatusCode::Aborted:
    case StatusCode::OutOfRange:
    case StatusCode::Unimplemented:
    case StatusCode::Unauthenticated: return net::Settlement::Answered;
    case StatusCode::Unavailable:
        return hasErrorId ? net::Settlement::Answered : net::Settlement::Unknown;
    case StatusCode::Ok: // no error at all, so no proof of one
    case StatusCode::Cancelled:
    case StatusCode::Unknown:
    case StatusCode::DeadlineExceeded:
    case StatusCode::Internal:
    case StatusCode::DataLoss: break;
    }
    return net::Settlement::Unknown;
}

net::Settlement settlementOfHttp(int httpStatus)
{
    const bool isRefusal = httpStatus >= 400 && httpStatus < 500;
    const bool ranOut = httpStatus == 408 || httpStatus == 499;
    return isRefusal && !ranOut ? net::Settlement::Answered : net::Settlement::Unknown;
}

namespace {

StatusCode statusCodeFor(Fault fault)
{
    switch (fault) {
    case Fault::BadAddress: return StatusCode::InvalidArgument;
    case Fault::NameNotFound:
    case Fault::ConnectionRefused:
    case Fault::Unreachable:
    case Fault::ProxyRefused:
    case Fault::ProxyNeedsPassword:
    case Fault::ProxyIncomplete:
    case Fault::CertificateUntrusted:
    case Fault::CertificateExpired:
    case Fault::CertificateOtherHost:
    case Fault::CertificateChanged:
    case Fault::TlsFailed:
    case Fault::NoHttp2:
    case Fault::ConnectionClosed: return StatusCode::Unavailable;
    case Fault::DeadlineExceeded: return StatusCode::DeadlineExceeded;
    case Fault::Aborted: return StatusCode::Cancelled;
    case Fault::None:
    case Fault::NotHttp:
    case Fault::Redirected: return StatusCode::Unknown;
    case Fault::Truncated:
    case Fault::BodyTooLarge:
    case Fault::HeadersTooLarge:
    case Fault::Empty:
    case Fault::Html:
    case Fault::NotJson:
    case Fault::NotGrpc:
    case Fault::NotProtobuf:
    case Fault::BadFrame:
    case Fault::NoGrpcStatus:
    case Fault::NotUtf8:
    case Fault::TooDeep:
    case Fault::WrongType: return StatusCode::Internal;
    }
    return StatusCode::Unknown;
}

} // namespace

Status statusFor(const net::Failure& failure)
{
    Status status;
    status.code = statusCodeFor(failure.fault);
    status.stage = failure.stage;
    status.fault = failure.fault;
    status.settlement = failure.settlement;
    status.certificate = failure.certificate;
    status.technicalText = failure.technicalText;
    return status;
}

} // namespace factordesk::zitadel
