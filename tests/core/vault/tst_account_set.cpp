// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/account_set.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QTest>

#include <array>
#include <vector>

namespace tst_account_set {

namespace otp = factordesk::otp;
namespace vault = factordesk::vault;
using factordesk::SecureBytes;
using factordesk::otpauth::Account;
using namespace Qt::StringLiterals;

namespace {

Account anna()
{
    return {.issuer = u"Example"_s,
            .name = u"anna"_s,
            .labelPrefix = {},
            .secret = SecureBytes::copyOf("0123456789"),
            .parameters = {},
            .pin = {}};
}

} // namespace

class TestAccountSet : public QObject
{
    Q_OBJECT

private slots:
    void holdsWhatItWasMadeOf();
    void takesEachOnce();
    void oneSecretUnderTwoNamesIsTwo();
    void otherCodesUnderOneNameAreTwo();
    void aVaultOfAnySizeTakesOneLookEach();
};

void TestAccountSet::holdsWhatItWasMadeOf()
{
    const std::array<vault::Entry, 1> entries{vault::Entry{.account = anna()}};
    vault::AccountSet set(entries);
    QVERIFY(!set.insert(anna()));
}

void TestAccountSet::takesEachOnce()
{
    const Account first = anna();
    const Account second = anna();
    vault::AccountSet set;
    QVERIFY(set.insert(first));
    QVERIFY(!set.insert(second));
    QVERIFY(!set.insert(first));
}

void TestAccountSet::oneSecretUnderTwoNamesIsTwo()
{
    const Account first = anna();
    Account named = anna();
    named.name = u"ben"_s;
    Account issued = anna();
    issued.issuer = u"Other"_s;
    vault::AccountSet set;
    QVERIFY(set.insert(first));
    QVERIFY(set.insert(named));
    QVERIFY(set.insert(issued));
}

void TestAccountSet::otherCodesUnderOneNameAreTwo()
{
    const Account first = anna();
    Account other = anna();
    other.secret = SecureBytes::copyOf("0123456788");
    Account counted = anna();
    counted.parameters.kind = otp::Kind::Hotp;
    vault::AccountSet set;
    QVERIFY(set.insert(first));
    QVERIFY(set.insert(other));
    QVERIFY(set.insert(counted));
}

void TestAccountSet::aVaultOfAnySizeTakesOneLookEach()
{
    // All with all would be 10^10 comparisons, which no test waits for.
    std::vector<Account> accounts;
    for (int i = 0; i < 100'000; ++i) {
        accounts.push_back(anna());
        accounts.back().name = QString::number(i / 2);
    }
    vault::AccountSet set;
    qsizetype count = 0;
    for (const Account& account : accounts)
        count += set.insert(account) ? 1 : 0;
    QCOMPARE(count, 50'000);
}

FACTORDESK_TEST(TestAccountSet, QCoreApplication)

} // namespace tst_account_set

#include "tst_account_set.moc"
