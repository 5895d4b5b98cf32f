// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keyring/fallback_secret_store.h"
#include "core/keyring/later.h"
#include "core/keyring/memory_secret_store.h"
#include "tests/core/keyring/scripted_keyring.h"
#include "tests/core/keyring/store_run.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QTest>

namespace tst_secret_store {

using namespace factordesk;
using namespace factordesk::keyring;
using namespace factordesk::test;

using Error = SecretStoreError;

class TestSecretStore : public QObject
{
    Q_OBJECT

private slots:
    void namesAreDistinct();
    void memoryKeepsAndForgets();
    void tellsNobodyWhoHasGone();
    void fallsBackToMemory_data();
    void fallsBackToMemory();
    void prefersTheKeyring();
    void prefersWhatIsNewer();
    void readsWhileTheKeyringWaits();
    void triesAgainWithWhatIsInMemory();
    void survivesItsOwnEnd();
};

namespace {

struct Bench
{
    std::unique_ptr<ScriptedKeyring> owned = std::make_unique<ScriptedKeyring>();
    ScriptedKeyring& keyring = *owned;
    FallbackSecretStore store{std::move(owned)};
};

const SecretName token{QStringLiteral("a"), SecretKind::AccessToken};

SecureBytes secret(std::string_view text)
{
    return SecureBytes::copyOf(text);
}

} // namespace

void TestSecretStore::namesAreDistinct()
{
    QStringList names;
    for (const auto kind :
         {SecretKind::AccessToken, SecretKind::RefreshToken, SecretKind::ClientSecret,
          SecretKind::ServiceKey, SecretKind::ProxyPassword})
        names.append(SecretName{QStringLiteral("a"), kind}.text());
    QCOMPARE(names.constFirst(), QStringLiteral("a/access-token"));
    QCOMPARE(names.removeDuplicates(), 0);
}

void TestSecretStore::memoryKeepsAndForgets()
{
    MemorySecretStore memory;
    QCOMPARE(read(memory, token).error(), Error::NotFound);
    QVERIFY(!store(memory, token, secret("one"))->isLasting);
    QVERIFY(store(memory, token, secret("two")));
    QVERIFY(*read(memory, token) == secret("two"));
    QVERIFY(remove(memory, token));
    QVERIFY(remove(memory, token));
    QCOMPARE(read(memory, token).error(), Error::NotFound);
}

void TestSecretStore::tellsNobodyWhoHasGone()
{
    MemorySecretStore memory;
    bool isTold = false;
    {
        QObject context;
        memory.read(token, context, [&](const auto&) { isTold = true; });
    }
    QCoreApplication::processEvents();
    QVERIFY(!isTold);
}

void TestSecretStore::fallsBackToMemory_data()
{
    QTest::addColumn<Error>("error");
    QTest::newRow("none there") << Error::NoKeyring;
    QTest::newRow("locked") << Error::Locked;
    QTest::newRow("denied") << Error::Denied;
    QTest::newRow("failed") << Error::Failed;
}

void TestSecretStore::fallsBackToMemory()
{
    QFETCH(Error, error);
    Bench bench;
    bench.keyring.error = error;
    const auto kept = store(bench.store, token, secret("one"));
    QVERIFY(kept && !kept->isLasting);
    QCOMPARE(kept->whyNot, error);
    QVERIFY(*read(bench.store, token) == secret("one"));
    QCOMPARE(remove(bench.store, token).hasValue(), error == Error::NoKeyring);
    QCOMPARE(read(bench.store, token).error(), error);
}

void TestSecretStore::prefersTheKeyring()
{
    Bench bench;
    QVERIFY(store(bench.store, token, secret("one"))->isLasting);
    QVERIFY(*read(bench.keyring, token) == secret("one"));
    QVERIFY(*read(bench.store, token) == secret("one"));
    // Nothing is left in memory.
    QVERIFY(remove(bench.keyring, token));
    QCOMPARE(read(bench.store, token).error(), Error::NotFound);
}

void TestSecretStore::prefersWhatIsNewer()
{
    Bench bench;
    QVERIFY(store(bench.store, token, secret("old")));
    bench.keyring.error = Error::Locked;
    QVERIFY(store(bench.store, token, secret("new")));
    bench.keyring.error.reset();
    QVERIFY(*read(bench.store, token) == secret("new"));
}

void TestSecretStore::readsWhileTheKeyringWaits()
{
    Bench bench;
    bench.keyring.isWaiting = true;
    std::optional<Kept> kept;
    bench.store.store(token, secret("one"), *this, [&](auto result) { kept = *result; });
    QVERIFY(*read(bench.store, token) == secret("one"));
    QVERIFY(!kept);
    bench.keyring.resume();
    QTRY_VERIFY(kept && kept->isLasting);
}

void TestSecretStore::triesAgainWithWhatIsInMemory()
{
    Bench bench;
    bench.keyring.error = Error::NoKeyring;
    QVERIFY(store(bench.store, token, secret("one")));
    QStringList lasted;
    const auto note = [&](const SecretName& name, Kept) { lasted.append(name.text()); };
    bench.store.storeAgain(*this, note);
    QCoreApplication::processEvents();
    QVERIFY(lasted.isEmpty());
    bench.keyring.error.reset();
    bench.store.storeAgain(*this, note);
    QTRY_COMPARE(lasted, QStringList{token.text()});
    QVERIFY(*read(bench.keyring, token) == secret("one"));
}

void TestSecretStore::survivesItsOwnEnd()
{
    bool isTold = false;
    {
        Bench bench;
        bench.store.store(token, secret("one"), *this, [&](const auto&) { isTold = true; });
    }
    QCoreApplication::processEvents();
    QVERIFY(!isTold);
}

FACTORDESK_TEST(TestSecretStore, QCoreApplication)

} // namespace tst_secret_store

#include "tst_secret_store.moc"
