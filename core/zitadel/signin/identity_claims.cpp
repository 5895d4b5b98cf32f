// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/signin/identity_claims.h"

namespace factordesk::zitadel {

Expected<SignedInAs, JsonError> readIdentity(const QJsonObject& claims)
{
    JsonReader reader(claims);
    const QString subject = reader.text("sub");
    const QString name = reader.text("name");
    const QString preferred = reader.text("preferred_username");
    const QString email = reader.text("email");
    if (reader.error())
        return Unexpected(*reader.error());
    if (subject.isEmpty())
        return Unexpected(JsonError{net::Fault::WrongType, QStringLiteral("sub is not there")});
    const QString loginName = preferred.isEmpty() ? email : preferred;
    const QString shown = !name.isEmpty() ? name : !loginName.isEmpty() ? loginName : subject;
    return SignedInAs{.name = shown, .loginName = loginName, .userId = subject};
}

} // namespace factordesk::zitadel
