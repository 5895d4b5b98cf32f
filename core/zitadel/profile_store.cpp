// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/profile_store.h"

#include "core/zitadel/profile_json.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>

namespace factordesk::zitadel {

namespace {

constexpr int formatVersion = 1;
constexpr qint64 largestFile = 16 * 1024 * 1024;

const QLatin1String versionKey("version");
const QLatin1String currentKey("current");
const QLatin1String profilesKey("profiles");
const QLatin1String idKey("id");

/// Where the profile of that id stands, or the size of the array.
qsizetype placeOf(const QJsonArray& entries, const ProfileId& id)
{
    const auto entry = std::find_if(entries.begin(), entries.end(), [&id](const QJsonValue& value) {
        return value.toObject().value(idKey).toString() == id.text();
    });
    return std::distance(entries.begin(), entry);
}

} // namespace

ProfileStore::ProfileStore(QString path) : m_path(std::move(path)) {}

void ProfileStore::load()
{
    m_problems.clear();
    m_isWritable = true;
    QFile file(m_path);
    if (!file.exists()) {
        adopt({});
        return;
    }
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestFile) {
        refuse(ProfileProblem::Kind::Unreadable, file.errorString());
        return;
    }
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    file.close();
    const QJsonValue version = document.object().value(versionKey);
    if (!version.isDouble())
        setAside();
    else if (version.toInt() > formatVersion)
        refuse(ProfileProblem::Kind::Newer, QString::number(version.toInt()));
    else
        adopt(document.object());
}

const ServerProfile* ProfileStore::find(const ProfileId& id) const
{
    const auto profile = std::ranges::find(m_profiles, id, &ServerProfile::id);
    return profile == m_profiles.end() ? nullptr : &*profile;
}

const ServerProfile* ProfileStore::find(const ProfileName& name) const
{
    const auto profile = std::ranges::find(m_profiles, name, &ServerProfile::name);
    return profile == m_profiles.end() ? nullptr : &*profile;
}

ServerProfile ProfileStore::newProfile(const ServerAddress& address) const
{
    constexpr int roomForANumber = 5;
    const QString base = address.displayText().left(ProfileName::maximumLength - roomForANumber);
    Expected<ProfileName, ProfileNameError> name = ProfileName::make(base);
    for (int number = 2; find(*name); ++number)
        name = ProfileName::make(QStringLiteral("%1 %2").arg(base).arg(number));
    return {.name = *name, .address = address};
}

Expected<void, ProfileStoreError> ProfileStore::put(const ServerProfile& profile)
{
    const ServerProfile* const namesake = find(profile.name);
    if (namesake && namesake->id != profile.id)
        return Unexpected(ProfileStoreError::NameTaken);
    QJsonObject file = m_file;
    QJsonArray entries = file.value(profilesKey).toArray();
    const qsizetype place = placeOf(entries, profile.id);
    if (place == entries.size())
        entries.append(encodeProfile(profile, {}));
    else
        entries.replace(place, encodeProfile(profile, entries.at(place).toObject()));
    file.insert(profilesKey, entries);
    return write(file);
}

Expected<void, ProfileStoreError> ProfileStore::remove(const ProfileId& id)
{
    QJsonObject file = m_file;
    QJsonArray entries = file.value(profilesKey).toArray();
    const qsizetype place = placeOf(entries, id);
    if (place == entries.size())
        return {};
    entries.removeAt(place);
    file.insert(profilesKey, entries);
    if (m_current == id)
        file.remove(currentKey);
    return write(file);
}

Expected<void, ProfileStoreError> ProfileStore::setCurrent(const std::optional<ProfileId>& id)
{
    QJsonObject file = m_file;
    if (id)
        file.insert(currentKey, id->text());
    else
        file.remove(currentKey);
    return write(file);
}

void ProfileStore::adopt(const QJsonObject& file)
{
    m_file = file;
    m_profiles.clear();
    m_problems.removeIf(
        [](const ProfileProblem& p) { return p.kind == ProfileProblem::Kind::BrokenEntry; });
    for (const QJsonValue& entry : file.value(profilesKey).toArray()) {
        const Expected<ServerProfile, QString> profile = decodeProfile(entry.toObject());
        const bool isTwin = profile && (find(profile->id) || find(profile->name));
        if (profile && !isTwin) {
            m_profiles.append(*profile);
            continue;
        }
        m_problems.append({.kind = ProfileProblem::Kind::BrokenEntry,
                           .name = entry.toObject().value(QLatin1String("name")).toString(),
                           .detail = profile ? QStringLiteral("id") : profile.error()});
    }
    m_current = ProfileId::fromText(file.value(currentKey).toString());
    if (m_current && *m_current != ProfileId::practice() && !find(*m_current))
        m_current.reset();
    emit changed();
}

void ProfileStore::refuse(ProfileProblem::Kind kind, const QString& detail)
{
    adopt({});
    m_isWritable = false;
    m_problems.append({.kind = kind, .name = {}, .detail = detail});
}

void ProfileStore::setAside()
{
    QString aside = m_path + QStringLiteral(".damaged");
    for (int number = 2; QFile::exists(aside); ++number)
        aside = m_path + QStringLiteral(".damaged%1").arg(number);
    if (!QFile::rename(m_path, aside)) {
        refuse(ProfileProblem::Kind::Unreadable, m_path);
        return;
    }
    adopt({});
    m_problems.append({.kind = ProfileProblem::Kind::Damaged, .name = {}, .detail = aside});
}

Expected<void, ProfileStoreError> ProfileStore::write(const QJsonObject& file)
{
    QJsonObject whole = file;
    whole.insert(versionKey, formatVersion);
    if (!m_isWritable || !QDir().mkpath(QFileInfo(m_path).path()))
        return Unexpected(ProfileStoreError::CannotWrite);
    QSaveFile target(m_path);
    const bool isWritten = target.open(QIODevice::WriteOnly) &&
                           target.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                           target.write(QJsonDocument(whole).toJson()) >= 0 && target.commit();
    if (!isWritten)
        return Unexpected(ProfileStoreError::CannotWrite);
    adopt(whole);
    return {};
}

} // namespace factordesk::zitadel
