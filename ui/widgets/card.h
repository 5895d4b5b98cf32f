// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QWidget>

#include <optional>

class QVBoxLayout;

namespace factordesk::ui {

/// A surface on the page's ground that holds what belongs together.
class Card : public QWidget
{
    Q_OBJECT

public:
    explicit Card(QWidget* parent = nullptr);

    /// Where the contents go, one below the other; owned by the card.
    [[nodiscard]] QVBoxLayout* body() const { return m_body; }
    /// A tinted card; no value for the ordinary one. The contents say the same in words.
    void setTone(std::optional<Tone> tone);
    [[nodiscard]] std::optional<Tone> tone() const { return m_tone; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QVBoxLayout* m_body;
    std::optional<Tone> m_tone;
};

} // namespace factordesk::ui
