// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/sign_in_text.h"

#include "ui/text/status_text.h"

#include <QCoreApplication>

namespace factordesk::text {

namespace {

using zitadel::IdTokenError;
using zitadel::KeyFileError;
using zitadel::SignInError;
using zitadel::SignInFailure;
using zitadel::SignInMethod;

class SignInText
{
    Q_DECLARE_TR_FUNCTIONS(SignInText)

public:
    static QString keyFile(KeyFileError error);
    static Explanation failure(const SignInFailure& failure);
    static Explanation revocation(const SignInFailure& failure);
    static QString purpose(SignInMethod method);

private:
    static Explanation provider(const SignInFailure& failure);
    static Explanation person(SignInError error);
    static Explanation refusal(const SignInFailure& failure);
    static Explanation computer(SignInError error);
    static Explanation idToken(IdTokenError error);
};

QString SignInText::keyFile(KeyFileError error)
{
    switch (error) {
    case KeyFileError::TooLarge:
        return tr("This file is too large to be a key: choose the JSON file that ZITADEL gave you "
                  "for the service account.");
    case KeyFileError::NotJson:
        return tr("This is not a key file: choose the JSON file that ZITADEL gave you for the "
                  "service account.");
    case KeyFileError::NotServiceAccount:
        return tr("This is not a service account's key file: create a key of the type JSON for a "
                  "service account in ZITADEL, and choose that file.");
    case KeyFileError::NoKeyId:
        return tr("The file says no key id (keyId): create a new key in ZITADEL and choose its "
                  "file.");
    case KeyFileError::NoUserId:
        return tr("The file says no user id (userId): create a new key in ZITADEL and choose its "
                  "file.");
    case KeyFileError::NoKey:
        return tr("The file holds no private key (key): create a new key in ZITADEL and choose "
                  "its file.");
    case KeyFileError::KeyMalformed:
        return tr("The private key in the file is damaged: take a fresh copy of the file, or "
                  "create a new key in ZITADEL.");
    case KeyFileError::KeyEncrypted:
        return tr("The private key in the file is encrypted: choose the file as ZITADEL gave it, "
                  "without a password.");
    case KeyFileError::KeyNotRsa:
        return tr("The private key in the file is not an RSA key, which ZITADEL needs: create a "
                  "key of the type JSON in ZITADEL.");
    case KeyFileError::KeyTooShort:
        return tr("The private key in the file is shorter than 2048 bits: create a new key in "
                  "ZITADEL.");
    }
    return {};
}

Explanation SignInText::failure(const SignInFailure& failure)
{
    switch (failure.error) {
    case SignInError::NoUsableAnswer: return explain(failure.status);
    case SignInError::NotAProvider:
    case SignInError::OtherIssuer:
    case SignInError::UnsafeEndpoint:
    case SignInError::NotOffered: return provider(failure);
    case SignInError::ClientRefused:
    case SignInError::GrantRefused:
    case SignInError::Refused: return refusal(failure);
    case SignInError::AccessDenied:
    case SignInError::TooLate:
    case SignInError::Cancelled: return person(failure.error);
    case SignInError::NoPort:
    case SignInError::NoBrowser: return computer(failure.error);
    case SignInError::NotProven: return idToken(failure.idToken.value_or(IdTokenError::Malformed));
    }
    return {};
}

Explanation SignInText::provider(const SignInFailure& failure)
{
    if (failure.error == SignInError::OtherIssuer)
        //: %1 is an address
        return {tr("This is another server"),
                tr("The server calls itself “%1”, which is not the address you gave.")
                    .arg(failure.serverText),
                tr("Check the address; nothing was sent to the other one.")};
    if (failure.error == SignInError::UnsafeEndpoint)
        return {tr("The server points elsewhere"),
                tr("It asks to sign in at an address that is not its own."),
                tr("Nothing was sent there; ask who runs the server whether its external domain "
                   "is set up right.")};
    if (failure.error == SignInError::NotOffered)
        return {tr("Not offered by this server"),
                tr("The server does not offer this way of signing in."), tr("Choose another way.")};
    return {tr("No sign-in at this address"), tr("The address answers, but not as a ZITADEL does."),
            tr("Check the address: it is the one you open in the browser.")};
}

Explanation SignInText::refusal(const SignInFailure& failure)
{
    const QString said = failure.serverText.isEmpty() ? failure.serverCode : failure.serverText;
    if (failure.error == SignInError::ClientRefused)
        return {tr("The server does not know this application"),
                tr("It refuses the client id, or what goes with it."),
                tr("Compare it with the application in ZITADEL's console, and see that this way "
                   "of signing in is allowed there.")};
    if (failure.error == SignInError::GrantRefused)
        return {tr("The server did not accept it"),
                tr("What was shown for the sign-in is not, or no longer, good."),
                tr("Sign in again; for a service account, see that its key has not expired.")};
    //: %1 is what the server said
    return {tr("The server refuses to sign in"), tr("It says: “%1”").arg(said),
            tr("Show this to whoever looks after the server.")};
}

Explanation SignInText::person(SignInError error)
{
    if (error == SignInError::AccessDenied)
        return {tr("Sign-in declined"), tr("The sign-in was declined on the server's page."),
                tr("Begin again when you want to sign in.")};
    if (error == SignInError::TooLate)
        return {tr("Time is up"), tr("The sign-in was not confirmed in time."),
                tr("Begin again: you get a fresh one.")};
    return {tr("Sign-in cancelled"), tr("Nobody was signed in."), {}};
}

Explanation SignInText::computer(SignInError error)
{
    if (error == SignInError::NoPort)
        return {tr("The browser could not answer"),
                tr("This computer lets Factordesk open no port for the browser's answer."),
                tr("Sign in with a device code instead.")};
    return {tr("No browser"), tr("No browser could be opened."),
            tr("Copy the link and open it yourself, or sign in with a device code.")};
}

Explanation SignInText::idToken(IdTokenError error)
{
    const QString title = tr("The sign-in is not proven");
    const QString ask = tr("Nobody was signed in; tell whoever looks after the server.");
    switch (error) {
    case IdTokenError::Missing:
        return {title, tr("The server sent no proof of who has signed in."),
                tr("See that the application in ZITADEL may use the scope “openid”.")};
    case IdTokenError::Malformed:
        return {title, tr("The server's proof of who has signed in cannot be read."), ask};
    case IdTokenError::Algorithm:
        return {title, tr("The server's proof is not signed, or in a way that proves nothing."),
                ask};
    case IdTokenError::UnknownKey:
    case IdTokenError::Signature:
        return {title, tr("The signature on the server's proof is not the server's."), ask};
    case IdTokenError::Issuer: return {title, tr("The proof was issued by another server."), ask};
    case IdTokenError::Audience:
        return {title, tr("The proof was issued for another application."),
                tr("Check the client id.")};
    case IdTokenError::Expired:
    case IdTokenError::IssuedInTheFuture:
        return {title, tr("The proof is not good at this time."),
                tr("Compare the clocks of this computer and of the server, and sign in again.")};
    case IdTokenError::Nonce:
        return {title, tr("The proof belongs to another sign-in."), tr("Sign in again.")};
    }
    return {};
}

Explanation SignInText::revocation(const SignInFailure& failure)
{
    const QString remedy =
        tr("Factordesk has forgotten the token, and nobody can use it from here. To be sure that "
           "it is worth nothing, end your sessions in ZITADEL's console.");
    const bool isUnsettled = failure.error == SignInError::NoUsableAnswer &&
                             failure.status.settlement == net::Settlement::Unknown;
    return {tr("Signed out here, perhaps not at the server"),
            isUnsettled ? tr("The server was asked to revoke the session, and no answer says "
                             "whether it did.")
                        : tr("The server did not revoke the session: %1")
                              .arg(SignInText::failure(failure).sentence),
            remedy};
}

QString SignInText::purpose(SignInMethod method)
{
    switch (method) {
    case SignInMethod::Browser:
        return tr("As yourself, on the server's own page; its events then name you.");
    case SignInMethod::DeviceCode:
        return tr("As yourself, on your phone: scan a code and confirm it there.");
    case SignInMethod::AccessToken: return tr("A personal access token of a service account.");
    case SignInMethod::KeyFile:
        return tr("The JSON file that ZITADEL gave for a service account's key.");
    case SignInMethod::ClientCredentials:
        return tr("The client id and client secret of a service account.");
    }
    return {};
}

} // namespace

QString explain(KeyFileError error)
{
    return SignInText::keyFile(error);
}

Explanation explain(const SignInFailure& failure)
{
    return SignInText::failure(failure);
}

Explanation notRevoked(const SignInFailure& failure)
{
    return SignInText::revocation(failure);
}

QString purposeOf(SignInMethod method)
{
    return SignInText::purpose(method);
}

} // namespace factordesk::text
