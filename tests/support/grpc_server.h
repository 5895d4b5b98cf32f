// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QUrl>

#include <memory>
#include <optional>

namespace factordesk::test {

/// One call as libgrpc++ and libprotobuf understood it.
struct GrpcRequest
{
    QByteArray method;  ///< "VerifyTOTPRegistration"
    QByteArray message; ///< In protobuf's text form, on one line.
    QByteArray authorization;
    QByteArray organisation; ///< x-zitadel-orgid
    QByteArray language;     ///< accept-language
};

/// What a call is refused with.
struct GrpcRefusal
{
    int code = 0;
    QByteArray message;
    QByteArray detailsBytes; ///< A google.rpc.Status; empty for none.
};

/// ZITADEL's services over gRPC, by libgrpc++ and protoc, of which nobody here wrote a line: the
/// peer that shows whether our own coding is protobuf and gRPC. It runs in threads of its own and
/// answers everybody the same: verify accepts the code 123456 alone, the user "29001" is Anna
/// Adler with a pending TOTP, and so on.
class GrpcServer
{
public:
    /// Cleartext HTTP/2, or TLS with the test certificate that is good for 127.0.0.1.
    enum class Tls { Off, Good };

    explicit GrpcServer(Tls tls = Tls::Off);
    ~GrpcServer();

    [[nodiscard]] QUrl url() const;
    /// Every call from now on is refused; no value: none is.
    void setRefusal(const std::optional<GrpcRefusal>& refusal);
    [[nodiscard]] QList<GrpcRequest> requests() const;

private:
    class Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace factordesk::test
