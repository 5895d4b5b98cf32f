// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/otp/code.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/code_boxes.h"
#include "ui/widgets/digit_buffer.h"

#include <QClipboard>
#include <QWidget>

namespace factordesk::ui {

/// Boxes for the digits of a code, one each. Takes typing, paste and input methods, blanks and
/// dashes, the digits of any script. The boxes run from left to right in every layout.
///
/// The digits are kept in one small buffer that is wiped; no signal carries them.
class CodeField : public QWidget
{
    Q_OBJECT

public:
    /// Why something typed or pasted was not taken. What was there before stays.
    enum class Refusal {
        NotADigit,
        TooLong, ///< More digits than there are boxes.
    };
    Q_ENUM(Refusal)

    explicit CodeField(QWidget* parent = nullptr);

    /// What a person is told about a refusal.
    [[nodiscard]] static QString sentenceFor(Refusal why);

    /// How many boxes; 6 unless told. Clears the field.
    void setDigits(otp::Digits digits);
    /// What has been typed so far.
    [[nodiscard]] otp::Code code() const;
    [[nodiscard]] bool isComplete() const { return m_digits.isFull(); }
    /// Shows a code: what the practice phone says, or what is typed in another window. Takes at
    /// most as many digits as there are boxes; emits nothing.
    void setCode(const otp::Code& code);
    /// Forgets and wipes the digits and the tone; emits nothing.
    void clear();
    /// So that the next digit typed begins anew.
    void selectAll();

    /// Colours the boxes and puts the tone's sign beside them, until the next change.
    void setTone(Tone tone);
    [[nodiscard]] Tone tone() const { return m_tone; }
    /// The code is being checked: nothing can be typed, and screen readers say "busy". What is
    /// waited for, and how to stop it, is the page's to show.
    void setBusy(bool busy);
    [[nodiscard]] bool isBusy() const { return m_busy; }
    void setReadOnly(bool readOnly);
    [[nodiscard]] bool isReadOnly() const { return m_readOnly || m_busy; }

    /// Where the caret stands: 0 to the number of digits typed.
    [[nodiscard]] int caret() const { return int(m_digits.caret()); }
    /// The box in widget coordinates.
    [[nodiscard]] QRect boxRect(int index) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
    [[nodiscard]] QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

signals:
    /// The person changed the digits.
    void edited();
    /// The last box was filled, or Enter pressed with all boxes full.
    void completed();
    void refused(factordesk::ui::CodeField::Refusal why);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    bool handleEditingKey(const QKeyEvent& event);
    bool handleCaretKey(const QKeyEvent& event);
    void paste(QClipboard::Mode mode);
    void insert(QStringView text);
    void finishEdit(bool changed, bool wasFull);
    void moveCaret(std::size_t position);
    [[nodiscard]] CodeBoxes boxes() const;
    [[nodiscard]] QRect signRect() const;

    DigitBuffer m_digits{6};
    Tone m_tone = Tone::Neutral;
    bool m_busy = false;
    bool m_readOnly = false;
};

} // namespace factordesk::ui
