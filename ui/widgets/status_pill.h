// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icon.h"

#include <QWidget>

namespace factordesk::ui {

/// A state in one or two words with its icon, on a soft ground.
class StatusPill : public QWidget
{
    Q_OBJECT

public:
    explicit StatusPill(QWidget* parent = nullptr);

    void setStatus(Tone tone, Icon icon, const QString& text);
    /// With the tone's own icon.
    void setStatus(Tone tone, const QString& text) { setStatus(tone, toneIcon(tone), text); }
    [[nodiscard]] QString text() const { return m_text; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    Tone m_tone = Tone::Neutral;
    Icon m_icon = Icon::Info;
    QString m_text;
};

} // namespace factordesk::ui
