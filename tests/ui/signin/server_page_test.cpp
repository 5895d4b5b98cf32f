// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/signin/server_page_test.h"

#include "tests/support/event_loop.h"

namespace factordesk::test {

zitadel::UserPage somePeople()
{
    return {.users = {personNamed(QStringLiteral("Anna Berg"), QStringLiteral("1"))}, .total = 42};
}

void ServerPageTest::init()
{
    m_desk = std::make_unique<FakeDesk>();
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<zitadel::ProfileStore>(m_folder->filePath(QStringLiteral("s.json")));
    m_secrets = {};
    m_profiles = std::make_unique<ui::ProfilesController>(*m_desk, *m_store, m_secrets);
    m_controller = std::make_unique<ui::ServerController>(*m_desk, *m_profiles);
    openPage();
}

void ServerPageTest::cleanup()
{
    m_byHand.reset();
    m_visitor.reset();
    m_page.reset();
    m_controller.reset();
    m_profiles.reset();
    m_store.reset();
    m_desk.reset();
}

void ServerPageTest::openPage()
{
    m_page = std::make_unique<ui::ServerPage>(*m_controller);
    m_byHand = std::make_unique<QSignalSpy>(m_page.get(), &ui::ServerPage::connectedByHand);
    m_visitor = std::make_unique<Visitor>(*m_page);
    m_page->resize(720, 560);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->setFocus();
}

void ServerPageTest::connectToAcme()
{
    m_visitor->type(acme);
    m_visitor->press(Qt::Key_Tab);
    m_visitor->type(sampleToken);
    m_visitor->press(Qt::Key_Return);
    runEvents(); // The token goes through the keyring.
}

} // namespace factordesk::test
