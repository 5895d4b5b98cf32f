// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/codes/code_painters.h"
#include "ui/codes/code_row_layout.h"
#include "ui/codes/codes_model.h"
#include "ui/theme/tokens.h"

#include <QRegion>
#include <QStyledItemDelegate>

#include <memory>

namespace factordesk::ui {

/// Paints an account as a card: its monogram, names, code and what is left of the code's period.
/// Asks the model itself for the code, so that none travels in a QVariant.
class CodeDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// `model` is borrowed and must outlive the delegate; its indices are the ones painted.
    explicit CodeDelegate(const CodesModel& model, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;

    /// What of the list is to be painted next; all of it when empty.
    void setAsked(const QRegion& region) { m_asked = region; }

    /// Where the parts of a row stand that has this place.
    [[nodiscard]] CodeRowLayout layoutOf(const QRect& row, const QFont& font,
                                         Qt::LayoutDirection direction) const;

private:
    [[nodiscard]] const CodeRowFonts& fonts(const QFont& base) const;
    void paintGround(QPainter& painter, const QStyleOptionViewItem& option,
                     const CodeRowLayout& layout) const;
    /// The same where the card has neither edge nor corner.
    void paintGroundOfSide(QPainter& painter, const QStyleOptionViewItem& option,
                           const CodeRowLayout& layout) const;
    void paintNames(QPainter& painter, const QStyleOptionViewItem& option, const AccountRow& row,
                    const QRect& room) const;
    void paintCode(QPainter& painter, const QStyleOptionViewItem& option, const AccountRow& row,
                   const CodeFace& face, const QRect& room) const;
    void paintSide(QPainter& painter, const QStyleOptionViewItem& option, const CodeFace& face,
                   const QRect& room) const;

    const CodesModel& m_model;
    QRegion m_asked;
    mutable std::unique_ptr<CodeRowFonts> m_fonts;
    mutable CountdownPainter m_countdown;
};

} // namespace factordesk::ui
