// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keyring/owed_removals.h"
#include "core/keyring/vault_secret_store.h"
#include "core/vault/file_vault_keeper.h"
#include "tests/core/keyring/scripted_keyring.h"
#include "tests/core/keyring/store_run.h"
#include "tests/core/vault/vault_bench.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QFile>
#include <QTest>

namespace tst_vault_secret_store {

using namespace factordesk;
using namespace factordesk::keyring;
using namespace factordesk::test;

using Error = SecretStoreError;
using State = vault::VaultKeeper::State;

/// Where there is no keyring, the open vault keeps the tokens.
class TestVaultSecretStore : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void prefersTheKeyring();
    void keepsInTheOpenVault();
    void saysThatTheVaultIsLocked();
    void saysThatThereIsNeither();
    void removesOnceTheVaultIsOpen();
    void keepsWhatIsStoredAfterItsRemoval();
    void owesARemovalOverARestart();
    void usesNothingThatWasReplacedWhileLocked();
    void keepsWhatTheNextStartStores();
    void toleratesAnOwedFileThatIsNone();

private:
    void open()
    {
        m_keeper->open(password(), [](const auto&) {});
        QTRY_COMPARE(m_keeper->state(), State::Open);
    }
    void makeVault()
    {
        m_keeper->create(password(), [](const auto&) {});
        QTRY_COMPARE(m_keeper->state(), State::Open);
    }

    /// As the program does: the vault is there, but nobody has opened it.
    void start()
    {
        m_store.reset();
        m_keeper = std::make_unique<vault::FileVaultKeeper>(m_bench->path(), m_bench->means(),
                                                            leastCost());
        auto keyring = std::make_unique<ScriptedKeyring>();
        m_keyring = keyring.get();
        m_keyring->error = Error::NoKeyring;
        m_store = std::make_unique<VaultSecretStore>(std::move(keyring), *m_keeper, owedPath());
    }
    [[nodiscard]] QString owedPath() const { return m_bench->path() + QStringLiteral(".owed"); }
    [[nodiscard]] const SecureBytes* inVault() const
    {
        return m_keeper->secret(QStringLiteral("sign-in/a/access-token"));
    }

    std::unique_ptr<VaultBench> m_bench;
    std::unique_ptr<vault::FileVaultKeeper> m_keeper;
    std::unique_ptr<VaultSecretStore> m_store;
    ScriptedKeyring* m_keyring = nullptr;
};

namespace {

const SecretName token{QStringLiteral("a"), SecretKind::AccessToken};

SecureBytes secret(std::string_view text)
{
    return SecureBytes::copyOf(text);
}

} // namespace

void TestVaultSecretStore::init()
{
    m_store.reset();
    m_keeper.reset();
    m_bench = std::make_unique<VaultBench>();
    start();
}

void TestVaultSecretStore::prefersTheKeyring()
{
    m_keyring->error.reset();
    makeVault();
    const auto kept = store(*m_store, token, secret("one"));
    QVERIFY(kept && kept->isLasting && !kept->isInVault);
    QVERIFY(*read(*m_keyring, token) == secret("one"));
    QVERIFY(*read(*m_store, token) == secret("one"));
    QVERIFY(!m_keeper->secret(QStringLiteral("sign-in/a/access-token")));
    // What it refuses for another reason does not go elsewhere.
    m_keyring->error = Error::Denied;
    QCOMPARE(store(*m_store, token, secret("one")).error(), Error::Denied);
    QCOMPARE(read(*m_store, token).error(), Error::Denied);
}

void TestVaultSecretStore::keepsInTheOpenVault()
{
    makeVault();
    const auto kept = store(*m_store, token, secret("one"));
    QVERIFY(kept && kept->isLasting && kept->isInVault);
    QVERIFY(*read(*m_store, token) == secret("one"));
    m_keeper->lock();
    QCOMPARE(read(*m_store, token).error(), Error::VaultLocked);
    open();
    QVERIFY(*read(*m_store, token) == secret("one"));
    // Also when a keyring has come up meanwhile that knows nothing of it.
    m_keyring->error.reset();
    QVERIFY(*read(*m_store, token) == secret("one"));
    QVERIFY(remove(*m_store, token));
    QTRY_VERIFY(!m_keeper->secret(QStringLiteral("sign-in/a/access-token")));
    QCOMPARE(read(*m_store, token).error(), Error::NotFound);
}

void TestVaultSecretStore::saysThatTheVaultIsLocked()
{
    makeVault();
    m_keeper->lock();
    QCOMPARE(read(*m_store, token).error(), Error::VaultLocked);
    QCOMPARE(store(*m_store, token, secret("one")).error(), Error::VaultLocked);
    // With a keyring, a locked vault is of no interest.
    m_keyring->error.reset();
    QCOMPARE(read(*m_store, token).error(), Error::NotFound);
}

void TestVaultSecretStore::saysThatThereIsNeither()
{
    QCOMPARE(store(*m_store, token, secret("one")).error(), Error::NoKeyring);
    QCOMPARE(read(*m_store, token).error(), Error::NoKeyring);
}

void TestVaultSecretStore::removesOnceTheVaultIsOpen()
{
    makeVault();
    QVERIFY(store(*m_store, token, secret("one")));
    m_keeper->lock();
    (void)remove(*m_store, token);
    open();
    QTRY_VERIFY(!m_keeper->secret(QStringLiteral("sign-in/a/access-token")));
    QCOMPARE(read(*m_store, token).error(), Error::NotFound);
}

void TestVaultSecretStore::keepsWhatIsStoredAfterItsRemoval()
{
    makeVault();
    m_keeper->lock();
    (void)remove(*m_store, token);
    QCOMPARE(store(*m_store, token, secret("two")).error(), Error::VaultLocked);
    open();
    QVERIFY(store(*m_store, token, secret("two")));
    QVERIFY(*read(*m_store, token) == secret("two"));
}

void TestVaultSecretStore::owesARemovalOverARestart()
{
    makeVault();
    QVERIFY(store(*m_store, token, secret("one")));
    m_keeper->lock();
    (void)remove(*m_store, token);
    start();
    // There is nothing to open the vault for.
    QCOMPARE(read(*m_store, token).error(), Error::NotFound);
    m_keeper->open(password(), [](const auto&) {});
    QTRY_COMPARE(m_keeper->state(), State::Open);
    QCOMPARE(read(*m_store, token).error(), Error::NotFound);
    QTRY_VERIFY(!inVault());
    QTRY_VERIFY(!QFile::exists(owedPath()));
    start();
    open();
    QVERIFY(!inVault());
}

void TestVaultSecretStore::usesNothingThatWasReplacedWhileLocked()
{
    makeVault();
    QVERIFY(store(*m_store, token, secret("one")));
    m_keeper->lock();
    QCOMPARE(store(*m_store, token, secret("two")).error(), Error::VaultLocked);
    QFile owed(owedPath());
    QVERIFY(owed.open(QIODevice::ReadOnly));
    QCOMPARE(owed.readAll(), QByteArray("a/access-token\n"));
    QCOMPARE(owed.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    start();
    open();
    QCOMPARE(read(*m_store, token).error(), Error::NotFound);
    QTRY_VERIFY(!inVault());
}

void TestVaultSecretStore::keepsWhatTheNextStartStores()
{
    makeVault();
    QVERIFY(store(*m_store, token, secret("one")));
    m_keeper->lock();
    (void)remove(*m_store, token);
    start();
    open();
    QVERIFY(store(*m_store, token, secret("two")));
    QVERIFY(*read(*m_store, token) == secret("two"));
    start();
    open();
    QVERIFY(*read(*m_store, token) == secret("two"));
}

void TestVaultSecretStore::toleratesAnOwedFileThatIsNone()
{
    makeVault();
    QVERIFY(store(*m_store, token, secret("one")));
    QFile owed(owedPath());
    QVERIFY(owed.open(QIODevice::WriteOnly));
    owed.write(QByteArray(5000, '\xff') + "\n\n/\na/access\n");
    owed.close();
    start();
    open();
    QVERIFY(*read(*m_store, token) == secret("one"));
    QTRY_VERIFY(!QFile::exists(owedPath()));
}

FACTORDESK_TEST(TestVaultSecretStore, QCoreApplication)

} // namespace tst_vault_secret_store

#include "tst_vault_secret_store.moc"
