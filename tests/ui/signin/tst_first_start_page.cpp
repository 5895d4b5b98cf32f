// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "tests/support/visitor.h"
#include "ui/signin/choice_card.h"
#include "ui/signin/first_start_page.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <memory>

namespace tst_first_start_page {

using factordesk::test::Visitor;
using factordesk::ui::ChoiceCard;
using factordesk::ui::FirstStartPage;
using factordesk::ui::Icon;
using factordesk::ui::Theme;

class TestFirstStartPage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void practisesOnEnter();
    void practisesOnEnterWhateverHasTheKeyboard();
    void connectsByMouse();
    void connectsByKeyboardAlone();
    void choosesByMnemonic();
    void beginsAsAnAuthenticator();
    void isReadBySomebodyWhoCannotSee();
    void wrapsItsSentenceInANarrowWindow();

private:
    Theme m_theme;
    std::unique_ptr<FirstStartPage> m_page;
    std::unique_ptr<QSignalSpy> m_connect;
    std::unique_ptr<QSignalSpy> m_practice;
};

void TestFirstStartPage::init()
{
    m_page = std::make_unique<FirstStartPage>();
    m_connect = std::make_unique<QSignalSpy>(m_page.get(), &FirstStartPage::connectChosen);
    m_practice = std::make_unique<QSignalSpy>(m_page.get(), &FirstStartPage::practiceChosen);
    m_page->resize(720, 560);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->setFocus();
}

void TestFirstStartPage::cleanup()
{
    m_connect.reset();
    m_practice.reset();
    m_page.reset();
}

void TestFirstStartPage::practisesOnEnter()
{
    Visitor(*m_page).press(Qt::Key_Return);
    QCOMPARE(m_practice->size(), 1);
    QVERIFY(m_connect->isEmpty());
}

void TestFirstStartPage::practisesOnEnterWhateverHasTheKeyboard()
{
    QTest::keyClick(m_page.get(), Qt::Key_Enter);
    QCOMPARE(m_practice->size(), 1);
}

void TestFirstStartPage::connectsByMouse()
{
    Visitor(*m_page).click("connectChoice");
    QCOMPARE(m_connect->size(), 1);
    QVERIFY(m_practice->isEmpty());
}

void TestFirstStartPage::connectsByKeyboardAlone()
{
    const Visitor visitor(*m_page);
    visitor.press(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(m_page->focusWidget(), visitor.see("connectChoice"));
    visitor.press(Qt::Key_Return);
    visitor.press(Qt::Key_Space);
    QCOMPARE(m_connect->size(), 2);
    QVERIFY(m_practice->isEmpty());
}

void TestFirstStartPage::choosesByMnemonic()
{
    QTest::keyClick(m_page.get(), Qt::Key_C, Qt::AltModifier);
    QTRY_COMPARE(m_connect->size(), 1);
    QTest::keyClick(m_page.get(), Qt::Key_P, Qt::AltModifier);
    QTRY_COMPARE(m_practice->size(), 1);
}

void TestFirstStartPage::beginsAsAnAuthenticator()
{
    const QSignalSpy chosen(m_page.get(), &FirstStartPage::authenticatorChosen);
    Visitor(*m_page).click("authenticatorChoice");
    QCOMPARE(chosen.size(), 1);
    QTest::keyClick(m_page.get(), Qt::Key_U, Qt::AltModifier);
    QTRY_COMPARE(chosen.size(), 2);
    QVERIFY(m_practice->isEmpty());
}

void TestFirstStartPage::isReadBySomebodyWhoCannotSee()
{
    for (const QAbstractButton* choice : m_page->findChildren<QAbstractButton*>()) {
        QVERIFY(!choice->accessibleName().isEmpty());
        QVERIFY(!choice->accessibleName().contains(QLatin1Char('&')));
        QVERIFY(!choice->accessibleDescription().isEmpty());
    }
}

void TestFirstStartPage::wrapsItsSentenceInANarrowWindow()
{
    const QString sentence =
        QStringLiteral("Donaudampfschifffahrt und noch viele Worte. ").repeated(4);
    QWidget window;
    auto* layout = new QVBoxLayout(&window);
    auto* card = new ChoiceCard(Icon::Server, QStringLiteral("&Title"), sentence);
    layout->addWidget(card);
    layout->addStretch();
    window.resize(900, 600);
    window.show();
    const int wide = card->height();
    window.resize(360, 600);
    QTRY_VERIFY(card->height() > wide);
    for (const QLabel* part : card->findChildren<QLabel*>())
        QVERIFY(part->height() >= part->heightForWidth(part->width()));
}

FACTORDESK_TEST(TestFirstStartPage, QApplication)

} // namespace tst_first_start_page

#include "tst_first_start_page.moc"
