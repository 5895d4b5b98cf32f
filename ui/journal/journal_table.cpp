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

/// What an admin's and a person's name take together, in characters.
constexpr int leastNames = 32;

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
                        CellDelegate::padding() + CellDelegate::markWidth(font());
    const int names = std::max(0, viewport()->width() - when - what - outcome);
    // Where two names would both be cut, the person's alone: the details tell who did it.
    const bool hasRoomForBoth = names >= leastNames * metrics.averageCharWidth();
    const int admin = hasRoomForBoth ? names * 35 / 100 : 0;
    setColumnHidden(Admin, !hasRoomForBoth);
    header()->resizeSection(When, when);
    header()->resizeSection(Admin, admin);
    header()->resizeSection(Person, names - admin);
    header()->resizeSection(What, what);
}

} // namespace factordesk::ui
