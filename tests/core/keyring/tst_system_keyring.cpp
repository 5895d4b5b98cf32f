// SPDX-License-Identifier: GPL-3.0-or-later
// Run by with_keyring.sh, which says in which surroundings each function is called.
#include "core/keyring/system_keyring.h"
#include "tests/core/keyring/store_run.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QTest>

namespace tst_system_keyring {

using namespace factordesk;
using namespace factordesk::keyring;
using namespace factordesk::test;

class TestSystemKeyring : public QObject
{
    Q_OBJECT

private slots:
    void withoutKeyring();
    void withLockedKeyring();
    void keepsAndForgets();
    void storesForTheNextStart();
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

void TestSystemKeyring::isThereAfterARestart()
{
    const auto secret = read(m_keyring, m_name);
    QVERIFY(secret);
    QVERIFY(*secret == m_secret);
}

FACTORDESK_TEST(TestSystemKeyring, QCoreApplication)

} // namespace tst_system_keyring

#include "tst_system_keyring.moc"
