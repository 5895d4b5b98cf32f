// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/shortcuts_card.h"

#include "ui/settings/shortcut_row.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QVBoxLayout>

namespace factordesk::ui {

ShortcutsCard::ShortcutsCard(const Shortcuts& current, QWidget* parent)
    : Card(parent), m_shortcuts(current), m_restoreAll(new Button(tr("Rest&ore all of them")))
{
    setObjectName(QStringLiteral("shortcutsCard"));
    m_restoreAll->setObjectName(QStringLiteral("restoreAllButton"));
    body()->setSpacing(spacing::small);
    body()->addWidget(newParagraph(tr("Shortcuts"), Ink::Text, TypeSize::Title));
    body()->addWidget(newParagraph(
        tr("Go into a field and press the new keys. Those for accounts work in their list."),
        Ink::Quiet));
    for (const Command command : allCommands())
        addRow(command);
    body()->addWidget(m_restoreAll, 0, Qt::AlignLeading);
    connect(m_restoreAll, &QAbstractButton::clicked, this, &ShortcutsCard::restoreAll);
    showKeys();
}

void ShortcutsCard::addRow(Command command)
{
    auto* row = new ShortcutRow(command);
    m_rows.insert(command, row);
    connect(row, &ShortcutRow::keysWanted, this,
            [this, command](const QKeySequence& keys) { take(command, keys); });
    body()->addWidget(row);
}

void ShortcutsCard::take(Command command, const QKeySequence& keys)
{
    showKeys();
    if (keys == m_shortcuts.keys(command))
        return;
    if (const QString reason = reasonAgainst(command, keys); !reason.isEmpty()) {
        m_rows.value(command)->refuse(reason);
        return;
    }
    m_shortcuts.setKeys(command, keys);
    showKeys();
    emit chosen(m_shortcuts);
}

void ShortcutsCard::restoreAll()
{
    if (m_shortcuts == Shortcuts())
        return;
    m_shortcuts = Shortcuts();
    showKeys();
    emit chosen(m_shortcuts);
}

void ShortcutsCard::showKeys()
{
    for (auto row = m_rows.cbegin(); row != m_rows.cend(); ++row)
        row.value()->setKeys(m_shortcuts.keys(row.key()));
}

QString ShortcutsCard::reasonAgainst(Command command, const QKeySequence& keys) const
{
    if (const std::optional<Command> other = m_shortcuts.otherWith(keys, command))
        //: %1 is keys, %2 a command.
        return tr("%1 is taken by “%2”. Choose others, or change those of “%2” first.")
            .arg(keysText(keys), nameOf(*other));
    const std::optional<KeysRefusal> refusal = Shortcuts::refusal(command, keys);
    if (!refusal)
        return {};
    switch (*refusal) {
    case KeysRefusal::Typing:
        return tr("%1 is needed for typing and moving about. Add Ctrl, or take a function key.")
            .arg(keysText(keys));
    case KeysRefusal::Editing:
        return tr("%1 is needed for editing text. Choose others.").arg(keysText(keys));
    case KeysRefusal::Mnemonic:
        return tr("Alt and a letter lead to the controls of a page. Choose others.");
    case KeysRefusal::Several: return tr("These keys cannot be told from others. Choose others.");
    }
    Q_UNREACHABLE();
}

} // namespace factordesk::ui
