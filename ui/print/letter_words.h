// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/enrollment/connection.h"
#include "ui/text/person_language.h"

#include <QString>

namespace factordesk::ui {

/// The sentences of a letter in its reader's language, whatever the program itself speaks.
class LetterWords
{
public:
    /// A BCP 47 tag.
    explicit LetterWords(const QString& languageTag) { m_language.setTag(languageTag); }

    /// Of the context "Letter".
    [[nodiscard]] QString operator()(const char* source) const
    {
        return m_language.translate("Letter", source);
    }
    [[nodiscard]] QString date(WallTime moment) const;
    /// For the foot: when, and by whom.
    [[nodiscard]] QString issuedBy(const enrollment::Connection& connection, WallTime at) const;
    [[nodiscard]] Qt::LayoutDirection direction() const { return m_language.direction(); }

private:
    text::PersonLanguage m_language;
};

/// Where one signs in: "acme.zitadel.cloud".
[[nodiscard]] QString serverOf(const enrollment::Connection& connection);

} // namespace factordesk::ui
