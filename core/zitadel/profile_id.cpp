// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/profile_id.h"

#include <QUuid>

#include <algorithm>

namespace factordesk::zitadel {

ProfileId ProfileId::generate()
{
    return ProfileId(QUuid::createUuid().toString(QUuid::WithoutBraces));
}

std::optional<ProfileId> ProfileId::fromText(const QString& text)
{
    const bool isClean = std::ranges::all_of(text, [](QChar character) {
        return character.unicode() < 0x80 && (character.isLetterOrNumber() || character == u'-');
    });
    if (text.isEmpty() || text.size() > maximumLength || !isClean)
        return std::nullopt;
    return ProfileId(text);
}

ProfileId ProfileId::practice()
{
    return ProfileId(QStringLiteral("practice"));
}

} // namespace factordesk::zitadel
