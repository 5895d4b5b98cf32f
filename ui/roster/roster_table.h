// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/row_table.h"

namespace factordesk::ui {

class RosterFilter;

/// The rows of a roster as a filter leaves them; a click on a column's title sorts by it, and a
/// third one brings back the roster's own order.
class RosterTable final : public RowTable
{
    Q_OBJECT

public:
    /// `filter` is borrowed and must outlive the table.
    explicit RosterTable(RosterFilter& filter, QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void shareColumns();

    RosterFilter& m_filter;
};

} // namespace factordesk::ui
