// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/profile_name.h"

#include <algorithm>

namespace factordesk::zitadel {

Expected<ProfileName, ProfileNameError> ProfileName::make(const QString& typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return Unexpected(ProfileNameError::Empty);
    if (text.size() > maximumLength)
        return Unexpected(ProfileNameError::TooLong);
    if (std::ranges::any_of(text, [](QChar c) { return c.category() == QChar::Other_Control; }))
        return Unexpected(ProfileNameError::ControlCharacter);
    return ProfileName(text);
}

} // namespace factordesk::zitadel
