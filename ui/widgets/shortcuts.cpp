// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/shortcuts.h"

#include <QCoreApplication>

#include <algorithm>

namespace factordesk::ui {

namespace {

struct Known
{
    Command command = {};
    const char* setting = nullptr;
    const char* name = nullptr;
    QKeyCombination usual;
};

constexpr std::array known{
    Known{Command::GoToEnroll, "goToEnroll", QT_TRANSLATE_NOOP("Shortcuts", "Go to Enroll"),
          Qt::CTRL | Qt::Key_1},
    Known{Command::GoToRoster, "goToRoster", QT_TRANSLATE_NOOP("Shortcuts", "Go to Roster"),
          Qt::CTRL | Qt::Key_2},
    Known{Command::GoToVerify, "goToVerify", QT_TRANSLATE_NOOP("Shortcuts", "Go to Verify"),
          Qt::CTRL | Qt::Key_3},
    Known{Command::GoToCodes, "goToCodes", QT_TRANSLATE_NOOP("Shortcuts", "Go to Codes"),
          Qt::CTRL | Qt::Key_4},
    Known{Command::GoToJournal, "goToJournal", QT_TRANSLATE_NOOP("Shortcuts", "Go to Journal"),
          Qt::CTRL | Qt::Key_5},
    Known{Command::GoToServer, "goToServer", QT_TRANSLATE_NOOP("Shortcuts", "Go to Server"),
          Qt::CTRL | Qt::Key_6},
    Known{Command::GoToSettings, "goToSettings", QT_TRANSLATE_NOOP("Shortcuts", "Go to Settings"),
          Qt::CTRL | Qt::Key_7},
    Known{Command::Find, "find", QT_TRANSLATE_NOOP("Shortcuts", "Find"), Qt::CTRL | Qt::Key_K},
    Known{Command::LockVault, "lockVault", QT_TRANSLATE_NOOP("Shortcuts", "Lock the vault"),
          Qt::CTRL | Qt::Key_L},
    Known{Command::FullScreen, "fullScreen", QT_TRANSLATE_NOOP("Shortcuts", "Full screen"),
          QKeyCombination(Qt::Key_F11)},
    Known{Command::Quit, "quit", QT_TRANSLATE_NOOP("Shortcuts", "Quit"), Qt::CTRL | Qt::Key_Q},
    Known{Command::CopyCode, "copyCode", QT_TRANSLATE_NOOP("Shortcuts", "Copy an account's code"),
          QKeyCombination(Qt::Key_Return)},
    Known{Command::NextCode, "nextCode",
          QT_TRANSLATE_NOOP("Shortcuts", "Show an account's next code"), Qt::CTRL | Qt::Key_Return},
    Known{Command::RevealCode, "revealCode",
          QT_TRANSLATE_NOOP("Shortcuts", "Reveal an account's hidden code"),
          QKeyCombination(Qt::Key_Space)},
    Known{Command::EditAccount, "editAccount", QT_TRANSLATE_NOOP("Shortcuts", "Edit an account"),
          QKeyCombination(Qt::Key_F2)},
    Known{Command::DeleteAccount, "deleteAccount",
          QT_TRANSLATE_NOOP("Shortcuts", "Delete an account"), QKeyCombination(Qt::Key_Delete)},
    Known{Command::MoveUp, "moveAccountUp", QT_TRANSLATE_NOOP("Shortcuts", "Move an account up"),
          Qt::ALT | Qt::Key_Up},
    Known{Command::MoveDown, "moveAccountDown",
          QT_TRANSLATE_NOOP("Shortcuts", "Move an account down"), Qt::ALT | Qt::Key_Down}};
static_assert(known.size() == commandCount);

const Known& knownOf(Command command)
{
    return known.at(std::size_t(command));
}

/// Done only while the list of accounts has the keyboard, where keys type nothing.
bool isOfList(Command command)
{
    return command >= Command::CopyCode;
}

bool isFunctionKey(Qt::Key key)
{
    return key >= Qt::Key_F1 && key <= Qt::Key_F35;
}

/// What a list may do on a key by itself.
bool isListKey(Qt::Key key)
{
    return key == Qt::Key_Return || key == Qt::Key_Space || key == Qt::Key_Delete ||
           key == Qt::Key_Insert || key == Qt::Key_Backspace;
}

bool isEditing(const QKeySequence& keys)
{
    constexpr std::array edits{QKeySequence::Copy, QKeySequence::Cut,  QKeySequence::Paste,
                               QKeySequence::Undo, QKeySequence::Redo, QKeySequence::SelectAll};
    return std::ranges::any_of(edits, [&keys](QKeySequence::StandardKey edit) {
        return QKeySequence::keyBindings(edit).contains(keys);
    });
}

} // namespace

const std::array<Command, commandCount>& allCommands()
{
    static const std::array<Command, commandCount> all = [] {
        std::array<Command, commandCount> commands{};
        std::ranges::transform(known, commands.begin(), &Known::command);
        return commands;
    }();
    return all;
}

QString nameOf(Command command)
{
    return QCoreApplication::translate("Shortcuts", knownOf(command).name);
}

QLatin1String settingOf(Command command)
{
    return QLatin1String(knownOf(command).setting);
}

Shortcuts::Shortcuts()
{
    std::ranges::transform(known, m_keys.begin(),
                           [](const Known& one) { return QKeySequence(one.usual); });
}

QKeySequence Shortcuts::keys(Command command) const
{
    return m_keys.at(std::size_t(command));
}

QKeySequence Shortcuts::usualKeys(Command command)
{
    return knownOf(command).usual;
}

std::optional<Command> Shortcuts::otherWith(const QKeySequence& keys, Command command) const
{
    const auto found = std::ranges::find_if(allCommands(), [&](Command other) {
        return other != command && this->keys(other) == keys;
    });
    return found == allCommands().end() ? std::nullopt : std::optional(*found);
}

bool Shortcuts::isUnambiguous() const
{
    return std::ranges::none_of(allCommands(), [this](Command command) {
        return otherWith(keys(command), command).has_value();
    });
}

void Shortcuts::setKeys(Command command, const QKeySequence& keys)
{
    Q_ASSERT(!refusal(command, keys));
    m_keys.at(std::size_t(command)) = keys;
}

std::optional<KeysRefusal> Shortcuts::refusal(Command command, const QKeySequence& keys)
{
    if (keys == usualKeys(command))
        return std::nullopt;
    if (keys.count() != 1 || keys[0].key() == Qt::Key_unknown)
        return KeysRefusal::Several;
    const Qt::Key key = keys[0].key();
    const Qt::KeyboardModifiers modifiers = keys[0].keyboardModifiers();
    if (isFunctionKey(key))
        return std::nullopt;
    if (isEditing(keys))
        return KeysRefusal::Editing;
    const bool isSpecial = key >= Qt::Key_Escape; // Neither a letter nor a digit or sign.
    if ((modifiers & ~Qt::ShiftModifier) == Qt::AltModifier && !isSpecial)
        return KeysRefusal::Mnemonic;
    if (modifiers & (Qt::ControlModifier | Qt::MetaModifier))
        return std::nullopt;
    if (isOfList(command) && (isListKey(key) || (isSpecial && modifiers == Qt::AltModifier)))
        return std::nullopt;
    return KeysRefusal::Typing;
}

bool Shortcuts::isPressed(Command command, QKeyCombination press) const
{
    // The keypad's key does what the other one does.
    const Qt::Key key = press.key() == Qt::Key_Enter ? Qt::Key_Return : press.key();
    const Qt::KeyboardModifiers modifiers = press.keyboardModifiers() & ~Qt::KeypadModifier;
    return keys(command) == QKeySequence(QKeyCombination(modifiers, key));
}

QString keysText(const QKeySequence& keys)
{
    return keys.toString(QKeySequence::NativeText);
}

} // namespace factordesk::ui
