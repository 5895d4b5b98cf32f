// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QWidget>

namespace factordesk::ui {

class Label;
class Sign;

/// One sentence beside the field it is about. Takes no room while it has nothing to say.
class InlineMessage : public QWidget
{
    Q_OBJECT

public:
    explicit InlineMessage(QWidget* parent = nullptr);

    /// Shows the sentence (plain text) and has screen readers say it.
    void setMessage(Tone tone, const QString& text);
    void clear();
    [[nodiscard]] QString text() const;

private:
    Sign* m_sign;
    Label* m_label;
};

} // namespace factordesk::ui
