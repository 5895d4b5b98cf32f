// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/entry.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <type_traits>

namespace tst_entry {

namespace otp = factordesk::otp;
namespace vault = factordesk::vault;
using factordesk::SecureBytes;
using namespace Qt::StringLiterals;

static_assert(!std::is_copy_constructible_v<vault::Entry>);
static_assert(std::is_nothrow_move_constructible_v<vault::Entry>);

namespace {

vault::Entry fullEntry()
{
    return {.id = {QUuid::createUuid()},
            .account = {.issuer = u"Example"_s,
                        .name = u"alice"_s,
                        .labelPrefix = u"Ex"_s,
                        .secret = SecureBytes::copyOf("0123456789"),
                        .parameters = otp::motpParameters(),
                        .counter = 7,
                        .pin = SecureBytes::copyOf("1234")},
            .note = u"A note"_s,
            .tags = {u"Work"_s},
            .isPinned = true,
            .lastUsed = QDateTime::fromSecsSinceEpoch(1700000000, Qt::UTC),
            .timesUsed = 3};
}

} // namespace

class TestEntry : public QObject
{
    Q_OBJECT

private slots:
    void aCopyHoldsAll();
    void sameCodesNeedTheSameSecretPinAndParameters();
};

void TestEntry::aCopyHoldsAll()
{
    const vault::Entry entry = fullEntry();
    const vault::Entry copy = entry.copy();
    QVERIFY(copy.id == entry.id);
    QVERIFY(vault::makeSameCodes(copy.account, entry.account));
    QCOMPARE(copy.account.issuer, entry.account.issuer);
    QCOMPARE(copy.account.name, entry.account.name);
    QCOMPARE(copy.account.labelPrefix, entry.account.labelPrefix);
    QCOMPARE(copy.account.counter, entry.account.counter);
    QCOMPARE(copy.note, entry.note);
    QCOMPARE(copy.tags, entry.tags);
    QCOMPARE(copy.isPinned, entry.isPinned);
    QCOMPARE(copy.lastUsed, entry.lastUsed);
    QCOMPARE(copy.timesUsed, entry.timesUsed);
}

void TestEntry::sameCodesNeedTheSameSecretPinAndParameters()
{
    const vault::Entry entry = fullEntry();
    vault::Entry other = entry.copy();
    other.account.name = u"bob"_s;
    QVERIFY(vault::makeSameCodes(entry.account, other.account));
    other.account.pin = SecureBytes::copyOf("1235");
    QVERIFY(!vault::makeSameCodes(entry.account, other.account));
    other = entry.copy();
    other.account.secret = SecureBytes::copyOf("0123456788");
    QVERIFY(!vault::makeSameCodes(entry.account, other.account));
    other = entry.copy();
    other.account.parameters.kind = otp::Kind::Totp;
    QVERIFY(!vault::makeSameCodes(entry.account, other.account));
}

FACTORDESK_TEST(TestEntry, factordesk::test::NoApplication)

} // namespace tst_entry

#include "tst_entry.moc"
