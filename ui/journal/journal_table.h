// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/row_table.h"

namespace factordesk::ui {

class JournalModel;

/// The entries of a JournalModel, a row each: one is selected at a time.
class JournalTable final : public RowTable
{
    Q_OBJECT

public:
    /// `model` is borrowed and must outlive the table.
    explicit JournalTable(JournalModel& model, QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void shareColumns();
};

} // namespace factordesk::ui
