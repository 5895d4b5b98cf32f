// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/button.h"

namespace factordesk::ui {

/// A way to go on, as a large button: an icon, a few words, and a sentence that wraps.
class ChoiceCard final : public Button
{
    Q_OBJECT

public:
    /// `title` carries the mnemonic.
    ChoiceCard(Icon icon, const QString& title, const QString& sentence, QWidget* parent = nullptr);

    /// Stands out as the choice that Enter takes where nothing else has the keyboard.
    void setProposed(bool proposed);

    [[nodiscard]] QSize sizeHint() const override { return QWidget::sizeHint(); }
    [[nodiscard]] QSize minimumSizeHint() const override { return QWidget::minimumSizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_proposed = false;
};

} // namespace factordesk::ui
