// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/code_field.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/widgets/code_field_accessible.h"
#include "ui/widgets/code_input.h"
#include "ui/widgets/text_key.h"

#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyle>

namespace factordesk::ui {

namespace {
constexpr int signSide = 24;
} // namespace

CodeField::CodeField(QWidget* parent) : QWidget(parent)
{
    installCodeFieldAccessible();
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled);
    setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCursor(Qt::IBeamCursor);
    setAccessibleName(tr("Code"));
}

void CodeField::setDigits(otp::Digits digits)
{
    m_digits.reset(static_cast<std::size_t>(digits.count()));
    updateGeometry();
    update();
}

QString CodeField::sentenceFor(Refusal why)
{
    switch (why) {
    case Refusal::NotADigit: return tr("A code has only digits.");
    case Refusal::TooLong: return tr("This is longer than a code.");
    }
    Q_UNREACHABLE();
}

otp::Code CodeField::code() const
{
    return otp::Code(m_digits.text());
}

void CodeField::setCode(const otp::Code& code)
{
    m_digits.clear();
    for (const char digit : code.text())
        m_digits.type(digit);
    m_tone = Tone::Neutral;
    update();
}

void CodeField::clear()
{
    m_digits.clear();
    m_tone = Tone::Neutral;
    update();
}

void CodeField::selectAll()
{
    m_digits.selectAll();
    update();
}

void CodeField::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void CodeField::setBusy(bool busy)
{
    m_busy = busy;
    update();
}

void CodeField::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    setAttribute(Qt::WA_InputMethodEnabled, !readOnly);
    setFocusPolicy(readOnly ? Qt::NoFocus : Qt::StrongFocus);
    update();
}

QVariant CodeField::inputMethodQuery(Qt::InputMethodQuery query) const
{
    switch (query) {
    case Qt::ImEnabled: return !isReadOnly();
    case Qt::ImCursorRectangle: return boxRect(caret());
    case Qt::ImHints: return int(inputMethodHints());
    default: // The text around the caret stays here: an input method learns from what it reads.
        return {};
    }
}

bool CodeField::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && isTextKey(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void CodeField::keyPressEvent(QKeyEvent* event)
{
    if (handleCaretKey(*event) || (!isReadOnly() && handleEditingKey(*event)))
        return;
    QWidget::keyPressEvent(event);
}

bool CodeField::handleCaretKey(const QKeyEvent& event)
{
    if (event.matches(QKeySequence::SelectAll))
        selectAll();
    else if (event.key() == Qt::Key_Left)
        moveCaret(m_digits.caret() - (m_digits.caret() > 0 ? 1 : 0));
    else if (event.key() == Qt::Key_Right)
        moveCaret(m_digits.caret() + 1);
    else if (event.key() == Qt::Key_Home)
        moveCaret(0);
    else if (event.key() == Qt::Key_End)
        moveCaret(m_digits.count());
    else
        return false;
    return true;
}

bool CodeField::handleEditingKey(const QKeyEvent& event)
{
    const bool wasFull = m_digits.isFull();
    if (event.matches(QKeySequence::Paste))
        paste(QClipboard::Clipboard);
    else if (event.key() == Qt::Key_Backspace)
        finishEdit(m_digits.eraseBefore(), wasFull);
    else if (event.key() == Qt::Key_Delete)
        finishEdit(m_digits.eraseAt(), wasFull);
    else if ((event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) && wasFull)
        emit completed();
    else if (event.text().isEmpty() || !event.text().at(0).isPrint())
        return false; // Enter, Escape, a shortcut: the page's.
    else
        insert(event.text());
    return true;
}

void CodeField::inputMethodEvent(QInputMethodEvent* event)
{
    if (!isReadOnly() && !event->commitString().isEmpty())
        insert(event->commitString());
    event->accept();
}

void CodeField::paste(QClipboard::Mode mode)
{
    insert(QGuiApplication::clipboard()->text(mode));
}

void CodeField::insert(QStringView text)
{
    const CodeInput input(text);
    if (input.hasForeignCharacter()) {
        emit refused(Refusal::NotADigit);
        return;
    }
    // A whole code takes the place of what is there, wherever the caret stands.
    if (input.count() == m_digits.capacity())
        m_digits.selectAll();
    const std::size_t start = m_digits.isAllSelected() ? 0 : m_digits.caret();
    if (start + input.count() > m_digits.capacity()) {
        emit refused(Refusal::TooLong);
        return;
    }
    const bool wasFull = m_digits.isFull() && !m_digits.isAllSelected();
    for (const char digit : input.digits())
        m_digits.type(digit);
    finishEdit(input.count() > 0, wasFull);
}

void CodeField::finishEdit(bool changed, bool wasFull)
{
    if (!changed)
        return;
    m_tone = Tone::Neutral;
    update();
    updateMicroFocus();
    announceCodeChange(*this);
    emit edited();
    // Mending a digit in the middle of a full code is not yet the end of mending it.
    if (m_digits.isFull() && (!wasFull || m_digits.caret() == m_digits.capacity()))
        emit completed();
}

void CodeField::moveCaret(std::size_t position)
{
    m_digits.moveTo(position);
    updateMicroFocus();
    update();
}

void CodeField::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::MiddleButton && !isReadOnly())
        paste(QClipboard::Selection);
    if (event->button() != Qt::LeftButton)
        return;
    std::size_t position = m_digits.count();
    for (std::size_t i = 0; i < m_digits.capacity(); ++i) {
        if (boxRect(int(i)).contains(event->position().toPoint()))
            position = i;
    }
    moveCaret(position);
}

void CodeField::contextMenuEvent(QContextMenuEvent* event)
{
    if (isReadOnly())
        return;
    QMenu menu(this);
    menu.addAction(tr("&Paste"), QKeySequence(QKeySequence::Paste), this,
                   [this] { paste(QClipboard::Clipboard); });
    menu.addAction(tr("&Clear"), this, [this] {
        selectAll();
        finishEdit(m_digits.eraseAt(), true);
    });
    menu.exec(event->globalPos());
}

CodeBoxes CodeField::boxes() const
{
    return {int(m_digits.capacity()), font()};
}

QRect CodeField::boxRect(int index) const
{
    const CodeBoxes row = boxes();
    const int left = layoutDirection() == Qt::LeftToRight ? 0 : width() - row.size().width();
    return row.box(index, {left, (height() - row.size().height()) / 2});
}

QRect CodeField::signRect() const
{
    const QRect room(boxes().size().width() + spacing::medium, 0, signSide, height());
    return QStyle::alignedRect(Qt::LeftToRight, Qt::AlignCenter, QSize(signSide, signSide),
                               QStyle::visualRect(layoutDirection(), rect(), room));
}

QSize CodeField::sizeHint() const
{
    return boxes().size() + QSize(spacing::medium + signSide, 0);
}

void CodeField::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setFont(fontFor(TypeSize::Display, font()));
    const bool isFixed = isReadOnly() || !isEnabled();
    const bool isActive = hasFocus() && !isFixed;
    const bool isSelected = isActive && m_digits.isAllSelected();
    for (std::size_t i = 0; i < m_digits.capacity(); ++i) {
        const bool isTyped = i < m_digits.count();
        const CodeBox box{.digit = isTyped ? m_digits.text()[i] : '\0',
                          .tone = m_tone,
                          .isFixed = isFixed,
                          .hasCaret = isActive && !isSelected && i == m_digits.caret(),
                          .isSelected = isSelected && isTyped};
        paintCodeBox(painter, boxRect(int(i)), box, tokensOf(*this));
    }
    if (m_tone != Tone::Neutral && !m_busy)
        paintIcon(painter, signRect(), toneIcon(m_tone), tokensOf(*this).tone(m_tone).text);
}

void CodeField::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange) {
        updateGeometry();
        update();
    }
}

} // namespace factordesk::ui
