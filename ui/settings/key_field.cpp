// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/key_field.h"

#include "ui/widgets/shortcuts.h"

#include <QKeyEvent>

namespace factordesk::ui {

namespace {

bool isLeftToTheWindow(const QKeyEvent& event)
{
    switch (event.key()) {
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Escape: return true;
    default: // Any other key of Qt's several hundred.
        return event.modifiers() == Qt::AltModifier && event.key() < Qt::Key_Escape;
    }
}

bool isModifier(int key)
{
    return key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Meta ||
           key == Qt::Key_Alt || key == Qt::Key_AltGr || key == Qt::Key_unknown || key == 0;
}

} // namespace

KeyField::KeyField(QWidget* parent) : QLineEdit(parent)
{
    setContextMenuPolicy(Qt::NoContextMenu); // Nothing can be pasted.
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setAcceptDrops(false);
}

void KeyField::setKeys(const QKeySequence& keys)
{
    setText(keysText(keys));
}

bool KeyField::event(QEvent* event)
{
    // Keys that are a shortcut elsewhere are to be had here, too, so that it can be said whose.
    if (event->type() == QEvent::ShortcutOverride &&
        !isLeftToTheWindow(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void KeyField::keyPressEvent(QKeyEvent* event)
{
    if (isLeftToTheWindow(*event)) {
        event->ignore();
        return;
    }
    if (isModifier(event->key()) || event->isAutoRepeat())
        return;
    const int key = event->key() == Qt::Key_Enter ? int(Qt::Key_Return) : event->key();
    emit keysPressed(QKeyCombination(event->modifiers() & ~Qt::KeypadModifier, Qt::Key(key)));
}

} // namespace factordesk::ui
