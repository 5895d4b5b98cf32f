// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/api/register_totp.h"

#include "core/zitadel/api/details.h"

namespace factordesk::zitadel {

RestCall RegisterTotp::rest() const
{
    return {.method = "POST",
            .path = userPath(userId.text(), "/totp"),
            .body = jsonBody({}),
            .secretAnswerFields = {"uri", "secret"}};
}

Expected<RegisterTotp::Response, JsonError> RegisterTotp::decode(const QJsonObject& answer)
{
    JsonReader reader(answer);
    reader.require("uri");
    reader.require("secret");
    const Details details = readDetails(reader);
    const QByteArray uri = reader.text("uri").toUtf8();
    const QByteArray secret = reader.text("secret").toUtf8();
    if (reader.error())
        return Unexpected(*reader.error());
    return Registration{
        .details = details,
        .uri = SecureBytes::copyOf(std::string_view(uri.constData(), uri.size())),
        .secret = SecureBytes::copyOf(std::string_view(secret.constData(), secret.size()))};
}

} // namespace factordesk::zitadel
