// SPDX-License-Identifier: GPL-3.0-or-later
// Runs in a private session with a keyring of its own: see private_session.sh.
#include "core/keyring/system_keyring.h"
#include "core/zitadel/profile_store.h"
#include "tests/app/cli/cli_runner.h"
#include "tests/core/practice/practice_fixture.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>
#include <QTest>

namespace tst_cli_profile {

using namespace factordesk;
using test::CliResult;
using test::PracticeFixture;
using test::runCli;

// The command line works with the servers that the window has set up.
class TestCliProfile : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void connectsByName();
    void takesOptionsBeforeTheProfile();
    void wantsOneServer();
    void tellsWhichThereAre();
    void tellsThatNobodyIsSignedIn();
    void tellsOfABrokenEntry();

private:
    [[nodiscard]] CliResult status(const QStringList& options, const QByteArray& input = {}) const;
    void keepToken(const QByteArray& token);

    std::unique_ptr<PracticeFixture> m_practice;
    std::unique_ptr<zitadel::ProfileStore> m_store;
};

namespace {

const QString profileOption = QStringLiteral("--profile");

QString serversPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/factordesk/servers.json");
}

} // namespace

void TestCliProfile::init()
{
    m_practice = std::make_unique<PracticeFixture>();
    QFile::remove(serversPath());
    m_store = std::make_unique<zitadel::ProfileStore>(serversPath());
    QVERIFY(m_store->put(
        {.name = *zitadel::ProfileName::make(QStringLiteral("Zürich desk")),
         .address = *zitadel::ServerAddress::make(m_practice->server.url().toString())}));
}

CliResult TestCliProfile::status(const QStringList& options, const QByteArray& input) const
{
    return runCli(QStringList{QStringLiteral("status"),
                              QString::fromLatin1(m_practice->idOf(QStringLiteral("anna.berg"))),
                              QStringLiteral("--json")} +
                      options,
                  input);
}

void TestCliProfile::keepToken(const QByteArray& token)
{
    keyring::SystemKeyring keyring;
    bool isKept = false;
    keyring.store({m_store->profiles().at(0).id.text(), keyring::SecretKind::AccessToken},
                  SecureBytes::copyOf(std::string_view(token.data(), std::size_t(token.size()))),
                  *this, [&](const auto& kept) { isKept = kept.hasValue(); });
    QTRY_VERIFY(isKept);
}

void TestCliProfile::connectsByName()
{
    keepToken(m_practice->token());
    for (const QString& name : {QStringLiteral("Zürich desk"), QStringLiteral("zürich DESK"),
                                m_store->profiles().at(0).id.text()}) {
        const CliResult result = status({profileOption, name});
        QVERIFY2(result.exitStatus == 0, result.all().constData());
        QCOMPARE(result.object().value(QStringLiteral("totp")).toString(), QStringLiteral("none"));
    }
}

void TestCliProfile::takesOptionsBeforeTheProfile()
{
    keepToken("not-the-token");
    const QStringList profile{profileOption, QStringLiteral("Zürich desk")};
    QCOMPARE(status(profile).exitStatus, 1);
    const CliResult result =
        status(profile + QStringList{QStringLiteral("--token-file"), QStringLiteral("-")},
               m_practice->token());
    QVERIFY2(result.exitStatus == 0, result.all().constData());
}

void TestCliProfile::wantsOneServer()
{
    QCOMPARE(status({profileOption, QStringLiteral("Zürich desk"), QStringLiteral("--server"),
                     QStringLiteral("acme.example")})
                 .exitStatus,
             2);
    QCOMPARE(status({}).exitStatus, 2);
}

void TestCliProfile::tellsWhichThereAre()
{
    CliResult result = status({profileOption, QStringLiteral("Basel")});
    QCOMPARE(result.exitStatus, 2);
    QVERIFY2(result.errors.contains("Zürich desk"), result.errors.constData());
    QVERIFY(m_store->remove(m_store->profiles().at(0).id));
    result = status({profileOption, QStringLiteral("Basel")});
    QCOMPARE(result.exitStatus, 2);
    QVERIFY2(result.errors.contains("--server"), result.errors.constData());
}

void TestCliProfile::tellsThatNobodyIsSignedIn()
{
    const CliResult result = status({profileOption, QStringLiteral("Zürich desk")});
    QCOMPARE(result.exitStatus, 4);
    QVERIFY2(result.errors.contains("Nobody is signed in"), result.errors.constData());
}

void TestCliProfile::tellsOfABrokenEntry()
{
    QFile file(serversPath());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"version":1,"profiles":[{"id":"b","name":"Bern","address":"b.example",
                  "pinnedCertificate":"AB"}]})");
    file.close();
    const CliResult result = status({profileOption, QStringLiteral("Bern")});
    QCOMPARE(result.exitStatus, 4);
    QVERIFY2(result.errors.contains("pinnedCertificate"), result.errors.constData());
}

FACTORDESK_TEST(TestCliProfile, QCoreApplication)

} // namespace tst_cli_profile

#include "tst_cli_profile.moc"
