// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/api/user.h"

#include "core/zitadel/api/details.h"
#include "core/zitadel/wire/message_reader.h"

#include <array>

namespace factordesk::zitadel {

namespace {

// zitadel.user.v2.User
constexpr std::uint32_t userIdField = 1;
constexpr std::uint32_t stateField = 2;
constexpr std::uint32_t userNameField = 3;
constexpr std::uint32_t loginNamesField = 4;
constexpr std::uint32_t preferredLoginNameField = 5;
constexpr std::uint32_t humanField = 6;
constexpr std::uint32_t machineField = 7;
constexpr std::uint32_t detailsField = 8;
// HumanUser
constexpr std::uint32_t profileField = 6;
constexpr std::uint32_t emailField = 7;
// HumanProfile
constexpr std::uint32_t givenNameField = 1;
constexpr std::uint32_t familyNameField = 2;
constexpr std::uint32_t displayNameField = 4;
constexpr std::uint32_t preferredLanguageField = 5;
// HumanEmail
constexpr std::uint32_t emailAddressField = 1;
constexpr std::uint32_t isVerifiedField = 2;
// MachineUser
constexpr std::uint32_t machineNameField = 1;

using wire::FieldShape;
using wire::Kind;

constexpr std::array profileFields{
    FieldShape{givenNameField, "givenName", Kind::Text},
    FieldShape{familyNameField, "familyName", Kind::Text},
    FieldShape{3, "nickName", Kind::Text},
    FieldShape{displayNameField, "displayName", Kind::Text},
    FieldShape{preferredLanguageField, "preferredLanguage", Kind::Text},
    FieldShape{6, "gender", Kind::Number},
    FieldShape{7, "avatarUrl", Kind::Text}};
constexpr std::array emailFields{FieldShape{emailAddressField, "email", Kind::Text},
                                 FieldShape{isVerifiedField, "isVerified", Kind::Boolean}};
constexpr wire::Shape profileShape{profileFields};
constexpr wire::Shape emailShape{emailFields};
constexpr std::array humanFields{FieldShape{profileField, "profile", Kind::Message, &profileShape},
                                 FieldShape{emailField, "email", Kind::Message, &emailShape}};
constexpr std::array machineFields{FieldShape{machineNameField, "name", Kind::Text},
                                   FieldShape{2, "description", Kind::Text}};
constexpr wire::Shape humanShape{humanFields};
constexpr wire::Shape machineShape{machineFields};
constexpr std::array userFields{
    FieldShape{userIdField, "userId", Kind::Text},
    FieldShape{stateField, "state", Kind::Number},
    FieldShape{userNameField, "username", Kind::Text},
    FieldShape{loginNamesField, "loginNames", Kind::Text},
    FieldShape{preferredLoginNameField, "preferredLoginName", Kind::Text},
    FieldShape{humanField, "human", Kind::Message, &humanShape},
    FieldShape{machineField, "machine", Kind::Message, &machineShape},
    FieldShape{detailsField, "details", Kind::Message, &detailsShape}};

UserState stateNumbered(std::int32_t number)
{
    switch (number) {
    case 1: return UserState::Active;
    case 2: return UserState::Inactive;
    case 3: return UserState::Deleted;
    case 4: return UserState::Locked;
    case 5: return UserState::Initial;
    }
    return UserState::Unspecified;
}

void readHuman(wire::MessageReader& reader, User& user)
{
    wire::MessageReader human = reader.message(humanField);
    wire::MessageReader profile = human.message(profileField);
    user.givenName = profile.text(givenNameField);
    user.familyName = profile.text(familyNameField);
    user.displayName = profile.text(displayNameField);
    user.preferredLanguage = profile.text(preferredLanguageField);
    wire::MessageReader email = human.message(emailField);
    user.email = email.text(emailAddressField);
    user.emailVerified = email.boolean(isVerifiedField);
    reader.join(human);
    reader.join(profile);
    reader.join(email);
}

void readMachine(wire::MessageReader& reader, User& user)
{
    wire::MessageReader machine = reader.message(machineField);
    user.displayName = machine.text(machineNameField);
    reader.join(machine);
}

UserState stateNamed(const QString& name)
{
    if (name == QLatin1String("USER_STATE_ACTIVE"))
        return UserState::Active;
    if (name == QLatin1String("USER_STATE_INACTIVE"))
        return UserState::Inactive;
    if (name == QLatin1String("USER_STATE_DELETED"))
        return UserState::Deleted;
    if (name == QLatin1String("USER_STATE_LOCKED"))
        return UserState::Locked;
    if (name == QLatin1String("USER_STATE_INITIAL"))
        return UserState::Initial;
    return UserState::Unspecified;
}

void readHuman(JsonReader& reader, const QString& path, User& user)
{
    JsonReader human(reader.object("human"), path + QLatin1String("human."));
    JsonReader profile(human.object("profile"), path + QLatin1String("human.profile."));
    user.givenName = profile.text("givenName");
    user.familyName = profile.text("familyName");
    user.displayName = profile.text("displayName");
    user.preferredLanguage = profile.text("preferredLanguage");
    JsonReader email(human.object("email"), path + QLatin1String("human.email."));
    user.email = email.text("email");
    user.emailVerified = email.boolean("isVerified");
    reader.join(human);
    reader.join(profile);
    reader.join(email);
}

void readMachine(JsonReader& reader, const QString& path, User& user)
{
    JsonReader machine(reader.object("machine"), path + QLatin1String("machine."));
    user.displayName = machine.text("name");
    reader.join(machine);
}

} // namespace

constinit const wire::Shape userShape{userFields};

Expected<User, JsonError> decodeUser(const QJsonObject& object, const QString& path)
{
    JsonReader reader(object, path);
    const auto id = UserId::make(reader.text("userId"));
    if (!id)
        return Unexpected(
            JsonError{net::Fault::WrongType, path + QLatin1String("userId is not a user id")});
    User user{.id = *id};
    user.state = stateNamed(reader.text("state"));
    user.userName = reader.text("username");
    user.loginNames = reader.texts("loginNames");
    user.preferredLoginName = reader.text("preferredLoginName");
    user.isHuman = !reader.has("machine");
    if (user.isHuman)
        readHuman(reader, path, user);
    else
        readMachine(reader, path, user);
    user.details = readDetails(reader);
    if (reader.error())
        return Unexpected(*reader.error());
    return user;
}

Expected<User, DecodeError> decodeUser(QByteArrayView message, const QString& path)
{
    wire::MessageReader reader(message, path);
    const auto id = UserId::make(reader.text(userIdField));
    if (!id)
        return Unexpected(reader.error().value_or(DecodeError{
            net::Fault::WrongType, path + QStringLiteral("%1 is not a user id").arg(userIdField)}));
    User user{.id = *id};
    user.state = stateNumbered(reader.number(stateField));
    user.userName = reader.text(userNameField);
    user.loginNames = reader.texts(loginNamesField);
    user.preferredLoginName = reader.text(preferredLoginNameField);
    user.isHuman = !reader.has(machineField);
    if (user.isHuman)
        readHuman(reader, user);
    else
        readMachine(reader, user);
    user.details = readDetails(reader, detailsField);
    if (reader.error())
        return Unexpected(*reader.error());
    return user;
}

} // namespace factordesk::zitadel
