// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "ui/settings/key_field.h"
#include "ui/settings/shortcut_row.h"
#include "ui/settings/shortcuts_card.h"
#include "ui/theme/button_role.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <vector>

namespace tst_shortcuts_card {

using namespace factordesk::ui;

class TestShortcutsCard : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_card.reset(); }
    void showsEveryCommandWithItsKeys();
    void tellsNewKeysAtOnce();
    void namesWhoHasTheKeysAlready();
    void refusesKeysThatAreNeeded();
    void givesTheUsualKeysBack();
    void givesAllUsualKeysBack();
    void leavesKeysToTheWindow();

private:
    [[nodiscard]] KeyField& field(const char* command) const;
    [[nodiscard]] QAbstractButton& button(const char* name) const;
    [[nodiscard]] bool reads(const QString& part) const;

    Theme m_theme;
    std::unique_ptr<ShortcutsCard> m_card;
    std::vector<Shortcuts> m_chosen;
};

void TestShortcutsCard::init()
{
    m_chosen.clear();
    m_card = std::make_unique<ShortcutsCard>(Shortcuts());
    connect(m_card.get(), &ShortcutsCard::chosen, this,
            [this](const Shortcuts& shortcuts) { m_chosen.push_back(shortcuts); });
    m_card->show();
    QVERIFY(QTest::qWaitForWindowActive(m_card.get()));
}

KeyField& TestShortcutsCard::field(const char* command) const
{
    return *m_card->findChild<KeyField*>(QLatin1String("keys.") + QLatin1String(command));
}

QAbstractButton& TestShortcutsCard::button(const char* name) const
{
    return *m_card->findChild<QAbstractButton*>(QLatin1String(name));
}

bool TestShortcutsCard::reads(const QString& part) const
{
    const QList<QLabel*> labels = m_card->findChildren<QLabel*>();
    return std::ranges::any_of(labels, [&part](const QLabel* label) {
        return label->isVisible() && label->text().contains(part);
    });
}

void TestShortcutsCard::showsEveryCommandWithItsKeys()
{
    QCOMPARE(std::size_t(m_card->findChildren<ShortcutRow*>().size()), commandCount);
    QCOMPARE(field("find").text(), QStringLiteral("Ctrl+K"));
    QCOMPARE(field("goToSettings").text(), QStringLiteral("Ctrl+7"));
    QCOMPARE(field("find").accessibleName(), nameOf(Command::Find));
    QVERIFY(!button("restoreKeys.find").isVisible());
}

void TestShortcutsCard::tellsNewKeysAtOnce()
{
    QTest::keyClick(&field("find"), Qt::Key_J, Qt::ControlModifier);
    QCOMPARE(m_chosen.size(), 1U);
    QCOMPARE(m_chosen.back().keys(Command::Find), QKeySequence(Qt::CTRL | Qt::Key_J));
    QCOMPARE(field("find").text(), QStringLiteral("Ctrl+J"));
    QTest::keyClick(&field("find"), Qt::Key_J, Qt::ControlModifier);
    QCOMPARE(m_chosen.size(), 1U); // As before.
}

void TestShortcutsCard::namesWhoHasTheKeysAlready()
{
    QTest::keyClick(&field("find"), Qt::Key_L, Qt::ControlModifier);
    QVERIFY(m_chosen.empty());
    QCOMPARE(field("find").text(), QStringLiteral("Ctrl+K"));
    QVERIFY(isInvalid(&field("find")));
    QVERIFY(reads(QStringLiteral("Ctrl+L is taken by “Lock the vault”.")));
    QTest::keyClick(&field("find"), Qt::Key_F3);
    QVERIFY(!isInvalid(&field("find")));
    QVERIFY(!reads(QStringLiteral("is taken by")));
}

void TestShortcutsCard::refusesKeysThatAreNeeded()
{
    QTest::keyClick(&field("find"), Qt::Key_J);
    QVERIFY(reads(QStringLiteral("J is needed for typing")));
    QTest::keyClick(&field("find"), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(reads(QStringLiteral("Ctrl+C is needed for editing")));
    QTest::keyClick(&field("copyCode"), Qt::Key_Enter, Qt::KeypadModifier);
    QVERIFY(m_chosen.empty());
}

void TestShortcutsCard::givesTheUsualKeysBack()
{
    QTest::keyClick(&field("find"), Qt::Key_F3);
    QVERIFY(button("restoreKeys.find").isVisible());
    QCOMPARE(button("restoreKeys.find").toolTip(), QStringLiteral("Find: back to Ctrl+K"));
    button("restoreKeys.find").click();
    QVERIFY(m_chosen.back() == Shortcuts());
    QCOMPARE(field("find").text(), QStringLiteral("Ctrl+K"));
    QVERIFY(field("find").hasFocus());
    // Not where another has them by now.
    QTest::keyClick(&field("find"), Qt::Key_F3);
    QTest::keyClick(&field("quit"), Qt::Key_K, Qt::ControlModifier);
    button("restoreKeys.find").click();
    QVERIFY(reads(QStringLiteral("Ctrl+K is taken by “Quit”.")));
}

void TestShortcutsCard::givesAllUsualKeysBack()
{
    button("restoreAllButton").click();
    QVERIFY(m_chosen.empty());
    QTest::keyClick(&field("find"), Qt::Key_F3);
    QTest::keyClick(&field("quit"), Qt::Key_K, Qt::ControlModifier);
    button("restoreAllButton").click();
    QCOMPARE(m_chosen.size(), 3U);
    QVERIFY(m_chosen.back() == Shortcuts());
}

void TestShortcutsCard::leavesKeysToTheWindow()
{
    QShortcut taken(QKeySequence(Qt::CTRL | Qt::Key_J), m_card.get());
    const QSignalSpy pressed(&taken, &QShortcut::activated);
    field("find").setFocus();
    QTest::keyClick(&field("find"), Qt::Key_J, Qt::ControlModifier);
    QVERIFY(pressed.isEmpty());
    QCOMPARE(m_chosen.size(), 1U);
    QTest::keyClick(&field("find"), Qt::Key_Tab);
    QVERIFY(!field("find").hasFocus());
    QTest::keyClick(&field("quit"), Qt::Key_Control);
    QTest::keyClick(&field("quit"), Qt::Key_O, Qt::AltModifier); // "Restore all"
    QTRY_COMPARE(m_chosen.size(), 2U);
    QVERIFY(m_chosen.back() == Shortcuts());
}

FACTORDESK_TEST(TestShortcutsCard, QApplication)

} // namespace tst_shortcuts_card

#include "tst_shortcuts_card.moc"
