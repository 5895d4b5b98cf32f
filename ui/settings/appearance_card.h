// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"
#include "ui/widgets/card.h"

#include <QString>

class QComboBox;

namespace factordesk::ui {

/// How the program looks, and its language. Keeps nothing: each choice is told at once.
class AppearanceCard final : public Card
{
    Q_OBJECT

public:
    /// `language` is a BCP 47 tag, or empty for the system's.
    AppearanceCard(const Look& look, const QString& language, QWidget* parent = nullptr);

signals:
    /// Only when the person chose something else than before.
    void lookChosen(const factordesk::ui::Look& look);
    /// Likewise; `tag` is empty for the system's language.
    void languageChosen(const QString& tag);

private:
    [[nodiscard]] QComboBox* newSchemeBox();
    [[nodiscard]] QComboBox* newContrastBox();
    [[nodiscard]] QComboBox* newSizeBox();
    [[nodiscard]] QComboBox* newLanguageBox(const QString& current);

    Look m_look;
};

} // namespace factordesk::ui
