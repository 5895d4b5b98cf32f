// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/account_output.h"

#include "app/cli/account_input.h"
#include "core/encoding/base32.h"

namespace factordesk::cli {

void writeMembers(JsonWriter& json, const otpauth::Account& account)
{
    const otp::Parameters& parameters = account.parameters;
    json.member(QLatin1String("type"), kindName(parameters.kind))
        .member(QLatin1String("issuer"), account.issuer)
        .member(QLatin1String("name"), account.name)
        .member(QLatin1String("secret"), encoding::encodeBase32(account.secret.bytes()).text())
        .member(QLatin1String("algorithm"), algorithmName(parameters.algorithm))
        .member(QLatin1String("digits"), parameters.digits.count());
    if (parameters.kind == otp::Kind::Hotp)
        json.member(QLatin1String("counter"), account.counter);
    else
        json.member(QLatin1String("period"), parameters.period.length().count());
    json.member(QLatin1String("uri"), otpauth::buildKeyUri(account).text());
}

} // namespace factordesk::cli
