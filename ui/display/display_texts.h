// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/display/display_scene.h"
#include "ui/text/person_language.h"

#include <QString>

namespace factordesk::ui {

/// The user window's sentences in one language, whatever language the program itself speaks: the
/// translator is this object's own and is not installed in the application.
class DisplayTexts
{
public:
    enum class Sentence {
        Welcome, ///< %1 is the person's name.
        WelcomeHint,
        GetApp,
        GetAppHint,
        GetAppScan,
        ForAndroid,
        ForIPhone,
        ForBoth,
        StepOpen,
        StepScan,
        StepCode,
        OnThePhone,
        CodeTitle,
        CodeHint,
        Checking,
        Refused,
        Verified, ///< %1 is the person's name.
        VerifiedHint,
        NotReady,
        Waiting,
        SymbolUnreadable,
        Ended,
    };

    /// English.
    DisplayTexts() = default;

    /// `tag` is a BCP 47 tag as ZITADEL knows it; where there is no translation (and for an empty
    /// tag) it is English.
    void setLanguage(const QString& tag) { m_language.setTag(tag); }
    /// What is spoken: a translated language, or "en".
    [[nodiscard]] QString language() const { return m_language.spoken(); }
    [[nodiscard]] Qt::LayoutDirection direction() const { return m_language.direction(); }

    [[nodiscard]] QString sentence(Sentence which) const;
    [[nodiscard]] QString sentence(Sentence which, const QString& name) const;
    [[nodiscard]] QString sentence(scene::Trouble trouble) const;

private:
    text::PersonLanguage m_language;
};

} // namespace factordesk::ui
