// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"
#include "ui/widgets/shortcuts.h"

#include <QMap>

namespace factordesk::ui {

class Button;
class ShortcutRow;

/// The keys of every command, to be changed. Keeps nothing: each choice is told at once. Keys that
/// cannot be had are refused in a sentence beside their field, and those from before stay.
class ShortcutsCard final : public Card
{
    Q_OBJECT

public:
    explicit ShortcutsCard(const Shortcuts& current, QWidget* parent = nullptr);

signals:
    /// Only when the person chose other ones than before.
    void chosen(const factordesk::ui::Shortcuts& shortcuts);

private:
    void addRow(Command command);
    void take(Command command, const QKeySequence& keys);
    void restoreAll();
    void showKeys();
    /// Empty where the keys can be that command's.
    [[nodiscard]] QString reasonAgainst(Command command, const QKeySequence& keys) const;

    Shortcuts m_shortcuts;
    QMap<Command, ShortcutRow*> m_rows;
    Button* m_restoreAll;
};

} // namespace factordesk::ui
