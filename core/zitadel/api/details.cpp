// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/api/details.h"

#include <array>

namespace factordesk::zitadel {

namespace {

// zitadel.object.v2.Details
constexpr std::uint32_t sequenceField = 1;
constexpr std::uint32_t changeDateField = 2;
constexpr std::uint32_t resourceOwnerField = 3;
constexpr std::uint32_t creationDateField = 4;
// The answers of VerifyTOTPRegistration and RemoveTOTP
constexpr std::uint32_t detailsField = 1;

constexpr std::array detailsFields{
    wire::FieldShape{sequenceField, "sequence", wire::Kind::Number},
    wire::FieldShape{changeDateField, "changeDate", wire::Kind::Timestamp},
    wire::FieldShape{resourceOwnerField, "resourceOwner", wire::Kind::Text},
    wire::FieldShape{creationDateField, "creationDate", wire::Kind::Timestamp}};
constexpr std::array changeFields{
    wire::FieldShape{detailsField, "details", wire::Kind::Message, &detailsShape}};

} // namespace

constinit const wire::Shape detailsShape{detailsFields};
constinit const wire::Shape changeShape{changeFields};

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

Details readDetails(wire::MessageReader& reader, std::uint32_t field)
{
    wire::MessageReader fields = reader.message(field);
    Details details;
    details.sequence = fields.unsignedNumber(sequenceField);
    details.changeDate = fields.timestamp(changeDateField);
    details.creationDate = fields.timestamp(creationDateField);
    details.resourceOwner = fields.text(resourceOwnerField);
    reader.join(fields);
    return details;
}

Expected<Details, DecodeError> decodeChange(const wire::Message& answer)
{
    wire::MessageReader reader(answer.bytes);
    reader.require(detailsField);
    Details details = readDetails(reader, detailsField);
    if (reader.error())
        return Unexpected(*reader.error());
    return details;
}

} // namespace factordesk::zitadel
