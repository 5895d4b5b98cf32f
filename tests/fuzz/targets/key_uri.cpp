// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/otpauth/key_uri.h"

#include "tests/fuzz/targets/require.h"
#include "tests/fuzz/targets/targets.h"

void factordesk::fuzz::key_uri(std::string_view bytes)
{
    const auto account = otpauth::parseKeyUri(bytes);
    if (!account) {
        const auto& error = account.error();
        const bool isAboutTheSecret = error.kind == otpauth::KeyUriError::Kind::InvalidSecret;
        require(error.secretError.has_value() == isAboutTheSecret);
        require(error.parameter != QStringLiteral("secret") || error.value.isEmpty());
        return;
    }
    require(!account->secret.isEmpty());
    require(account->labelPrefix.isEmpty() || account->labelPrefix != account->issuer);
    const SecureBytes uri = otpauth::buildKeyUri(*account);
    const auto again = otpauth::parseKeyUri(uri.text());
    // Encoding may make a URI of allowed length too long: three bytes for one.
    if (uri.size() > otpauth::maximumLength)
        return;
    require(again.hasValue());
    require(again->issuer == account->issuer && again->name == account->name);
    require(again->labelPrefix == account->labelPrefix);
    require(again->secret == account->secret);
    require(again->parameters == account->parameters && again->counter == account->counter);
}
