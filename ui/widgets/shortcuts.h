// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QLatin1String>
#include <QString>

#include <array>
#include <optional>

namespace factordesk::ui {

/// What the program does on keys that a person can change.
enum class Command {
    // The window's places, in their order.
    GoToEnroll,
    GoToRoster,
    GoToVerify,
    GoToCodes,
    GoToJournal,
    GoToServer,
    GoToSettings,
    // Everywhere in the window.
    Find,
    LockVault,
    FullScreen,
    Quit,
    // In the list of accounts.
    CopyCode,
    NextCode,
    RevealCode,
    EditAccount,
    DeleteAccount,
    MoveUp,
    MoveDown,
};

inline constexpr std::size_t commandCount = std::size_t(Command::MoveDown) + 1;
/// Each of them, in order.
[[nodiscard]] const std::array<Command, commandCount>& allCommands();

/// In words, as an action: "Find".
[[nodiscard]] QString nameOf(Command command);
/// Under which its keys are remembered.
[[nodiscard]] QLatin1String settingOf(Command command);

/// Why keys cannot be a command's.
enum class KeysRefusal {
    Typing,   ///< They type or move about; only with Ctrl, or a function key, they do not.
    Editing,  ///< They copy, paste and so on in every field.
    Mnemonic, ///< Alt and a letter lead to a page's own controls.
    Several,  ///< More than one press, or none.
};

/// The keys of every command: the one place that knows them. A value; who keeps one is told of
/// another by whoever changes it.
class Shortcuts
{
public:
    /// The usual ones.
    Shortcuts();

    [[nodiscard]] QKeySequence keys(Command command) const;
    [[nodiscard]] static QKeySequence usualKeys(Command command);
    /// The command that has these keys already, if it is another than `command`.
    [[nodiscard]] std::optional<Command> otherWith(const QKeySequence& keys, Command command) const;
    /// No two commands have the same keys.
    [[nodiscard]] bool isUnambiguous() const;
    /// Only keys that are not refused. That no other command has them is the caller's to see to.
    void setKeys(Command command, const QKeySequence& keys);
    /// No value where the keys can be that command's. Needs a QGuiApplication.
    [[nodiscard]] static std::optional<KeysRefusal> refusal(Command command,
                                                            const QKeySequence& keys);
    /// True when this press (of an event, without the keypad's mark) is the command's.
    [[nodiscard]] bool isPressed(Command command, QKeyCombination press) const;

    friend bool operator==(const Shortcuts&, const Shortcuts&) = default;

private:
    std::array<QKeySequence, commandCount> m_keys;
};

/// As a person reads them: "Ctrl+K".
[[nodiscard]] QString keysText(const QKeySequence& keys);

} // namespace factordesk::ui
