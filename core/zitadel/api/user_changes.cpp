// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/api/user_changes.h"

#include "core/zitadel/wire/message_reader.h"

#include <QJsonArray>

#include <array>

namespace factordesk::zitadel {

namespace {

// ListUserChangesRequest; zitadel.change.v1.ChangeQuery
constexpr std::uint32_t queryField = 1;
constexpr std::uint32_t userIdField = 2;
constexpr std::uint32_t querySequenceField = 1;
constexpr std::uint32_t limitField = 2;
constexpr std::uint32_t ascendingField = 3;
// ListUserChangesResponse; zitadel.change.v1.Change; zitadel.v1.LocalizedMessage
constexpr std::uint32_t resultField = 2;
constexpr std::uint32_t changeDateField = 1;
constexpr std::uint32_t eventTypeField = 2;
constexpr std::uint32_t sequenceField = 3;
constexpr std::uint32_t editorIdField = 4;
constexpr std::uint32_t editorNameField = 5;
constexpr std::uint32_t keyField = 1;

constexpr int limit = 100;

using wire::FieldShape;
using wire::Kind;

constexpr std::array queryFields{FieldShape{querySequenceField, "sequence", Kind::Number},
                                 FieldShape{limitField, "limit", Kind::Number},
                                 FieldShape{ascendingField, "asc", Kind::Boolean}};
constexpr wire::Shape queryShape{queryFields};
constexpr std::array requestFields{FieldShape{queryField, "query", Kind::Message, &queryShape},
                                   FieldShape{userIdField, "userId", Kind::Text}};
constexpr std::array eventTypeFields{FieldShape{keyField, "key", Kind::Text},
                                     FieldShape{2, "localizedMessage", Kind::Text}};
constexpr wire::Shape eventTypeShape{eventTypeFields};
constexpr std::array changeFields{
    FieldShape{changeDateField, "changeDate", Kind::Timestamp},
    FieldShape{eventTypeField, "eventType", Kind::Message, &eventTypeShape},
    FieldShape{sequenceField, "sequence", Kind::Number},
    FieldShape{editorIdField, "editorId", Kind::Text},
    FieldShape{editorNameField, "editorDisplayName", Kind::Text},
    FieldShape{6, "resourceOwnerId", Kind::Text},
    FieldShape{7, "editorPreferredLoginName", Kind::Text},
    FieldShape{8, "editorAvatarUrl", Kind::Text}};
constexpr wire::Shape changeShape{changeFields};
constexpr std::array answerFields{FieldShape{resultField, "result", Kind::Message, &changeShape}};

/// "EventTypes.user.human.mfa.otp.added": the key of a translation, with the event's type in it.
QString eventType(QString key)
{
    const QLatin1String prefix("EventTypes.");
    return key.startsWith(prefix) ? key.mid(prefix.size()) : key;
}

} // namespace

RestCall UserChanges::rest() const
{
    return {.method = "POST",
            .path = "/management/v1/users/" + pathSegment(userId.text()) + "/changes/_search",
            .body = jsonBody({{QStringLiteral("query"),
                               QJsonObject{{QStringLiteral("sequence"), QString::number(after)},
                                           {QStringLiteral("limit"), limit},
                                           {QStringLiteral("asc"), true}}}}),
            .organisationId = organisationId};
}

Expected<UserChanges::Response, JsonError> UserChanges::decode(const QJsonObject& answer)
{
    JsonReader reader(answer);
    Response changes;
    const QJsonArray result = reader.array("result");
    for (qsizetype i = 0; i < result.size(); ++i) {
        const QString path = QStringLiteral("result[%1].").arg(i);
        JsonReader change(result.at(i).toObject(), path);
        JsonReader type(change.object("eventType"), path + QLatin1String("eventType."));
        changes.append({.type = eventType(type.text("key")),
                        .sequence = change.unsignedNumber("sequence"),
                        .at = change.timestamp("changeDate"),
                        .editorId = change.text("editorId"),
                        .editorName = change.text("editorDisplayName")});
        change.join(type);
        reader.join(change);
    }
    if (reader.error())
        return Unexpected(*reader.error());
    return changes;
}

RpcCall UserChanges::rpc() const
{
    const wire::Message query = wire::MessageWriter()
                                    .number(querySequenceField, after)
                                    .number(limitField, limit)
                                    .boolean(ascendingField, true)
                                    .take();
    return {.path = "/zitadel.management.v1.ManagementService/ListUserChanges",
            .message = wire::MessageWriter()
                           .message(queryField, query)
                           .text(userIdField, userId.text())
                           .take(),
            .organisationId = organisationId,
            .requestShape = {requestFields},
            .answerShape = {answerFields}};
}

Expected<UserChanges::Response, DecodeError> UserChanges::decode(const wire::Message& answer)
{
    wire::MessageReader reader(answer.bytes);
    Response changes;
    for (const QByteArrayView bytes : reader.messages(resultField)) {
        wire::MessageReader change(bytes, QStringLiteral("%1.").arg(resultField));
        wire::MessageReader type = change.message(eventTypeField);
        changes.append({.type = eventType(type.text(keyField)),
                        .sequence = change.unsignedNumber(sequenceField),
                        .at = change.timestamp(changeDateField),
                        .editorId = change.text(editorIdField),
                        .editorName = change.text(editorNameField)});
        change.join(type);
        reader.join(change);
    }
    if (reader.error())
        return Unexpected(*reader.error());
    return changes;
}

} // namespace factordesk::zitadel
