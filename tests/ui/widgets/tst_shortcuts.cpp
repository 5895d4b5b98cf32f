// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "ui/widgets/shortcuts.h"

#include <QApplication>
#include <QSet>
#include <QTest>

#include <algorithm>

namespace tst_shortcuts {

using factordesk::ui::allCommands;
using factordesk::ui::Command;
using factordesk::ui::KeysRefusal;
using factordesk::ui::nameOf;
using factordesk::ui::settingOf;
using factordesk::ui::Shortcuts;

class TestShortcuts : public QObject
{
    Q_OBJECT

private slots:
    void knowsEveryCommandOnce();
    void refusesWhatIsNeededElsewhere_data();
    void refusesWhatIsNeededElsewhere();
    void tellsWhoHasTheKeys();
    void knowsAPressByItsKeys();
};

void TestShortcuts::knowsEveryCommandOnce()
{
    const Shortcuts usual;
    QVERIFY(usual.isUnambiguous());
    QSet<QString> names;
    QSet<QString> settings;
    for (std::size_t i = 0; i < allCommands().size(); ++i) {
        const Command command = allCommands().at(i);
        QCOMPARE(std::size_t(command), i);
        QCOMPARE(usual.keys(command), Shortcuts::usualKeys(command));
        QVERIFY(!Shortcuts::refusal(command, usual.keys(command)));
        names.insert(nameOf(command));
        settings.insert(settingOf(command));
    }
    QCOMPARE(std::size_t(names.size()), allCommands().size());
    QCOMPARE(std::size_t(settings.size()), allCommands().size());
}

void TestShortcuts::refusesWhatIsNeededElsewhere_data()
{
    QTest::addColumn<int>("command");
    QTest::addColumn<QString>("keys");
    QTest::addColumn<int>("refusal"); // -1: none.
    const auto add = [](const char* name, Command command, const char* keys, int refusal) {
        QTest::newRow(name) << int(command) << QString::fromLatin1(keys) << refusal;
    };
    add("Ctrl and a letter", Command::Find, "Ctrl+J", -1);
    add("a function key", Command::Find, "F3", -1);
    add("Shift and a function key", Command::Find, "Shift+F3", -1);
    add("a letter", Command::Find, "J", int(KeysRefusal::Typing));
    add("Shift and a letter", Command::CopyCode, "Shift+J", int(KeysRefusal::Typing));
    add("an arrow", Command::CopyCode, "Down", int(KeysRefusal::Typing));
    add("Return everywhere", Command::Find, "Return", int(KeysRefusal::Typing));
    add("Return in the list", Command::EditAccount, "Return", -1);
    add("Alt and an arrow everywhere", Command::Find, "Alt+Left", int(KeysRefusal::Typing));
    add("Alt and an arrow in the list", Command::NextCode, "Alt+Right", -1);
    add("Alt and a letter", Command::CopyCode, "Alt+J", int(KeysRefusal::Mnemonic));
    add("copying text", Command::Find, "Ctrl+C", int(KeysRefusal::Editing));
    add("undoing", Command::Quit, "Ctrl+Z", int(KeysRefusal::Editing));
    add("two presses", Command::Find, "Ctrl+J, Ctrl+J", int(KeysRefusal::Several));
    add("none", Command::Find, "", int(KeysRefusal::Several));
}

void TestShortcuts::refusesWhatIsNeededElsewhere()
{
    QFETCH(const int, command);
    QFETCH(const QString, keys);
    const std::optional<KeysRefusal> refusal =
        Shortcuts::refusal(Command(command), QKeySequence(keys, QKeySequence::PortableText));
    QTEST(refusal ? int(*refusal) : -1, "refusal");
}

void TestShortcuts::tellsWhoHasTheKeys()
{
    Shortcuts shortcuts;
    const QKeySequence keys(Qt::CTRL | Qt::Key_K);
    QVERIFY(shortcuts.otherWith(keys, Command::Quit) == Command::Find);
    QVERIFY(!shortcuts.otherWith(keys, Command::Find));
    shortcuts.setKeys(Command::Quit, keys);
    QVERIFY(!shortcuts.isUnambiguous());
    shortcuts.setKeys(Command::Find, QKeySequence(Qt::Key_F3));
    QVERIFY(shortcuts.isUnambiguous());
    QVERIFY(shortcuts.otherWith(keys, Command::Find) == Command::Quit);
    QVERIFY(!(shortcuts == Shortcuts()));
}

void TestShortcuts::knowsAPressByItsKeys()
{
    const Shortcuts usual;
    QVERIFY(usual.isPressed(Command::CopyCode, QKeyCombination(Qt::Key_Return)));
    QVERIFY(usual.isPressed(Command::CopyCode, Qt::KeypadModifier | Qt::Key_Enter));
    QVERIFY(!usual.isPressed(Command::CopyCode, Qt::CTRL | Qt::Key_Return));
    QVERIFY(usual.isPressed(Command::NextCode, Qt::CTRL | Qt::Key_Return));
    QCOMPARE(factordesk::ui::keysText(usual.keys(Command::Find)), QStringLiteral("Ctrl+K"));
}

FACTORDESK_TEST(TestShortcuts, QApplication)

} // namespace tst_shortcuts

#include "tst_shortcuts.moc"
