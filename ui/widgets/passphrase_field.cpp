// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/passphrase_field.h"

#include "ui/theme/field_painter.h"
#include "ui/widgets/passphrase_accessible.h"
#include "ui/widgets/text_key.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>
#include <cstring>

namespace factordesk::ui {

namespace {

constexpr QChar dot(0x2022);
constexpr int linePadding = 9;
constexpr int usualWidth = 280;
constexpr int leastWidth = 120;

bool isContinuation(std::byte byte)
{
    return (std::to_integer<unsigned>(byte) & 0xC0U) == 0x80U;
}

void wipe(QString& text)
{
    text.fill(QChar(0));
}

} // namespace

PassphraseField::PassphraseField(QWidget* parent) : QWidget(parent)
{
    installPassphraseAccessible();
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled);
    setAttribute(Qt::WA_MacShowFocusRect, false);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText |
                        Qt::ImhNoAutoUppercase);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::IBeamCursor);
}

PassphraseField::~PassphraseField() = default;

SecureBytes PassphraseField::typed() const
{
    return SecureBytes::copyOf(m_text.bytes().first(m_size));
}

bool PassphraseField::isSameAs(const PassphraseField& other) const
{
    return typed() == other.typed();
}

int PassphraseField::characterCount() const
{
    const auto bytes = m_text.bytes().first(m_size);
    return int(std::ranges::count_if(bytes, [](std::byte byte) { return !isContinuation(byte); }));
}

void PassphraseField::forget()
{
    std::ranges::fill(m_text.bytes(), std::byte{});
    m_size = m_caret = 0;
    m_isAllSelected = m_isShown = false;
    update();
}

void PassphraseField::setShown(bool shown)
{
    m_isShown = shown;
    update();
}

void PassphraseField::setPlaceholder(const QString& text)
{
    m_placeholder = text;
    update();
}

QSize PassphraseField::sizeHint() const
{
    return {usualWidth, fontMetrics().height() + 2 * linePadding};
}

QSize PassphraseField::minimumSizeHint() const
{
    return {leastWidth, sizeHint().height()};
}

QVariant PassphraseField::inputMethodQuery(Qt::InputMethodQuery query) const
{
    switch (query) {
    case Qt::ImEnabled: return true;
    case Qt::ImHints: return int(inputMethodHints());
    case Qt::ImCursorRectangle: return textRect();
    default: return {}; // An input method learns from what it reads.
    }
}

bool PassphraseField::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && isTextKey(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void PassphraseField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        emit entered();
    else if (!pressCaretKey(*event) && !pressEditingKey(*event))
        QWidget::keyPressEvent(event);
}

bool PassphraseField::pressCaretKey(const QKeyEvent& event)
{
    if (event.matches(QKeySequence::SelectAll)) {
        m_isAllSelected = m_size > 0;
        update();
        return true;
    }
    std::size_t place = m_caret;
    if (event.key() == Qt::Key_Left)
        place = before(m_caret);
    else if (event.key() == Qt::Key_Right)
        place = after(m_caret);
    else if (event.key() == Qt::Key_Home)
        place = 0;
    else if (event.key() == Qt::Key_End)
        place = m_size;
    else
        return false;
    m_caret = place;
    m_isAllSelected = false;
    update();
    return true;
}

bool PassphraseField::pressEditingKey(const QKeyEvent& event)
{
    const bool isWholeWord = event.modifiers().testFlag(Qt::ControlModifier);
    if (event.matches(QKeySequence::Paste))
        paste(false);
    else if (event.key() == Qt::Key_Backspace)
        erase(m_isAllSelected || isWholeWord ? 0 : before(m_caret),
              m_isAllSelected ? m_size : m_caret);
    else if (event.key() == Qt::Key_Delete)
        erase(m_isAllSelected ? 0 : m_caret, m_isAllSelected ? m_size : after(m_caret));
    else if (event.text().isEmpty() || !event.text().at(0).isPrint())
        return false;
    else
        insert(event.text());
    return true;
}

void PassphraseField::inputMethodEvent(QInputMethodEvent* event)
{
    if (!event->commitString().isEmpty())
        insert(event->commitString());
    event->accept();
}

void PassphraseField::paste(bool ofSelection)
{
    QString text = QGuiApplication::clipboard()->text(ofSelection ? QClipboard::Selection
                                                                  : QClipboard::Clipboard);
    // The end of a line comes along with a copied one, and belongs to no password.
    while (text.endsWith(QLatin1Char('\n')) || text.endsWith(QLatin1Char('\r')))
        text.chop(1);
    insert(std::move(text));
}

void PassphraseField::insert(QString text)
{
    QByteArray utf8 = text.toUtf8();
    wipe(text);
    const auto count = std::size_t(utf8.size());
    const std::size_t kept = m_isAllSelected ? 0 : m_size;
    if (kept + count > maximumSize) {
        utf8.fill('\0');
        emit refused();
        return;
    }
    if (m_isAllSelected)
        erase(0, m_size);
    std::byte* const text8 = m_text.bytes().data();
    std::memmove(text8 + m_caret + count, text8 + m_caret, m_size - m_caret);
    std::memcpy(text8 + m_caret, utf8.constData(), count);
    utf8.fill('\0');
    m_size += count;
    m_caret += count;
    finishEdit();
}

void PassphraseField::erase(std::size_t from, std::size_t to)
{
    m_isAllSelected = false;
    if (from >= to)
        return;
    std::byte* const text = m_text.bytes().data();
    std::memmove(text + from, text + to, m_size - to);
    std::memset(text + m_size - (to - from), 0, to - from);
    m_size -= to - from;
    m_caret = from;
    finishEdit();
}

void PassphraseField::finishEdit()
{
    update();
    updateMicroFocus();
    announcePassphraseChange(*this);
    emit edited();
}

std::size_t PassphraseField::before(std::size_t position) const
{
    while (position > 0 && isContinuation(m_text.bytes()[--position]))
        ;
    return position;
}

std::size_t PassphraseField::after(std::size_t position) const
{
    if (position >= m_size)
        return m_size;
    while (++position < m_size && isContinuation(m_text.bytes()[position]))
        ;
    return position;
}

QRect PassphraseField::textRect() const
{
    return rect().adjusted(fieldPadding, linePadding, -fieldPadding, -linePadding);
}

QString PassphraseField::shownText(std::size_t end) const
{
    const auto bytes = m_text.bytes().first(end);
    if (m_isShown)
        return QString::fromUtf8(reinterpret_cast<const char*>(bytes.data()), qsizetype(end));
    const auto count =
        std::ranges::count_if(bytes, [](std::byte byte) { return !isContinuation(byte); });
    return QString(qsizetype(count), dot);
}

void PassphraseField::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = tokensOf(*this);
    QPainter painter(this);
    QStyleOption option;
    option.initFrom(this);
    paintField(painter, option, tokens, property("isInvalid").toBool());
    const QRect room = textRect();
    painter.setClipRect(room.adjusted(-1, 0, 2, 0));
    if (m_size == 0 && !m_placeholder.isEmpty()) {
        painter.setPen(tokens.textQuiet);
        painter.drawText(room, Qt::AlignLeading | Qt::AlignVCenter, m_placeholder);
    }
    QString text = shownText(m_size);
    QString head = shownText(m_caret);
    const int width = fontMetrics().horizontalAdvance(text);
    const int caret = fontMetrics().horizontalAdvance(head);
    wipe(head);
    // Passwords run from left to right whatever the language; the caret stays in sight.
    const int shift = std::max(0, caret - room.width());
    const QRect line(room.left() - shift, room.top(), std::max(width, room.width()) + 1,
                     room.height());
    if (m_isAllSelected)
        painter.fillRect(QRect(line.left(), line.top(), width, line.height()),
                         tokens.accentTone.ground);
    painter.setPen(isEnabled() ? tokens.text : tokens.textDisabled);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
    wipe(text);
    if (hasFocus() && !m_isAllSelected)
        painter.fillRect(QRect(line.left() + caret, line.top(), 1, line.height()), tokens.text);
}

void PassphraseField::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::MiddleButton)
        paste(true);
    m_isAllSelected = false;
    m_caret = m_size;
    update();
}

void PassphraseField::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    menu.addAction(tr("&Paste"), QKeySequence(QKeySequence::Paste), this, [this] { paste(false); });
    menu.addAction(tr("&Clear"), this, [this] { erase(0, m_size); });
    menu.exec(event->globalPos());
}

} // namespace factordesk::ui
