// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/journal_table.h"

#include "ui/journal/journal_model.h"
#include "ui/journal/outcome_mark.h"
#include "ui/text/journal_text.h"
#include "ui/theme/shapes.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace factordesk::ui {

namespace {

constexpr int signSide = 16;

/// Beside the text of a cell.
constexpr int cellPadding = spacing::medium + spacing::small + 2;

/// The width of the longest of the texts.
template <class Values, class TextOf>
int widthOf(const QFontMetrics& metrics, const Values& values, TextOf textOf)
{
    int width = 0;
    for (const auto value : values)
        width = std::max(width, metrics.horizontalAdvance(textOf(value)));
    return width;
}

/// Paints a cell without its ground, which is the row's.
class CellDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const Tokens& tokens = tokensOf(*option.widget);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        QRect room = option.rect.adjusted(spacing::medium, 0, -spacing::small, 0);
        painter->setPen(index.column() == JournalModel::Person ? tokens.text : tokens.textQuiet);
        if (index.column() == JournalModel::Outcome)
            room = paintSign(*painter, option, room, index);
        painter->setFont(option.font);
        painter->drawText(QStyle::visualRect(option.direction, option.rect, room),
                          Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight,
                                                            room.width()));
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex&) const override
    {
        return {0, QFontMetrics(option.font).height() + 2 * spacing::small};
    }

private:
    /// Returns what is left of the room, and leaves the pen in the colour of the sign.
    static QRect paintSign(QPainter& painter, const QStyleOptionViewItem& option, const QRect& room,
                           const QModelIndex& index)
    {
        const auto outcome = journal::Outcome(index.data(JournalModel::OutcomeRole).toInt());
        const OutcomeMark mark = outcomeMark(outcome);
        const QColor colour = tokensOf(*option.widget).tone(mark.tone).text;
        const QRect place(room.left(), room.center().y() - signSide / 2, signSide, signSide);
        paintIcon(painter, QStyle::visualRect(option.direction, option.rect, place), mark.icon,
                  colour, option.direction);
        painter.setPen(colour);
        return room.adjusted(signSide + spacing::small, 0, 0, 0);
    }
};

} // namespace

JournalTable::JournalTable(JournalModel& model, QWidget* parent) : QTreeView(parent)
{
    setObjectName(QStringLiteral("journalTable"));
    setAccessibleName(tr("Entries of the journal"));
    setModel(&model);
    setItemDelegate(new CellDelegate(this));
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setMouseTracking(true);
    setFrameShape(NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    header()->setSectionsMovable(false);
    header()->setSectionsClickable(false);
    header()->setStretchLastSection(true);
    header()->setSectionResizeMode(QHeaderView::Fixed);
    header()->setDefaultAlignment(Qt::AlignVCenter | Qt::AlignLeading);
}

void JournalTable::drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    QStyleOptionViewItem row = option;
    row.index = index;
    row.rect.setLeft(0);
    row.rect.setWidth(viewport()->width());
    row.state.setFlag(QStyle::State_Selected, selectionModel()->isRowSelected(index.row()));
    row.state.setFlag(QStyle::State_HasFocus, hasFocus() && currentIndex().row() == index.row());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &row, painter, this);
    painter->restore();
    QTreeView::drawRow(painter, option, index);
}

void JournalTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTreeView::currentChanged(current, previous);
    if (current.row() != previous.row())
        emit currentRowChanged(current.row());
}

void JournalTable::resizeEvent(QResizeEvent* event)
{
    QTreeView::resizeEvent(event);
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
    const int when = metrics.horizontalAdvance(JournalModel::cellText(widest, When)) + cellPadding;
    const int what = widthOf(metrics, journal::allChanges, &text::changeText) + cellPadding;
    const int outcome = widthOf(metrics, journal::allOutcomes, &text::outcomeText) + cellPadding +
                        signSide + spacing::small;
    const int names = std::max(0, viewport()->width() - when - what - outcome);
    header()->resizeSection(When, when);
    header()->resizeSection(Admin, names * 45 / 100);
    header()->resizeSection(Person, names - names * 45 / 100);
    header()->resizeSection(What, what);
}

} // namespace factordesk::ui
