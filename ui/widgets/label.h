// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"
#include "ui/widgets/laid_text.h"

#include <QLabel>

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

    // As QLabel has them, of text that is shaped once.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void applyFont();
    void applyInk();
    void applyDirection();

    /// The rest is QLabel's business: text to select, from right to left, indented, or none.
    [[nodiscard]] bool isLaidHere() const;
    /// Of the current text and font.
    [[nodiscard]] LaidText& laid() const;
    /// Around the text.
    [[nodiscard]] QSize frameSize() const;
    [[nodiscard]] QSize sizeIn(int width) const;
    void paintLaid();

    TypeSize m_size;
    Ink m_ink;
    bool m_elided = false;
    mutable LaidText m_laid;
};

/// A Label that wraps: for sentences.
[[nodiscard]] Label* newParagraph(const QString& text, Ink ink = Ink::Text,
                                  TypeSize size = TypeSize::Body, QWidget* parent = nullptr);

} // namespace factordesk::ui
