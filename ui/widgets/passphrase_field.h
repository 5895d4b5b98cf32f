// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/secure_bytes.h"

#include <QString>
#include <QWidget>

namespace factordesk::ui {

/// A line for a password, which it keeps in locked memory of its own: unlike a QLineEdit it has no
/// history of edits, and leaves no copies of the text behind. Shows a dot for each character, or
/// the text itself when told to. Takes typing, paste and input methods.
class PassphraseField : public QWidget
{
    Q_OBJECT

public:
    /// Longer passwords are not taken, in bytes of UTF-8.
    static constexpr std::size_t maximumSize = 1024;

    explicit PassphraseField(QWidget* parent = nullptr);
    ~PassphraseField() override;

    /// A copy of what was typed, UTF-8.
    [[nodiscard]] SecureBytes typed() const;
    [[nodiscard]] bool isBlank() const { return m_size == 0; }
    [[nodiscard]] bool isSameAs(const PassphraseField& other) const;
    /// Characters, not bytes.
    [[nodiscard]] int characterCount() const;
    /// Wipes what was typed.
    void forget();

    /// Shows the text itself instead of dots.
    void setShown(bool shown);
    [[nodiscard]] bool isShown() const { return m_isShown; }
    void setPlaceholder(const QString& text);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

signals:
    /// The person changed the text.
    void edited();
    /// Enter was pressed.
    void entered();
    /// What was typed or pasted is longer than a password may be, and was not taken.
    void refused();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    [[nodiscard]] bool pressEditingKey(const QKeyEvent& event);
    [[nodiscard]] bool pressCaretKey(const QKeyEvent& event);
    void insert(QString text);
    void paste(bool ofSelection);
    void erase(std::size_t from, std::size_t to);
    void finishEdit();
    [[nodiscard]] std::size_t before(std::size_t position) const;
    [[nodiscard]] std::size_t after(std::size_t position) const;
    [[nodiscard]] QRect textRect() const;
    /// What is painted of the text up to a place; the caller wipes it.
    [[nodiscard]] QString shownText(std::size_t end) const;

    SecureBytes m_text{maximumSize};
    std::size_t m_size = 0;
    std::size_t m_caret = 0; ///< Bytes; always between two characters.
    bool m_isAllSelected = false;
    bool m_isShown = false;
    QString m_placeholder;
};

} // namespace factordesk::ui
