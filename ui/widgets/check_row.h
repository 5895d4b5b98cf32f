// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace factordesk::ui {

class Label;
class Sign;
class Spinner;

enum class CheckState { Busy, Good, Warning, Stop, Unknown };

/// One line of a list of checks: how it stands, what was checked, and one sentence about it.
class CheckRow : public QWidget
{
    Q_OBJECT

public:
    explicit CheckRow(QWidget* parent = nullptr);

    /// `sentence` may be empty. Both are plain text.
    void setCheck(CheckState state, const QString& title, const QString& sentence);
    [[nodiscard]] CheckState state() const { return m_state; }

private:
    CheckState m_state = CheckState::Busy;
    Sign* m_sign;
    Spinner* m_spinner;
    Label* m_title;
    Label* m_sentence;
};

} // namespace factordesk::ui
