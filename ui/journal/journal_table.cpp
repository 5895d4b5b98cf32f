// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/journal_table.h"

#include "ui/journal/journal_model.h"
#include "ui/journal/outcome_mark.h"
#include "ui/text/journal_text.h"
#include "ui/widgets/cell_delegate.h"

#include <QHeaderView>

#include <algorithm>

namespace factordesk::ui {

namespace {

/// The width of the longest of the texts.
template <class Values, class TextOf>
int widthOf(const QFontMetrics& metrics, const Values& values, TextOf textOf)
{
    int width = 0;
    for (const auto value : values)
        width = std::max(width, metrics.horizontalAdvance(textOf(value)));
    return width;
}

class OutcomeDelegate final : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;

protected:
    [[nodiscard]] std::optional<CellMark> mark(const QModelIndex& index) const override
    {
        if (index.column() != JournalModel::Outcome)
            return std::nullopt;
        const auto [tone, icon] =
            outcomeMark(journal::Outcome(index.data(JournalModel::OutcomeRole).toInt()));
        return CellMark{tone, icon};
    }
    [[nodiscard]] bool isProminent(const QModelIndex& index) const override
    {
        return index.column() == JournalModel::Person;
    }
};

} // namespace

JournalTable::JournalTable(JournalModel& model, QWidget* parent) : RowTable(parent)
{
    setObjectName(QStringLiteral("journalTable"));
    setAccessibleName(tr("Entries of the journal"));
    setModel(&model);
    setItemDelegate(new OutcomeDelegate(this));
}

void JournalTable::resizeEvent(QResizeEvent* event)
{
    RowTable::resizeEvent(event);
    shareColumns();
}

void JournalTable::shareColumns()
{
    using enum JournalModel::Column;
    const QFontMetrics metrics(font());
    // Wide enough for whatever they say; what is left goes to the names.
    const journal::JournalEntry widest{
        .when = WallTime(std::chrono::sys_days(std::chrono::year(2028) / 12 / 28)) +
                std::chrono::hours(20)};
    const int when =
        metrics.horizontalAdvance(JournalModel::cellText(widest, When)) + CellDelegate::padding();
    const int what =
        widthOf(metrics, journal::allChanges, &text::changeText) + CellDelegate::padding();
    const int outcome = widthOf(metrics, journal::allOutcomes, &text::outcomeText) +
                        CellDelegate::padding() + CellDelegate::markWidth();
    const int names = std::max(0, viewport()->width() - when - what - outcome);
    header()->resizeSection(When, when);
    header()->resizeSection(Admin, names * 35 / 100);
    header()->resizeSection(Person, names - names * 35 / 100);
    header()->resizeSection(What, what);
}

} // namespace factordesk::ui
