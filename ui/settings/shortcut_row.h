// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/shortcuts.h"

#include <QWidget>

namespace factordesk::ui {

class IconButton;
class InlineMessage;
class KeyField;

/// A command and its keys, with a button that gives it its usual ones back.
class ShortcutRow final : public QWidget
{
    Q_OBJECT

public:
    explicit ShortcutRow(Command command, QWidget* parent = nullptr);

    /// Shows them, and takes back what was refused.
    void setKeys(const QKeySequence& keys);
    void refuse(const QString& sentence);

signals:
    void keysWanted(const QKeySequence& keys);

private:
    Command m_command;
    KeyField* m_field;
    IconButton* m_restore;
    InlineMessage* m_message;
};

} // namespace factordesk::ui
