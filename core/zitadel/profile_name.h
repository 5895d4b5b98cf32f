// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"

#include <QString>

namespace factordesk::zitadel {

enum class ProfileNameError { Empty, TooLong, ControlCharacter };

/// What a person calls a server: 1 to 100 characters, trimmed, without control characters. Two
/// names that differ in case alone are the same name.
class ProfileName
{
public:
    static constexpr int maximumLength = 100;

    [[nodiscard]] static Expected<ProfileName, ProfileNameError> make(const QString& typed);

    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] bool operator==(const ProfileName& other) const
    {
        return m_text.compare(other.m_text, Qt::CaseInsensitive) == 0;
    }

private:
    explicit ProfileName(QString text) : m_text(std::move(text)) {}
    QString m_text;
};

} // namespace factordesk::zitadel
