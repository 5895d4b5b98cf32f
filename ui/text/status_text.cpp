// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/status_text.h"

#include "ui/text/time_text.h"

#include <QCoreApplication>
#include <QHash>

#include <optional>

namespace factordesk::text {

namespace {

using net::Fault;
using zitadel::Status;
using zitadel::StatusCode;

class StatusText
{
    Q_DECLARE_TR_FUNCTIONS(StatusText)

public:
    static std::optional<Explanation> byErrorId(const QString& id);
    static Explanation byCode(const Status& status);
    static Explanation byFault(const Status& status);

private:
    static Explanation forConnection(Fault fault);
    static Explanation forCertificate(Fault fault);
    static Explanation forAnswer(Fault fault);
    static Explanation forGrpc(Fault fault);
    static Explanation forPermission();
};

std::optional<Explanation> StatusText::byErrorId(const QString& id)
{
    static const QLatin1String permissionIds[] = {
        QLatin1String("AUTH-AWfge"), QLatin1String("AUTH-Swrgg2"), QLatin1String("AUTH-5mWD2")};
    for (const QLatin1String permissionId : permissionIds) {
        if (id == permissionId)
            return forPermission();
    }
    if (id == QLatin1String("EVENT-8isk2"))
        return Explanation{tr("The code was not accepted"),
                           tr("The server says that this is not the right code."),
                           tr("Wait for the next code in the authenticator and type that one.")};
    if (id == QLatin1String("COMMAND-3Mif9s"))
        return Explanation{tr("Nothing is registered"),
                           tr("This person has no authenticator waiting to be confirmed; it was "
                              "removed or never registered."),
                           tr("Register again and scan the new QR code.")};
    if (id == QLatin1String("COMMAND-qx4ls"))
        return Explanation{tr("Already confirmed"),
                           tr("This person's authenticator was confirmed before."),
                           tr("If they cannot sign in with it, reset it and enrol anew.")};
    if (id == QLatin1String("COMMAND-do9se"))
        return Explanation{tr("An authenticator is active"),
                           tr("This person already has a confirmed authenticator."),
                           tr("Reset it to enrol another one.")};
    if (id == QLatin1String("COMMAND-SqyJz"))
        return Explanation{tr("The person is not known"), tr("The server knows no such person."),
                           tr("Search for the person again; they may have been removed.")};
    if (id == QLatin1String("COMMAND-Hd9sd"))
        return Explanation{
            tr("Nothing to remove"), tr("This person has no authenticator registered."), {}};
    if (id == QLatin1String("COMMAND-8f2k9"))
        return Explanation{tr("No more recovery codes"),
                           tr("This person has as many recovery codes as the server allows."),
                           tr("Ask whoever runs the server to remove the old ones first.")};
    if (id == QLatin1String("AUTHZ-cdgFk"))
        return Explanation{tr("Not found, or not yours to see"),
                           tr("You have no role in this person's organisation, so the server does "
                              "not say whether the person exists."),
                           tr("Ask an owner of that organisation for a role in it.")};
    if (id == QLatin1String("AUTH-Bs7Ds"))
        return Explanation{
            tr("The organisation is not known"),
            tr("The server does not know the organisation that this was asked for."),
            tr("Choose another organisation, or none, in what is set for this server.")};
    if (id == QLatin1String("AUTH-Bohd2"))
        return Explanation{tr("The server is too old for this"),
                           tr("This version of ZITADEL lets nobody enrol another person."),
                           tr("Ask whoever runs the server to update it.")};
    if (id == QLatin1String("COMMAND-4g3xq"))
        return Explanation{tr("The person is not known"),
                           tr("The server knows no person with this id."),
                           tr("Check the id, or search for the person by name.")};
    if (id == QLatin1String("COMMAND-5M0sd") || id == QLatin1String("COMMAND-8N9ds"))
        return Explanation{tr("The user id is missing"), tr("The server received no user id."),
                           tr("Type the person's id, or search for the person by name.")};
    return std::nullopt;
}

Explanation StatusText::forPermission()
{
    return {tr("You may not do this"),
            tr("Your role does not allow it. To change a person's authenticator, it needs the "
               "permission user.credential.write."),
            tr("Ask an organisation owner to do it, or to give you the role ORG_OWNER.")};
}

Explanation StatusText::byCode(const Status& status)
{
    const QString tryLater = tr("Try again in a while.");
    switch (status.code) {
    case StatusCode::Unauthenticated:
        return {tr("You are not signed in"),
                tr("The server does not accept the token: it is wrong, has expired, or was made "
                   "for another service."),
                tr("Enter a new token on the server page.")};
    case StatusCode::PermissionDenied: return forPermission();
    case StatusCode::NotFound:
        return {tr("Not found"),
                tr("The server found no such person, or you have no role that lets you see them."),
                tr("Check the id; if it is right, ask an organisation owner for a role there.")};
    case StatusCode::AlreadyExists:
        return {tr("It is there already"), tr("The server says that this exists already."), {}};
    case StatusCode::InvalidArgument:
    case StatusCode::OutOfRange:
        return {tr("The server refused the input"),
                tr("Something in the request is not as the server expects it."),
                tr("The server's own words below say what.")};
    case StatusCode::FailedPrecondition:
        return {tr("Not possible now"), tr("The person's present state does not allow this."),
                tr("The server's own words below say why.")};
    case StatusCode::ResourceExhausted:
        return {tr("The server is asked too often"),
                tr("The server takes no more requests for the moment."),
                status.retryAfter ? tr("Try again in %1.").arg(durationText(*status.retryAfter))
                                  : tryLater};
    case StatusCode::Unimplemented:
        return {tr("The server cannot do this"),
                tr("This server does not know the operation; it may be older than ZITADEL v2."),
                tr("Check the address, or ask whoever runs the server to update it.")};
    case StatusCode::Unavailable:
        return {tr("The server is not available"),
                tr("The server, or something in front of it, cannot answer at the moment."),
                tryLater};
    case StatusCode::DeadlineExceeded:
        return {tr("The server took too long"), tr("The server gave up waiting for itself."),
                tryLater};
    case StatusCode::Cancelled:
    case StatusCode::Aborted:
        return {tr("The server stopped the request"), tr("Another change got in the way."),
                tr("Try again.")};
    case StatusCode::Ok:
    case StatusCode::Unknown:
    case StatusCode::Internal:
    case StatusCode::DataLoss: break;
    }
    return {tr("The server has a problem"), tr("Something went wrong inside the server."),
            tr("Try again; if it stays, show the details below to whoever runs the server.")};
}

Explanation StatusText::byFault(const Status& status)
{
    switch (status.fault) {
    case Fault::BadAddress:
    case Fault::NameNotFound:
    case Fault::ConnectionRefused:
    case Fault::Unreachable:
    case Fault::ProxyRefused:
    case Fault::ProxyNeedsPassword:
    case Fault::ProxyIncomplete:
    case Fault::DeadlineExceeded:
    case Fault::Aborted:
    case Fault::ConnectionClosed: return forConnection(status.fault);
    case Fault::CertificateUntrusted:
    case Fault::CertificateExpired:
    case Fault::CertificateOtherHost:
    case Fault::CertificateChanged:
    case Fault::TlsFailed: return forCertificate(status.fault);
    case Fault::NotHttp:
    case Fault::Redirected:
    case Fault::Truncated:
    case Fault::BodyTooLarge:
    case Fault::HeadersTooLarge:
    case Fault::Empty:
    case Fault::Html:
    case Fault::NotJson:
    case Fault::NotProtobuf:
    case Fault::BadFrame:
    case Fault::NotUtf8:
    case Fault::TooDeep:
    case Fault::WrongType: return forAnswer(status.fault);
    case Fault::NoHttp2:
    case Fault::NotGrpc:
    case Fault::NoGrpcStatus: return forGrpc(status.fault);
    case Fault::None: break;
    }
    return byCode(status);
}

Explanation StatusText::forConnection(Fault fault)
{
    const QString checkNetwork = tr("Check this computer's network, then try again.");
    if (fault == Fault::BadAddress)
        return {tr("The address cannot be used"),
                tr("Only https addresses are called, and http on this computer itself."),
                tr("Correct the address on the server page.")};
    if (fault == Fault::NameNotFound)
        return {tr("The server was not found"), tr("No computer of this name is known."),
                tr("Check the address for typing errors, and this computer's network.")};
    if (fault == Fault::ConnectionRefused)
        return {tr("The server does not answer"),
                tr("The computer is there, but nothing listens at this address."),
                tr("Check the address and the port, or ask whoever runs the server.")};
    if (fault == Fault::ProxyRefused)
        return {tr("The proxy refused"),
                tr("The proxy between this computer and the server did not let the request pass."),
                tr("Check the proxy settings of this server and of this computer.")};
    if (fault == Fault::ProxyNeedsPassword)
        return {tr("The proxy wants a password"),
                tr("The proxy between this computer and the server lets nobody pass without a user "
                   "name and its password, and did not accept those it was given."),
                tr("Enter both in the advanced settings of the server.")};
    if (fault == Fault::ProxyIncomplete)
        return {
            tr("The proxy is not set up"),
            tr("A proxy was chosen for this server, but its address or port is missing. Nothing "
               "was sent."),
            tr("Complete it in the advanced settings of the server.")};
    if (fault == Fault::DeadlineExceeded)
        return {tr("No answer in time"),
                tr("The server did not answer completely in the time allowed."), checkNetwork};
    if (fault == Fault::Aborted)
        return {tr("Stopped"), tr("The request was stopped before the answer came."), {}};
    if (fault == Fault::ConnectionClosed)
        return {tr("The connection was cut"),
                tr("The connection closed before the whole answer had come."), checkNetwork};
    return {tr("The server cannot be reached"),
            tr("There is no way to the server through the network at the moment."), checkNetwork};
}

Explanation StatusText::forCertificate(Fault fault)
{
    const QString askOperator =
        tr("Nothing was sent. Ask whoever runs the server before you go on.");
    if (fault == Fault::CertificateExpired)
        return {tr("The server's certificate has expired"),
                tr("The certificate that should prove whose server this is has run out, or is not "
                   "valid yet. This computer's clock may be wrong, too."),
                askOperator};
    if (fault == Fault::CertificateOtherHost)
        return {tr("The certificate belongs to another server"),
                tr("The server shows a certificate for another name than the one typed."),
                askOperator};
    if (fault == Fault::CertificateUntrusted)
        return {tr("The server's certificate is not trusted"),
                tr("Nobody this computer trusts has signed the server's certificate."),
                askOperator};
    if (fault == Fault::CertificateChanged)
        return {tr("The server's certificate has changed"),
                tr("This server is known by one certificate, and now it shows another one. It may "
                   "have been renewed, or another computer answers in its place."),
                askOperator};
    return {tr("No secure connection"),
            tr("This computer and the server could not agree on a secure connection."),
            askOperator};
}

Explanation StatusText::forAnswer(Fault fault)
{
    const QString checkAddress = tr("Check the address; the details below show what came.");
    if (fault == Fault::Redirected)
        return {tr("The server points elsewhere"),
                tr("The answer sends this program to another address. It is not followed, so that "
                   "the token goes nowhere else."),
                tr("Enter the address it names on the server page, if you trust it.")};
    if (fault == Fault::Html)
        return {tr("A web page came instead of an answer"),
                tr("Something in front of the server answered with a web page: a proxy, a "
                   "maintenance notice, or a network that asks you to sign in."),
                tr("Open the address in a browser to see it, then try again.")};
    if (fault == Fault::Empty)
        return {tr("The answer was empty"), tr("The server answered without saying anything."),
                checkAddress};
    if (fault == Fault::Truncated)
        return {tr("The answer was cut off"), tr("Only a part of the answer arrived."),
                tr("Check this computer's network, then try again.")};
    if (fault == Fault::BodyTooLarge)
        return {tr("The answer was too long"),
                tr("The server sent more than any proper answer holds; it was not read further."),
                checkAddress};
    if (fault == Fault::HeadersTooLarge)
        return {tr("The answer had too many headers"),
                tr("The server sent more headers than any proper answer has; they were not read "
                   "further."),
                checkAddress};
    return {tr("The answer cannot be understood"),
            tr("What came back is not an answer of a ZITADEL server."), checkAddress};
}

Explanation StatusText::forGrpc(Fault fault)
{
    if (fault == Fault::NoHttp2)
        return {tr("gRPC is not possible here"),
                tr("gRPC needs HTTP/2, and the server, or a proxy in front of it, does not offer "
                   "it. Nothing was sent."),
                tr("Choose JSON or gRPC-Web as the media type.")};
    if (fault == Fault::NotGrpc)
        return {tr("The answer is in another media type"),
                tr("Something answered that does not speak the media type that was asked for."),
                tr("Choose JSON as the media type, or check the address.")};
    return {
        tr("The answer does not say how it went"),
        tr("The status with which gRPC ends every call is missing, or there is more than one; a "
           "proxy on the way may have cut it off."),
        tr("Choose another media type.")};
}

} // namespace

Explanation explain(const Status& status)
{
    if (status.stage != net::Stage::Server)
        return StatusText::byFault(status);
    const std::optional<Explanation> known = StatusText::byErrorId(status.errorId);
    return known ? *known : StatusText::byCode(status);
}

} // namespace factordesk::text
