// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/input_text.h"

#include <QCoreApplication>

namespace factordesk::text {

namespace {

class InputText
{
    Q_DECLARE_TR_FUNCTIONS(InputText)

public:
    static QString forAddress(zitadel::AddressError error);
    static QString forToken(zitadel::TokenError error);
    static QString forUserId(zitadel::UserIdError error);
    static QString forCode(const otp::CodeError& error);
    static QString forBase32(const encoding::Base32Error& error);
    static QString forKeyUri(const otpauth::KeyUriError& error);
    static QString forSymbol(qr::SymbolError error);
};

/// A character as a person can see it: itself, or its number where it has no shape of its own.
QString visible(char32_t character)
{
    const QString text = QString::fromUcs4(&character, 1);
    const bool hasShape = QChar::isPrint(character) && !QChar::isSpace(character);
    return hasShape
               ? text
               : QStringLiteral("U+%1").arg(uint(character), 4, 16, QLatin1Char('0')).toUpper();
}

QString InputText::forAddress(zitadel::AddressError error)
{
    switch (error) {
    case zitadel::AddressError::Empty:
        return tr("Type the server's address, for example acme.zitadel.cloud.");
    case zitadel::AddressError::NotAnAddress:
        return tr("This is not an address. It looks like acme.zitadel.cloud.");
    case zitadel::AddressError::UserInfo:
        return tr("Leave out the name and password in front of the @; the token signs you in.");
    case zitadel::AddressError::HttpElsewhere:
        return tr("http would send the token unprotected; use https. Only a server on this "
                  "computer may be called by http.");
    case zitadel::AddressError::UnknownScheme:
        return tr("The address must begin with https://, or have nothing in front of the name.");
    }
    Q_UNREACHABLE();
}

QString InputText::forToken(zitadel::TokenError error)
{
    switch (error) {
    case zitadel::TokenError::Empty: return tr("Paste a token.");
    case zitadel::TokenError::ControlCharacter:
        return tr("The token holds a control character; copy it again.");
    case zitadel::TokenError::NotAscii:
        return tr("The token holds a character that no token has; copy it again.");
    case zitadel::TokenError::TooLong:
        return tr("This is too long for a token; copy the token alone.");
    }
    Q_UNREACHABLE();
}

QString InputText::forUserId(zitadel::UserIdError error)
{
    switch (error) {
    case zitadel::UserIdError::Empty: return tr("Type the person's user id, or search for them.");
    case zitadel::UserIdError::TooLong: return tr("A user id has at most 200 characters.");
    case zitadel::UserIdError::ControlCharacter:
        return tr("The user id holds a control character; copy it again.");
    }
    Q_UNREACHABLE();
}

QString InputText::forCode(const otp::CodeError& error)
{
    switch (error.kind) {
    case otp::CodeError::Kind::Empty: return tr("Type the code from the authenticator.");
    case otp::CodeError::Kind::InvalidCharacter:
        return tr("A code has only digits; “%1” is none.").arg(visible(error.character));
    case otp::CodeError::Kind::TooShort:
        return tr("The code is not complete: %n digit(s) so far.", nullptr,
                  static_cast<int>(error.digits));
    case otp::CodeError::Kind::TooLong:
        return tr("The code is too long: it has %n digit(s).", nullptr,
                  static_cast<int>(error.digits));
    }
    Q_UNREACHABLE();
}

QString InputText::forBase32(const encoding::Base32Error& error)
{
    const qulonglong place = error.offset + 1;
    switch (error.kind) {
    case encoding::Base32Error::Kind::Empty: return tr("The secret is empty.");
    case encoding::Base32Error::Kind::InvalidCharacter:
        return tr("The secret has “%1” at place %2; it may only hold the letters A to Z and the "
                  "digits 2 to 7.")
            .arg(visible(error.character))
            .arg(place);
    case encoding::Base32Error::Kind::MisplacedPadding:
        return tr("The secret has “=” at place %1, where only its end may have it.").arg(place);
    }
    Q_UNREACHABLE();
}

QString InputText::forKeyUri(const otpauth::KeyUriError& error)
{
    using Kind = otpauth::KeyUriError::Kind;
    switch (error.kind) {
    case Kind::NotOtpauth: return tr("This is not an otpauth:// address.");
    case Kind::TooLong: return tr("This is too long for an otpauth:// address.");
    case Kind::UnsupportedType:
        return tr("Accounts of the type “%1” are not supported.").arg(error.value);
    case Kind::MissingSecret: return tr("The secret is missing.");
    case Kind::InvalidSecret:
        return error.secretError ? forBase32(*error.secretError) : tr("The secret is empty.");
    case Kind::SecretTooShort:
        return tr("The secret is too short for a Yandex account: it has 16 bytes, which are 26 "
                  "characters.");
    case Kind::ConflictingSecrets: return tr("There are two different secrets.");
    case Kind::UnsupportedAlgorithm:
        return tr("The algorithm “%1” is not supported; SHA1, SHA256 and SHA512 are.")
            .arg(error.value);
    case Kind::InvalidNumber:
        return tr("“%1” should be a whole number, not “%2”.").arg(error.parameter, error.value);
    case Kind::OutOfRange: return tr("“%1” cannot be %2.").arg(error.parameter, error.value);
    case Kind::InvalidUtf8: return tr("“%1” is not readable text.").arg(error.parameter);
    case Kind::ControlCharacter: return tr("“%1” holds a control character.").arg(error.parameter);
    }
    Q_UNREACHABLE();
}

QString InputText::forSymbol(qr::SymbolError error)
{
    switch (error) {
    case qr::SymbolError::Empty: return tr("There is no text to show as a QR code.");
    case qr::SymbolError::TooLong: return tr("The text is too long for one QR code.");
    }
    Q_UNREACHABLE();
}

} // namespace

QString explain(zitadel::AddressError error)
{
    return InputText::forAddress(error);
}

QString explain(zitadel::TokenError error)
{
    return InputText::forToken(error);
}

QString explain(zitadel::UserIdError error)
{
    return InputText::forUserId(error);
}

QString explain(const otp::CodeError& error)
{
    return InputText::forCode(error);
}

QString explain(const encoding::Base32Error& error)
{
    return InputText::forBase32(error);
}

QString explain(const otpauth::KeyUriError& error)
{
    return InputText::forKeyUri(error);
}

QString explain(qr::SymbolError error)
{
    return InputText::forSymbol(error);
}

} // namespace factordesk::text
