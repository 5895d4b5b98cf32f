// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/api/verify_totp.h"

#include "core/zitadel/api/details.h"

namespace factordesk::zitadel {

RestCall VerifyTotp::rest() const
{
    const QString text =
        QString::fromLatin1(code.text().data(), static_cast<qsizetype>(code.length()));
    return {.method = "POST",
            .path = userPath(userId.text(), "/totp/verify"),
            .body = jsonBody({{QStringLiteral("code"), text}}),
            .secretRequestFields = {"code"}};
}

Expected<VerifyTotp::Response, JsonError> VerifyTotp::decode(const QJsonObject& answer)
{
    return decodeChange(answer);
}

} // namespace factordesk::zitadel
