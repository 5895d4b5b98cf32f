// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/api/login_settings.h"

#include "core/zitadel/api/details.h"
#include "core/zitadel/wire/message_reader.h"

#include <QUrl>

#include <array>

namespace factordesk::zitadel {

namespace {

// GetLoginSettingsRequest, zitadel.object.v2.RequestContext
constexpr std::uint32_t contextField = 1;
constexpr std::uint32_t orgIdField = 1;
constexpr std::uint32_t instanceField = 2;
// GetLoginSettingsResponse
constexpr std::uint32_t detailsField = 1;
constexpr std::uint32_t settingsField = 2;
// LoginSettings
constexpr std::uint32_t forceMfaField = 4;
constexpr std::uint32_t secondFactorsField = 14;
// SecondFactorType
constexpr std::int32_t otpFactor = 1;

using wire::FieldShape;
using wire::Kind;

constexpr std::array contextFields{FieldShape{orgIdField, "orgId", Kind::Text},
                                   FieldShape{instanceField, "instance", Kind::Boolean}};
constexpr wire::Shape contextShape{contextFields};
constexpr std::array requestFields{FieldShape{contextField, "ctx", Kind::Message, &contextShape}};
constexpr std::array settingsFields{FieldShape{forceMfaField, "forceMfa", Kind::Boolean},
                                    FieldShape{secondFactorsField, "secondFactors", Kind::Numbers}};
constexpr wire::Shape settingsShape{settingsFields};
constexpr std::array answerFields{
    FieldShape{detailsField, "details", Kind::Message, &detailsShape},
    FieldShape{settingsField, "settings", Kind::Message, &settingsShape}};

} // namespace

RestCall GetLoginSettings::rest() const
{
    const QByteArray context = organisationId.isEmpty()
                                   ? QByteArray("ctx.instance=true")
                                   : "ctx.orgId=" + QUrl::toPercentEncoding(organisationId);
    return {
        .method = "GET", .path = "/v2/settings/login?" + context, .organisationId = organisationId};
}

Expected<GetLoginSettings::Response, JsonError> GetLoginSettings::decode(const QJsonObject& answer)
{
    JsonReader reader(answer);
    reader.require("settings");
    JsonReader settings(reader.object("settings"), QStringLiteral("settings."));
    LoginSettings result;
    result.totpAllowed =
        settings.texts("secondFactors").contains(QStringLiteral("SECOND_FACTOR_TYPE_OTP"));
    result.forceMfa = settings.boolean("forceMfa");
    reader.join(settings);
    if (reader.error())
        return Unexpected(*reader.error());
    return result;
}

RpcCall GetLoginSettings::rpc() const
{
    const wire::Message context = wire::MessageWriter()
                                      .text(orgIdField, organisationId)
                                      .boolean(instanceField, organisationId.isEmpty())
                                      .take();
    return {.path = "/zitadel.settings.v2.SettingsService/GetLoginSettings",
            .message = wire::MessageWriter().message(contextField, context).take(),
            .organisationId = organisationId,
            .requestShape = {requestFields},
            .answerShape = {answerFields}};
}

Expected<GetLoginSettings::Response, DecodeError>
GetLoginSettings::decode(const wire::Message& answer)
{
    wire::MessageReader reader(answer.bytes);
    reader.require(settingsField);
    wire::MessageReader settings = reader.message(settingsField);
    LoginSettings result;
    result.totpAllowed = settings.numbers(secondFactorsField).contains(otpFactor);
    result.forceMfa = settings.boolean(forceMfaField);
    reader.join(settings);
    if (reader.error())
        return Unexpected(*reader.error());
    return result;
}

} // namespace factordesk::zitadel
