// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/zitadel/server_profile.h"

#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QString>

#include <optional>

namespace factordesk::zitadel {

/// What was wrong with the file, told once it was read.
struct ProfileProblem
{
    enum class Kind {
        Unreadable,  ///< The file is there but cannot be read; it is not written either.
        Damaged,     ///< No JSON of ours: renamed to `detail`, and begun anew.
        Newer,       ///< Written by a newer version: neither read nor written.
        BrokenEntry, ///< One profile cannot be used; it stays in the file as it is.
    };

    Kind kind = Kind::Unreadable;
    QString name = {};   ///< For BrokenEntry: what the profile is called, if it says so.
    QString detail = {}; ///< The member that cannot be used; a file name; the system's words.
};

enum class ProfileStoreError {
    NameTaken,
    CannotWrite, ///< Nothing was changed, neither in the file nor here.
};

/// The servers that a person has set up, and which of them is the current one, in one file that
/// only its owner may read. Written whole or not at all. Holds no secret (see ServerProfile).
class ProfileStore final : public QObject
{
    Q_OBJECT

public:
    /// Reads nothing yet.
    explicit ProfileStore(QString path);

    /// Reads the file. Without a file the store is empty, and that is no problem.
    void load();
    [[nodiscard]] const QList<ProfileProblem>& problems() const { return m_problems; }

    /// In the order they were added. Ids and names are unique.
    [[nodiscard]] const QList<ServerProfile>& profiles() const { return m_profiles; }
    /// Borrowed until the next change; nullptr for what is not there.
    [[nodiscard]] const ServerProfile* find(const ProfileId& id) const;
    [[nodiscard]] const ServerProfile* find(const ProfileName& name) const;

    /// A profile for a server, not yet added, under a name that is free: its address, and where
    /// that is taken a number behind it.
    [[nodiscard]] ServerProfile newProfile(const ServerAddress& address) const;

    /// One of profiles(), or ProfileId::practice(); no value before the first choice.
    [[nodiscard]] const std::optional<ProfileId>& current() const { return m_current; }

    /// Adds a profile, or replaces the one with its id.
    Expected<void, ProfileStoreError> put(const ServerProfile& profile);
    /// Does nothing where there is none.
    Expected<void, ProfileStoreError> remove(const ProfileId& id);
    Expected<void, ProfileStoreError> setCurrent(const std::optional<ProfileId>& id);

signals:
    /// profiles() or current() differ.
    void changed();

private:
    void adopt(const QJsonObject& file);
    void refuse(ProfileProblem::Kind kind, const QString& detail);
    void setAside();
    [[nodiscard]] Expected<void, ProfileStoreError> write(const QJsonObject& file);

    QString m_path;
    QJsonObject m_file; ///< As it stands on disk, with what this version does not know.
    QList<ServerProfile> m_profiles;
    std::optional<ProfileId> m_current;
    QList<ProfileProblem> m_problems;
    bool m_isWritable = true;
};

} // namespace factordesk::zitadel
