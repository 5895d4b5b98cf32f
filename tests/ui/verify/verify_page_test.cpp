// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/verify/verify_page_test.h"

namespace factordesk::test {

void VerifyPageTest::init()
{
    m_desk = std::make_unique<FakeDesk>();
    m_desk->beConnected();
    m_controller = std::make_unique<ui::VerifyController>(*m_desk);
    openPage();
}

void VerifyPageTest::cleanup()
{
    m_visitor.reset();
    m_page.reset();
    m_controller.reset();
    m_desk.reset();
}

void VerifyPageTest::openPage()
{
    m_page = std::make_unique<ui::VerifyPage>(*m_controller);
    m_visitor = std::make_unique<Visitor>(*m_page);
    m_page->resize(720, 560);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->setFocus();
}

void VerifyPageTest::type(const QString& id, const QString& digits)
{
    m_page->focusSearch();
    m_visitor->type(id);
    codeField().setFocus();
    m_visitor->type(digits);
}

void VerifyPageTest::send()
{
    type(sampleUserId, sampleCode);
    m_visitor->press(Qt::Key_Return);
}

} // namespace factordesk::test
