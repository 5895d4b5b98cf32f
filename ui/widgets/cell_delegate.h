// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"

#include <QStyledItemDelegate>

#include <optional>

namespace factordesk::ui {

/// The sign before a cell's word.
struct CellMark
{
    Tone tone = Tone::Neutral;
    Icon icon = Icon::Info;
};

/// Paints the cells of a RowTable without their ground, which is the row's: a check box where there
/// is one, a sign, and one line of text that ends in "…" where the room does.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// What a cell needs beside its text, and beside its sign.
    [[nodiscard]] static int padding();
    [[nodiscard]] static int markWidth(const QFont& font);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;

protected:
    /// The cell's sign; its word is written in the sign's colour. None unless told otherwise.
    [[nodiscard]] virtual std::optional<CellMark> mark(const QModelIndex& index) const;
    /// Whether the cell is what the row is looked for by; the others are quiet.
    [[nodiscard]] virtual bool isProminent(const QModelIndex& index) const;
};

} // namespace factordesk::ui
