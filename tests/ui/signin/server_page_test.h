// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keyring/memory_secret_store.h"
#include "core/zitadel/profile_store.h"
#include "tests/support/fake_desk.h"
#include "tests/support/visitor.h"
#include "ui/signin/profiles_controller.h"
#include "ui/signin/server_controller.h"
#include "ui/signin/server_page.h"
#include "ui/theme/theme.h"

#include <QLineEdit>
#include <QObject>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <memory>

namespace factordesk::test {

inline const QString acme = QStringLiteral("acme.zitadel.cloud");
inline const QString sampleToken = QStringLiteral("token-of-a-service-account");

/// A first page of 42 people.
[[nodiscard]] zitadel::UserPage somePeople();

/// What the tests of ServerPage have in common: a page over a fake desk that is not connected, with
/// somebody in front of it, new for each test function.
class ServerPageTest : public QObject
{
    Q_OBJECT

protected:
    /// Makes the page anew, over the same controller.
    void openPage();
    /// Types address and token and presses Enter.
    void connectToAcme();
    [[nodiscard]] QLineEdit& address() { return *m_visitor->see<QLineEdit>("addressField"); }
    [[nodiscard]] QLineEdit& token() { return *m_visitor->see<QLineEdit>("tokenField"); }

    ui::Theme m_theme;
    std::unique_ptr<FakeDesk> m_desk;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<zitadel::ProfileStore> m_store;
    keyring::MemorySecretStore m_secrets;
    std::unique_ptr<ui::ProfilesController> m_profiles;
    std::unique_ptr<ui::ServerController> m_controller;
    std::unique_ptr<ui::ServerPage> m_page;
    std::unique_ptr<Visitor> m_visitor;
    std::unique_ptr<QSignalSpy> m_byHand;

private slots:
    void init();
    void cleanup();
};

} // namespace factordesk::test
