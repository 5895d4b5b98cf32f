// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/roster/roster_bench.h"
#include "ui/roster/roster_model.h"
#include "ui/roster/roster_page.h"
#include "ui/roster/roster_table.h"
#include "ui/widgets/label.h"

#include <QAbstractButton>
#include <QLineEdit>

namespace factordesk::test {

/// The page, shown, over a roster's bench.
class PageBench : public RosterBench
{
public:
    PageBench()
    {
        page.resize(1000, 700);
        page.show();
    }

    /// The one that is seen, where several panels have one of that name.
    template <class Widget>
    [[nodiscard]] Widget* find(const char* name) const
    {
        const auto all = page.findChildren<Widget*>(QLatin1String(name));
        for (auto* each : all) {
            if (each->isVisible())
                return each;
        }
        return all.value(0);
    }
    [[nodiscard]] bool sees(const char* name) const
    {
        const auto* const widget = find<QWidget>(name);
        return widget && widget->isVisible();
    }
    void press(const char* button) const { find<QAbstractButton>(button)->click(); }
    [[nodiscard]] QString says(const char* label) const { return find<ui::Label>(label)->text(); }
    /// The table of the panel that is seen.
    [[nodiscard]] ui::RosterTable* table() const
    {
        for (auto* each : page.findChildren<ui::RosterTable*>()) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    [[nodiscard]] QString cell(int row, ui::RosterModel::Column column) const
    {
        return table()->model()->index(row, column).data().toString();
    }
    [[nodiscard]] QLineEdit* search() const
    {
        for (auto* each : page.findChildren<QLineEdit*>(QStringLiteral("rosterSearch"))) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }

    ui::RosterPage page{*controller};
};

} // namespace factordesk::test
