// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/codes/account_choices.h"

#include <QWidget>

class QCheckBox;

namespace factordesk::ui {

class RowTable;

/// Accounts to choose from: a row each with its check box, which the space bar turns, and one box
/// above for all of them.
class AccountChooser final : public QWidget
{
    Q_OBJECT

public:
    /// `name` is what screen readers call the list.
    explicit AccountChooser(const QString& name, QWidget* parent = nullptr);

    [[nodiscard]] AccountChoices& choices() { return m_choices; }
    void setChoices(std::vector<AccountChoice> choices);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showChosen();
    void shareColumns();

    AccountChoices m_choices;
    QCheckBox* m_all;
    RowTable* m_list;
};

} // namespace factordesk::ui
