// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/composition.h"
#include "tests/support/hostile_server.h"
#include "tests/support/proxy_server.h"
#include "tests/support/test_program.h"
#include "tests/support/visitor.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

namespace tst_composition {

using namespace factordesk;
using namespace factordesk::test;
using Phase = ui::SignInController::Phase;

// What the parts do together, without a window.
class TestComposition : public QObject
{
    Q_OBJECT

private slots:
    void signsInThroughAProxyWithAPassword();

private:
    QTemporaryDir m_folder;
};

void TestComposition::signsInThroughAProxyWithAPassword()
{
    HostileServer server(HostileServer::Tls::OtherHost);
    server.setBehaviour(
        {httpAnswer(404, "{}")}); // No OpenID provider: the token is taken as it is.
    ProxyServer proxy(server.serverPort());
    proxy.setCredentials("desk:proxy-password");

    app::Composition parts(m_folder.filePath(QStringLiteral("servers.json")),
                           m_folder.filePath(QStringLiteral("vault.fdv")),
                           m_folder.filePath(QStringLiteral("roster.jsonl")));
    const zitadel::ServerProfile profile{
        .name = *zitadel::ProfileName::make(QStringLiteral("Behind a proxy")),
        .address = *zitadel::ServerAddress::make(QStringLiteral("other.example")),
        .tls = {.authoritiesPem = HostileServer::authorityPem()},
        .proxy = {.kind = net::ProxyKind::Manual,
                  .host = QStringLiteral("127.0.0.1"),
                  .port = proxy.serverPort(),
                  .user = QStringLiteral("desk")}};
    QVERIFY(parts.store().put(profile));
    QVERIFY(parts.store().setCurrent(profile.id));
    parts.profiles().setProxyPassword(SecureBytes::copyOf("proxy-password"));

    QVERIFY(parts.signIn().signInWithToken(profile.address.origin().toString(),
                                           SecureBytes::copyOf("a-token")));
    QTRY_COMPARE_WITH_TIMEOUT(parts.signIn().phase(), Phase::SignedIn, patience);
    QVERIFY(!server.requests().isEmpty());
    QVERIFY(server.requests().constFirst().startsWith("GET /.well-known/openid-configuration "));
    // The proxy never sees what goes through it.
    for (const QByteArray& seen : proxy.requests())
        QVERIFY(seen.startsWith("CONNECT other.example:443 ") && !seen.contains("a-token"));
}

FACTORDESK_TEST(TestComposition, QApplication)

} // namespace tst_composition

#include "tst_composition.moc"
