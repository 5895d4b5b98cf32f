// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icon.h"
#include "ui/theme/shapes.h"

#include <QWidget>

namespace factordesk::ui {

/// An icon beside words that say the same: screen readers pass over it.
class Sign : public QWidget
{
    Q_OBJECT

public:
    explicit Sign(Icon icon, Ink ink = Ink::Quiet, QWidget* parent = nullptr);

    void setSign(Icon icon, Ink ink);
    [[nodiscard]] Icon icon() const { return m_icon; }
    /// The icon's side beside text of the usual size, in logical pixels; it grows with the text.
    void setSide(int side);
    /// Puts the icon on a round ground of this tone.
    void setDisc(Tone tone);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int side() const;

    Icon m_icon;
    Ink m_ink;
    int m_side = usualIconSide;
    std::optional<Tone> m_disc;
};

/// The ink of a tone's words and icons.
[[nodiscard]] Ink toneInk(Tone tone);

} // namespace factordesk::ui
