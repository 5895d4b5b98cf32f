// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/user_json.h"

#include "core/practice/proto_json.h"

#include <QJsonArray>

namespace factordesk::practice {

namespace {

QString stateName(PersonState state)
{
    switch (state) {
    case PersonState::Active: return QStringLiteral("USER_STATE_ACTIVE");
    case PersonState::Inactive: return QStringLiteral("USER_STATE_INACTIVE");
    case PersonState::Locked: return QStringLiteral("USER_STATE_LOCKED");
    case PersonState::Initial: break;
    }
    return QStringLiteral("USER_STATE_INITIAL");
}

QJsonObject humanJson(const Person& person)
{
    QJsonObject profile{{QStringLiteral("givenName"), person.givenName},
                        {QStringLiteral("familyName"), person.familyName},
                        {QStringLiteral("displayName"), person.displayName},
                        // The server's way to say that none is set (BCP 47, "undetermined").
                        {QStringLiteral("preferredLanguage"),
                         person.language.isEmpty() ? QStringLiteral("und") : person.language}};
    if (!person.nickName.isEmpty())
        profile.insert(QStringLiteral("nickName"), person.nickName);
    QJsonObject email{{QStringLiteral("email"), person.email}};
    if (person.emailVerified)
        email.insert(QStringLiteral("isVerified"), true);
    QJsonObject human{{QStringLiteral("profile"), profile}, {QStringLiteral("email"), email}};
    if (!person.phone.isEmpty())
        human.insert(QStringLiteral("phone"), QJsonObject{{QStringLiteral("phone"), person.phone},
                                                          {QStringLiteral("isVerified"), true}});
    return human;
}

} // namespace

QJsonObject userJson(const Person& person)
{
    QJsonObject user{{QStringLiteral("userId"), person.id},
                     {QStringLiteral("details"), detailsJson(person.details)},
                     {QStringLiteral("state"), stateName(person.state)},
                     {QStringLiteral("username"), person.userName},
                     {QStringLiteral("loginNames"), QJsonArray::fromStringList(person.loginNames)},
                     {QStringLiteral("preferredLoginName"), person.loginNames.first()}};
    if (person.isMachine)
        user.insert(QStringLiteral("machine"),
                    QJsonObject{{QStringLiteral("name"), person.displayName}});
    else
        user.insert(QStringLiteral("human"), humanJson(person));
    return user;
}

} // namespace factordesk::practice
