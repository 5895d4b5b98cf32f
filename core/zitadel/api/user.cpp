// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/api/user.h"

#include "core/zitadel/api/details.h"

namespace factordesk::zitadel {

namespace {

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

} // namespace factordesk::zitadel
