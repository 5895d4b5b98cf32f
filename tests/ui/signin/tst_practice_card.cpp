// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "tests/ui/signin/server_page_test.h"
#include "ui/signin/practice_card.h"

#include <QApplication>
#include <QCheckBox>
#include <QTest>

namespace tst_practice_card {

using namespace factordesk;
using factordesk::test::somePeople;

class TestPracticeCard : public test::ServerPageTest
{
    Q_OBJECT

private slots:
    void practises();
    void makesThingsGoWrong_data();
    void makesThingsGoWrong();
};

void TestPracticeCard::practises()
{
    m_desk->client.userPage.answer(somePeople());
    QVERIFY(!m_visitor->see("slowSwitch"));
    m_visitor->click("practiseButton");
    QVERIFY(m_desk->connection().isPractice);
    QTRY_COMPARE(m_byHand->size(), 1);
    QVERIFY(m_visitor->see("slowSwitch"));
    QVERIFY(!m_visitor->see("practiseButton"));
    QVERIFY(m_visitor->reads(QStringLiteral("42")));
    m_visitor->click("disconnectButton");
    QVERIFY(m_visitor->see("practiseButton"));
    QVERIFY(!m_visitor->see("slowSwitch"));
}

void TestPracticeCard::makesThingsGoWrong_data()
{
    using enrollment::PracticeFaults;
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<PracticeFaults>("faults");
    QTest::newRow("slow") << QByteArray("slowSwitch") << PracticeFaults{.slow = true};
    QTest::newRow("lost") << QByteArray("loseSwitch") << PracticeFaults{.loseNextAnswer = true};
    QTest::newRow("clock") << QByteArray("clockSwitch") << PracticeFaults{.clockAhead = true};
    QTest::newRow("token") << QByteArray("tokenSwitch") << PracticeFaults{.tokenExpired = true};
}

void TestPracticeCard::makesThingsGoWrong()
{
    QFETCH(QByteArray, name);
    QFETCH(enrollment::PracticeFaults, faults);
    m_visitor->click("practiseButton");
    QVERIFY(m_desk->faults == enrollment::PracticeFaults());
    auto* box = m_visitor->see<QCheckBox>(name.constData());
    QVERIFY(box);
    box->setFocus();
    m_visitor->press(Qt::Key_Space);
    QVERIFY(m_desk->faults == faults);

    // A page made anew shows what is set.
    openPage();
    QVERIFY(m_visitor->see<QCheckBox>(name.constData())->isChecked());
    m_visitor->see<QCheckBox>(name.constData())->setFocus();
    m_visitor->press(Qt::Key_Space);
    QVERIFY(m_desk->faults == enrollment::PracticeFaults());
}

FACTORDESK_TEST(TestPracticeCard, QApplication)

} // namespace tst_practice_card

#include "tst_practice_card.moc"
