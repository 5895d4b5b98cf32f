// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/certificate_facts.h"

#include <QString>

#include <optional>

namespace factordesk::net {

/// How far a call came before it stopped. Ordered: a later stage implies the earlier ones.
enum class Stage { Input, NameLookup, Connection, Tls, Http, Decoding, Server };

/// What stopped a call below the level of the server's own answer.
enum class Fault {
    None,
    // Input
    BadAddress, ///< Nothing may be sent there, or not with these headers.
    // NameLookup, Connection
    NameNotFound,
    ConnectionRefused,
    Unreachable,
    ProxyRefused,
    ProxyNeedsPassword, ///< And was given none, or a wrong one.
    ProxyIncomplete,    ///< A proxy is set up without its host or port.
    // Tls
    CertificateUntrusted,
    CertificateExpired,
    CertificateOtherHost,
    CertificateChanged, ///< A certificate is pinned, and the server showed another one.
    TlsFailed,
    NoHttp2, ///< The server does not speak the HTTP/2 that the call needs.
    // Connection or Http
    DeadlineExceeded,
    Aborted,
    ConnectionClosed,
    NotHttp,
    Redirected, ///< The server pointed elsewhere; redirects are never followed.
    // Decoding
    Truncated, ///< Fewer bytes than announced, or a text that ends in the middle.
    BodyTooLarge,
    HeadersTooLarge,
    Empty, ///< No body where one is needed.
    Html,  ///< A web page: a proxy or a sign-in portal answered, not the API.
    NotJson,
    NotGrpc,      ///< A content type that is not gRPC's, where gRPC was asked for.
    NotProtobuf,  ///< A gRPC message that is no protobuf.
    BadFrame,     ///< gRPC's frames are malformed, compressed, too many or missing.
    NoGrpcStatus, ///< No grpc-status, or one that is malformed or contradicts another.
    NotUtf8,
    TooDeep,   ///< Nested deeper than the limit.
    WrongType, ///< A field is missing or of another type.
};

/// Whether the server can have acted on a call that did not end in a whole answer.
enum class Settlement {
    NotSent,  ///< No whole request left: safe to send again.
    Answered, ///< A whole answer came: what it says is so.
    Unknown,  ///< The request left and no whole answer came: read the state before sending again.
};

/// A call that got no whole HTTP answer.
struct Failure
{
    Stage stage = Stage::Connection;
    Fault fault = Fault::None;
    Settlement settlement = Settlement::Unknown;
    /// What the library said, English, for details on demand; never holds the token, a code, a
    /// secret or a body.
    QString technicalText = {};
    /// The certificate that was not accepted, where that is the fault.
    std::optional<RefusedCertificate> certificate = {};
};

} // namespace factordesk::net
