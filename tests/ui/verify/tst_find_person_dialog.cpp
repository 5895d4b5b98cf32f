// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_desk.h"
#include "tests/support/test_program.h"
#include "tests/support/visitor.h"
#include "ui/people/find_dialog.h"
#include "ui/theme/theme.h"
#include "ui/verify/find_person_dialog.h"

#include <QApplication>
#include <QLineEdit>
#include <QPointer>
#include <QTest>

#include <memory>

namespace tst_find_person_dialog {

using namespace factordesk;
using factordesk::test::FakeDesk;
using factordesk::test::Visitor;
using factordesk::ui::FindPersonDialog;

class TestFindPersonDialog : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void listsEverybodyAtFirst();
    void choosesARowByKeyboard();
    void takesTheOneFoundOnEnter();
    void takesTheOneWhoseIdItIs();
    void takesNobodyOfMany();
    void closesOnEscape();
    void givesTheServerBack();

private:
    void answerWith(const QList<zitadel::User>& people);

    ui::Theme m_theme;
    std::unique_ptr<FakeDesk> m_desk;
    QPointer<enrollment::PeopleSearch> m_search;
    QPointer<FindPersonDialog> m_dialog;
    std::unique_ptr<Visitor> m_visitor;
    QStringList m_chosen; ///< The ids of the people chosen.
};

void TestFindPersonDialog::init()
{
    m_desk = std::make_unique<FakeDesk>();
    m_desk->beConnected();
    m_desk->client.factor.answerBy([] { return zitadel::FactorState::None; });
    auto search = m_desk->search();
    m_search = search.get();
    m_dialog = new FindPersonDialog(std::move(search));
    m_chosen.clear();
    connect(m_dialog, &FindPersonDialog::chosen, this,
            [this](const zitadel::User& person) { m_chosen.append(person.id.text()); });
    m_visitor = std::make_unique<Visitor>(*m_dialog);
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog));
}

void TestFindPersonDialog::cleanup()
{
    m_visitor.reset();
    delete m_dialog;
    m_desk.reset();
}

void TestFindPersonDialog::answerWith(const QList<zitadel::User>& people)
{
    m_desk->client.userPage.answer({.users = people, .total = std::uint64_t(people.size())});
    QTRY_VERIFY(!m_search->isBusy());
}

void TestFindPersonDialog::listsEverybodyAtFirst()
{
    QCOMPARE(m_desk->client.asked.size(), 1);
    QCOMPARE(m_desk->client.asked.first().subject, QString());
    answerWith({test::personNamed(QStringLiteral("Anna Berg"), QStringLiteral("1"))});
    QVERIFY(m_visitor->see("peopleList"));
    QVERIFY(m_dialog->focusWidget());
    QCOMPARE(m_dialog->focusWidget()->objectName(), QStringLiteral("searchField"));
}

void TestFindPersonDialog::choosesARowByKeyboard()
{
    answerWith({test::personNamed(QStringLiteral("Anna Berg"), QStringLiteral("1")),
                test::personNamed(QStringLiteral("Ben Carter"), QStringLiteral("2"))});
    m_visitor->press(Qt::Key_Down);
    m_visitor->press(Qt::Key_Down);
    m_visitor->press(Qt::Key_Return);
    QCOMPARE(m_chosen, QStringList{QStringLiteral("2")});
    QTRY_VERIFY(!m_dialog);
    QVERIFY(!m_search);
}

void TestFindPersonDialog::takesTheOneFoundOnEnter()
{
    answerWith({});
    m_visitor->type(QStringLiteral("anna"));
    m_visitor->press(Qt::Key_Return);
    QVERIFY(m_chosen.isEmpty());
    m_desk->client.userPage.answer(
        {.users = {test::personNamed(QStringLiteral("Anna Berg"), QStringLiteral("1"))},
         .total = 1});
    QTRY_COMPARE(m_chosen, QStringList{QStringLiteral("1")});
    QTRY_VERIFY(!m_dialog);
}

void TestFindPersonDialog::takesTheOneWhoseIdItIs()
{
    answerWith({});
    m_visitor->type(QStringLiteral("2"));
    m_visitor->press(Qt::Key_Return);
    m_desk->client.userPage.answer(
        {.users = {test::personNamed(QStringLiteral("2fast Carter"), QStringLiteral("1")),
                   test::personNamed(QStringLiteral("Ben Carter"), QStringLiteral("2"))},
         .total = 2});
    QTRY_COMPARE(m_chosen, QStringList{QStringLiteral("2")});
}

void TestFindPersonDialog::takesNobodyOfMany()
{
    answerWith({});
    m_visitor->type(QStringLiteral("a"));
    m_visitor->press(Qt::Key_Return);
    answerWith({test::personNamed(QStringLiteral("Anna Berg"), QStringLiteral("1")),
                test::personNamed(QStringLiteral("Adam Carter"), QStringLiteral("2"))});
    QVERIFY(m_chosen.isEmpty());
    QVERIFY(m_dialog->isVisible());
}

void TestFindPersonDialog::closesOnEscape()
{
    m_visitor->press(Qt::Key_Escape);
    QTRY_VERIFY(!m_dialog);
    QVERIFY(m_chosen.isEmpty());
}

void TestFindPersonDialog::givesTheServerBack()
{
    m_dialog->giveBackServer();
    QVERIFY(!m_search); // At once, not when the event loop runs.
    QVERIFY(!m_dialog->isVisible());
    QTRY_VERIFY(!m_dialog);
    QVERIFY(m_chosen.isEmpty());
}

FACTORDESK_TEST(TestFindPersonDialog, QApplication)

} // namespace tst_find_person_dialog

#include "tst_find_person_dialog.moc"
