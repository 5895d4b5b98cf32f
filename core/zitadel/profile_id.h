// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace factordesk::zitadel {

/// What a profile is known by in files and in the keyring, whatever its name: 1 to 64 ASCII
/// letters, digits and dashes.
class ProfileId
{
public:
    static constexpr int maximumLength = 64;

    /// One that no other profile has.
    [[nodiscard]] static ProfileId generate();
    [[nodiscard]] static std::optional<ProfileId> fromText(const QString& text);
    /// Stands for the built-in practice server, which needs no profile.
    [[nodiscard]] static ProfileId practice();

    [[nodiscard]] const QString& text() const { return m_text; }
    bool operator==(const ProfileId&) const = default;

private:
    explicit ProfileId(QString text) : m_text(std::move(text)) {}
    QString m_text;
};

} // namespace factordesk::zitadel
