// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "tests/ui/signin/server_page_test.h"
#include "ui/signin/connection_view.h"
#include "ui/text/status_text.h"

#include <QAbstractButton>
#include <QApplication>
#include <QPlainTextEdit>
#include <QTest>

namespace tst_server_page {

using namespace factordesk;
using factordesk::test::sampleToken;
using factordesk::test::somePeople;
using Phase = factordesk::ui::ServerController::Phase;

class TestServerPage : public test::ServerPageTest
{
    Q_OBJECT

private slots:
    void asksAgain();
    void showsTheCallThatFailed();
    void stopsWaiting();
    void disconnects();
    void tellsTroubleThatCameLater();
    void tellsOnlyWhatWasDoneByHand();
    void showsTheStateItIsMadeIn();
    void goesThroughTheFieldsInOrder();
    void namesEveryControl();
};

void TestServerPage::asksAgain()
{
    m_desk->client.userPage.fail(test::connectionRefused());
    connectToAcme();
    QTRY_VERIFY(m_visitor->see("tryAgainButton"));
    m_desk->client.userPage.answer(somePeople());
    m_visitor->click("tryAgainButton");
    QTRY_COMPARE(m_controller->phase(), Phase::Connected);
    QVERIFY(!m_visitor->see("connectionError"));
    QCOMPARE(m_byHand->size(), 1);
}

void TestServerPage::showsTheCallThatFailed()
{
    m_desk->client.facts.record.method = "POST";
    m_desk->client.userPage.fail(test::connectionRefused());
    connectToAcme();
    QTRY_VERIFY(m_visitor->see("toggleInspector"));
    QVERIFY(!m_visitor->see("requestText"));
    m_visitor->click("toggleInspector");
    QVERIFY(m_visitor->see<QPlainTextEdit>("requestText")
                ->toPlainText()
                .startsWith(QStringLiteral("POST")));
    m_desk->client.userPage.answer(somePeople());
    m_visitor->click("tryAgainButton");
    QTRY_COMPARE(m_controller->phase(), Phase::Connected);
    QVERIFY(!m_visitor->see("toggleInspector"));
}

void TestServerPage::stopsWaiting()
{
    connectToAcme();
    QCOMPARE(m_controller->phase(), Phase::Asking);
    QTRY_VERIFY(m_visitor->see("cancelWait"));
    m_visitor->click("cancelWait");
    QCOMPARE(m_controller->phase(), Phase::NotConnected);
    QVERIFY(!m_visitor->see("cancelWait"));
    QCOMPARE(token().text(), sampleToken);
}

void TestServerPage::disconnects()
{
    m_desk->client.userPage.answer(somePeople());
    connectToAcme();
    QTRY_VERIFY(m_visitor->see("disconnectButton"));
    m_visitor->click("disconnectButton");
    QVERIFY(!m_desk->connection().address);
    QVERIFY(!m_visitor->see("disconnectButton"));
    QVERIFY(!m_visitor->reads(QStringLiteral("42")));
}

void TestServerPage::tellsTroubleThatCameLater()
{
    m_desk->client.userPage.answer(somePeople());
    connectToAcme();
    QTRY_COMPARE(m_controller->phase(), Phase::Connected);
    const zitadel::Status expired =
        test::refusal(zitadel::StatusCode::Unauthenticated, QStringLiteral("AUTH-1"), 401);
    m_desk->observe(std::nullopt, expired);
    QVERIFY(m_visitor->see("connectionError"));
    QVERIFY(m_visitor->reads(text::explain(expired).title));
    m_desk->observe(std::nullopt, std::nullopt);
    QVERIFY(!m_visitor->see("connectionError"));
}

void TestServerPage::tellsOnlyWhatWasDoneByHand()
{
    m_desk->client.userPage.answer(somePeople());
    m_desk->beConnected();
    QTRY_COMPARE(m_controller->phase(), Phase::Connected);
    QVERIFY(m_byHand->isEmpty());

    m_desk->client.userPage.answer(somePeople());
    m_controller->askAgain();
    QTRY_COMPARE(m_controller->phase(), Phase::Connected);
    QVERIFY(m_byHand->isEmpty());
}

void TestServerPage::showsTheStateItIsMadeIn()
{
    m_desk->client.userPage.answer(somePeople());
    connectToAcme();
    QTRY_COMPARE(m_controller->phase(), Phase::Connected);
    openPage();
    QCOMPARE(address().text(), QStringLiteral("https://acme.zitadel.cloud"));
    QVERIFY(m_visitor->reads(QStringLiteral("42")));
    QVERIFY(m_visitor->see("disconnectButton"));
    QVERIFY(m_byHand->isEmpty());

    m_desk->client.userPage.fail(test::connectionRefused());
    m_controller->askAgain();
    QTRY_COMPARE(m_controller->phase(), Phase::Failed);
    openPage();
    QVERIFY(m_visitor->see("connectionError"));
}

void TestServerPage::goesThroughTheFieldsInOrder()
{
    const char* const order[] = {"addressField", "tokenField", "showTokenButton", "connectButton",
                                 "practiseButton"};
    for (const char* name : order) {
        QCOMPARE(m_page->focusWidget()->objectName(), QLatin1String(name));
        m_visitor->press(Qt::Key_Tab);
    }
    QCOMPARE(m_page->focusWidget()->objectName(), QLatin1String("addressField"));
}

void TestServerPage::namesEveryControl()
{
    m_visitor->click("practiseButton");
    for (const QWidget* control : m_page->findChildren<QWidget*>()) {
        if (!control->isVisible() || control->focusPolicy() == Qt::NoFocus)
            continue;
        QVERIFY2(!control->objectName().isEmpty(), control->metaObject()->className());
        const auto* button = qobject_cast<const QAbstractButton*>(control);
        const bool hasName =
            !control->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        QVERIFY2(hasName, qPrintable(control->objectName()));
    }
}

FACTORDESK_TEST(TestServerPage, QApplication)

} // namespace tst_server_page

#include "tst_server_page.moc"
