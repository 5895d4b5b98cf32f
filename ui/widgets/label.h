// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QFont>
#include <QLabel>
#include <QMargins>
#include <QVarLengthArray>

#include <utility>

namespace factordesk::ui {

/// Text in one of the four sizes of type. Always plain text: what a server sends is never markup.
/// Follows the theme and the application's font.
class Label : public QLabel
{
    Q_OBJECT

public:
    explicit Label(const QString& text = {}, TypeSize size = TypeSize::Body, Ink ink = Ink::Text,
                   QWidget* parent = nullptr);

    void setTypeSize(TypeSize size);
    void setInk(Ink ink);
    [[nodiscard]] Ink ink() const { return m_ink; }
    /// Instead of asking for room for all of the text, ends it in "…" where the room ends; the
    /// whole text is then in the tooltip. For names in rows.
    void setElided(bool elided);
    /// The person may select and copy the text, by mouse and keyboard.
    void setSelectable(bool selectable);

    [[nodiscard]] QSize minimumSizeHint() const override;
    /// Remembers what it answered: a layout asks several times for the same few widths, and each
    /// answer means to shape the whole text anew.
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void applyFont();
    void applyInk();
    void applyDirection();

    /// Heights by width, and what they were measured of.
    struct Measured
    {
        QString text;
        QFont font;
        QMargins margins;
        QVarLengthArray<std::pair<int, int>, 4> heights;
    };

    TypeSize m_size;
    Ink m_ink;
    bool m_elided = false;
    mutable Measured m_measured;
};

/// A Label that wraps: for sentences.
[[nodiscard]] Label* newParagraph(const QString& text, Ink ink = Ink::Text,
                                  TypeSize size = TypeSize::Body, QWidget* parent = nullptr);

} // namespace factordesk::ui
