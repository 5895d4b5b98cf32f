// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace factordesk::ui {

/// What all dialogs share: the Tab key reaches every control, in the order of the layout.
class Dialog : public QDialog
{
    Q_OBJECT

public:
    using QDialog::QDialog;

protected:
    bool focusNextPrevChild(bool next) override;
};

} // namespace factordesk::ui
