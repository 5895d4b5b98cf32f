// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/api/details.h"

namespace factordesk::zitadel {

Details readDetails(JsonReader& reader)
{
    JsonReader fields(reader.object("details"), QStringLiteral("details."));
    Details details;
    details.sequence = fields.unsignedNumber("sequence");
    details.changeDate = fields.timestamp("changeDate");
    details.creationDate = fields.timestamp("creationDate");
    details.resourceOwner = fields.text("resourceOwner");
    reader.join(fields);
    return details;
}

Expected<Details, JsonError> decodeChange(const QJsonObject& answer)
{
    JsonReader reader(answer);
    reader.require("details");
    Details details = readDetails(reader);
    if (reader.error())
        return Unexpected(*reader.error());
    return details;
}

} // namespace factordesk::zitadel
