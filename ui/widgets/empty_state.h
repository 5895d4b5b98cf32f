// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icon.h"

#include <QWidget>

class QAbstractButton;
class QHBoxLayout;

namespace factordesk::ui {

class Label;
class Sign;

/// What a page shows when it has nothing to show: why, and what to do next. Stays in the middle of
/// the room it is given.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget* parent = nullptr);

    /// `title` is a few words, `sentence` says what to do next; both plain text.
    void setContent(Icon icon, const QString& title, const QString& sentence);
    /// Adds a button below; takes ownership.
    void addAction(QAbstractButton* button);

private:
    Sign* m_sign;
    Label* m_title;
    Label* m_sentence;
    QHBoxLayout* m_actions;
};

} // namespace factordesk::ui
