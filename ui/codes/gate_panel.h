// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icon.h"

#include <QWidget>

class QVBoxLayout;

namespace factordesk::ui {

class Label;

/// What stands before the codes: a card in the middle of the page with a sign, what it is about,
/// and what is to be typed or read.
class GatePanel : public QWidget
{
    Q_OBJECT

protected:
    GatePanel(Icon icon, const QString& title, const QString& sentence, QWidget* parent);

    /// Where the rest goes; owned by the panel.
    [[nodiscard]] QVBoxLayout* body() const { return m_body; }
    void setSentence(const QString& sentence);

private:
    Label* m_sentence;
    QVBoxLayout* m_body;
};

} // namespace factordesk::ui
