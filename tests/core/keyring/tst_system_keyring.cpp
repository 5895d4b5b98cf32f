// SPDX-License-Identifier: GPL-3.0-or-later
// Run by with_keyring.sh, which says in which surroundings each function is called.
#include "core/keyring/awaited_store.h"
#include "core/keyring/system_keyring.h"
#include "tests/core/keyring/store_run.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QTest>

#include <chrono>
#include <csignal>
#include <sys/types.h>

namespace tst_system_keyring {

using namespace factordesk;
using namespace factordesk::keyring;
using namespace factordesk::test;
using namespace std::chrono_literals;

class TestSystemKeyring : public QObject
{
    Q_OBJECT

private slots:
    void withoutKeyring();
    void withLockedKeyring();
    void keepsAndForgets();
    void storesForTheNextStart();
    void waitsForWhatIsBeingWritten();
    void doesNotWaitForEver();
    void isThereAfterARestart();

private:
    SystemKeyring m_keyring;
    /// with_keyring.sh looks for it on disk.
    const SecureBytes m_secret = SecureBytes::copyOf("factordesk-test-token-4f1c9d");
    const SecretName m_name{QStringLiteral("profile-1"), SecretKind::RefreshToken};
};

void TestSystemKeyring::withoutKeyring()
{
    QCOMPARE(store(m_keyring, m_name, m_secret).error(), SecretStoreError::NoKeyring);
    QCOMPARE(read(m_keyring, m_name).error(), SecretStoreError::NoKeyring);
    QCOMPARE(remove(m_keyring, m_name).error(), SecretStoreError::NoKeyring);
}

void TestSystemKeyring::withLockedKeyring()
{
    QCOMPARE(store(m_keyring, m_name, m_secret).error(), SecretStoreError::Locked);
}

void TestSystemKeyring::keepsAndForgets()
{
    QCOMPARE(read(m_keyring, m_name).error(), SecretStoreError::NotFound);
    QVERIFY(remove(m_keyring, m_name));
    // Bytes of every value, and more of them than a token has.
    SecureBytes bytes(20'000);
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes.bytes()[i] = std::byte(i % 256);
    const SecretName other{m_name.owner, SecretKind::ProxyPassword};
    QVERIFY(store(m_keyring, m_name, m_secret));
    QVERIFY(store(m_keyring, other, bytes));
    QVERIFY(store(m_keyring, m_name, m_secret)->isLasting);
    QVERIFY(*read(m_keyring, m_name) == m_secret);
    QVERIFY(*read(m_keyring, other) == bytes);
    QVERIFY(remove(m_keyring, m_name));
    QCOMPARE(read(m_keyring, m_name).error(), SecretStoreError::NotFound);
    QVERIFY(*read(m_keyring, other) == bytes);
    QVERIFY(remove(m_keyring, other));
}

void TestSystemKeyring::storesForTheNextStart()
{
    QVERIFY(store(m_keyring, m_name, m_secret));
}

/// As when the window is closed at once after somebody has signed in.
void TestSystemKeyring::waitsForWhatIsBeingWritten()
{
    const SecretName name{m_name.owner, SecretKind::AccessToken};
    QVERIFY(remove(m_keyring, name));
    QObject context;
    bool isStored = false;
    bool isRemoved = false;
    {
        AwaitedStore closing(std::make_unique<SystemKeyring>(), 30s); // Of a busy machine.
        closing.store(name, m_secret, context,
                      [&](const auto& kept) { isStored = kept.hasValue(); });
    }
    QVERIFY(isStored);
    QVERIFY(*read(m_keyring, name) == m_secret);
    {
        AwaitedStore closing(std::make_unique<SystemKeyring>(), 30s);
        closing.remove(name, context, [&](const auto& gone) { isRemoved = gone.hasValue(); });
    }
    QVERIFY(isRemoved);
    QCOMPARE(read(m_keyring, name).error(), SecretStoreError::NotFound);
}

/// The keyring asks a person for its password, or hangs: here it is stopped.
void TestSystemKeyring::doesNotWaitForEver()
{
    const auto process = QDBusConnection::sessionBus().interface()->servicePid(
        QStringLiteral("org.freedesktop.secrets"));
    QVERIFY(process.isValid());
    const auto keyring = pid_t(process.value());
    bool isAnswered = false;
    QObject context;
    {
        AwaitedStore closing(std::make_unique<SystemKeyring>(), 50ms);
        QCOMPARE(::kill(keyring, SIGSTOP), 0);
        closing.store(m_name, m_secret, context, [&](const auto&) { isAnswered = true; });
    }
    QCOMPARE(::kill(keyring, SIGCONT), 0);
    QVERIFY(!isAnswered);
}

void TestSystemKeyring::isThereAfterARestart()
{
    const auto secret = read(m_keyring, m_name);
    QVERIFY(secret);
    QVERIFY(*secret == m_secret);
}

FACTORDESK_TEST(TestSystemKeyring, QCoreApplication)

} // namespace tst_system_keyring

#include "tst_system_keyring.moc"
