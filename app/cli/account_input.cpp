// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/account_input.h"

#include "app/cli/prompt.h"
#include "ui/text/input_text.h"

namespace factordesk::cli {

Expected<otpauth::Account, Failure> readAccount(Inputs& inputs, const QString& file)
{
    const Expected<SecureBytes, Failure> uri = inputs.read(file, QStringLiteral("otpauth URI"));
    if (!uri)
        return Unexpected(uri.error());
    Expected<otpauth::Account, otpauth::KeyUriError> account = otpauth::parseKeyUri(uri->text());
    if (!account)
        return Unexpected(inputFailure(text::explain(account.error())));
    return *std::move(account);
}

Expected<void, Failure> completePin(otpauth::Account& account)
{
    if (!otp::needsPin(account.parameters.kind) || !account.pin.isEmpty())
        return {};
    std::optional<SecureBytes> pin = askWithoutEcho(QStringLiteral("PIN"));
    if (!pin || pin->isEmpty())
        return Unexpected(inputFailure(QStringLiteral(
            "The PIN is missing, and codes of this account are made from it: type it at the "
            "terminal, or add &pin= to the URI in its file.")));
    account.pin = *std::move(pin);
    return {};
}

QLatin1String kindName(otp::Kind kind)
{
    switch (kind) {
    case otp::Kind::Totp: break;
    case otp::Kind::Hotp: return QLatin1String("hotp");
    case otp::Kind::Steam: return QLatin1String("steam");
    case otp::Kind::Motp: return QLatin1String("motp");
    case otp::Kind::Yandex: return QLatin1String("yandex");
    }
    return QLatin1String("totp");
}

QLatin1String algorithmName(otp::Algorithm algorithm)
{
    switch (algorithm) {
    case otp::Algorithm::Sha1: break;
    case otp::Algorithm::Sha256: return QLatin1String("SHA256");
    case otp::Algorithm::Sha512: return QLatin1String("SHA512");
    }
    return QLatin1String("SHA1");
}

} // namespace factordesk::cli
