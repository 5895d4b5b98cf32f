// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/contents_changes.h"
#include "core/vault/file_vault_keeper.h"
#include "core/vault/vault_keeper.h"
#include "tests/core/vault/vault_bench.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

#include <functional>

namespace tst_file_vault_keeper {

using namespace factordesk;
using namespace factordesk::test;
using namespace Qt::StringLiterals;
using vault::EntryId;
using vault::FileVaultKeeper;
using vault::VaultError;
using Kind = VaultError::Kind;
using State = vault::VaultKeeper::State;

namespace {

/// The result that an answer brings; waits for it.
template <class T>
class Awaited
{
public:
    [[nodiscard]] std::function<void(Expected<T, VaultError>)> answer()
    {
        return [this](Expected<T, VaultError> result) {
            ++m_count;
            m_result = std::make_unique<Expected<T, VaultError>>(std::move(result));
        };
    }
    [[nodiscard]] bool isThere() const { return m_result != nullptr; }
    [[nodiscard]] Expected<T, VaultError>& result()
    {
        if (!QTest::qWaitFor([this] { return isThere(); }, 20'000))
            qFatal("no answer came");
        return *m_result;
    }
    [[nodiscard]] int count() const { return m_count; }

private:
    std::unique_ptr<Expected<T, VaultError>> m_result;
    int m_count = 0;
};

} // namespace

class TestFileVaultKeeper : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void makesAndOpens();
    void answersFromTheEventLoop();
    void changesWhatIsThere();
    void givesOutEachCounterOnce();
    void takesBackWhatCouldNotBeWritten();
    void keepsTheOrderOfChanges();
    void forgetsAtALock();
    void writesTheUsesBeforeALock();
    void givesUpMaking();
    void givesUpOpening();
    void keepsSecrets();
    void changesPasswordAndRecoveryKey();
    void restoresABackup();
    void restoresNoCounterTwice();
    void opensABackupOfADamagedVault();
    void opensABackupOfALostVault();
    void removesWhatWasSetAside();

private:
    void reopen()
    {
        m_keeper.reset();
        m_keeper =
            std::make_unique<FileVaultKeeper>(m_bench->path(), m_bench->means(), leastCost());
        Awaited<void> opened;
        m_keeper->open(password(), opened.answer());
        QVERIFY(opened.result());
    }
    void addAll(const QStringList& names, std::optional<std::uint64_t> counter = {})
    {
        std::vector<vault::Entry> entries;
        for (const QString& name : names)
            entries.push_back(account(name, counter));
        Awaited<std::vector<EntryId>> added;
        m_keeper->add(std::move(entries), added.answer());
        QVERIFY(added.result());
        QCOMPARE(added.result()->size(), std::size_t(names.size()));
    }
    [[nodiscard]] QStringList names() const { return namesIn(m_keeper->entries()); }
    [[nodiscard]] EntryId idOf(int row) const
    {
        return m_keeper->entries().at(std::size_t(row)).id;
    }

    std::unique_ptr<VaultBench> m_bench;
    std::unique_ptr<FileVaultKeeper> m_keeper;
};

void TestFileVaultKeeper::init()
{
    m_keeper.reset();
    m_bench = std::make_unique<VaultBench>();
    m_keeper = std::make_unique<FileVaultKeeper>(m_bench->path(), m_bench->means(), leastCost());
    Awaited<SecureBytes> made;
    m_keeper->create(password(), made.answer());
    QVERIFY(made.result());
    QVERIFY(vault::RecoveryKey::parse(made.result()->text()));
    QCOMPARE(m_keeper->state(), State::Open);
}

void TestFileVaultKeeper::makesAndOpens()
{
    VaultBench bench;
    FileVaultKeeper keeper(bench.path(), bench.means(), leastCost());
    const QSignalSpy changes(&keeper, &FileVaultKeeper::stateChanged);
    QCOMPARE(keeper.state(), State::Absent);
    Awaited<SecureBytes> made;
    keeper.create(password(), made.answer());
    QCOMPARE(keeper.state(), State::Opening);
    QVERIFY(made.result());
    QCOMPARE(keeper.state(), State::Open);
    keeper.lock();
    QCOMPARE(keeper.state(), State::Locked);
    Awaited<void> wrong;
    keeper.open(password("guess"), wrong.answer());
    QCOMPARE(wrong.result().error().kind, Kind::WrongPassword);
    QCOMPARE(keeper.state(), State::Locked);
    Awaited<void> right;
    keeper.open(password(), right.answer());
    QVERIFY(right.result());
    QVERIFY(!keeper.isReadOnly());
    QCOMPARE(changes.size(), 7);
    Awaited<SecureBytes> again;
    keeper.create(password(), again.answer());
    QCOMPARE(again.result().error().kind, Kind::Exists);
}

void TestFileVaultKeeper::answersFromTheEventLoop()
{
    Awaited<void> first;
    m_keeper->move(EntryId(), EntryId(), first.answer());
    QVERIFY(!first.isThere());
    QCOMPARE(first.result().error().kind, Kind::NoSuchEntry);
    m_keeper->lock();
    Awaited<void> second;
    m_keeper->move(EntryId(), EntryId(), second.answer());
    QVERIFY(!second.isThere());
    QCOMPARE(second.result().error().kind, Kind::Cancelled);
    QCOMPARE(second.count(), 1);
}

void TestFileVaultKeeper::changesWhatIsThere()
{
    addAll({u"anna"_s, u"ben"_s, u"cleo"_s});
    vault::Entry other = m_keeper->entries().at(1).copy();
    other.account.name = u"benno"_s;
    Awaited<void> replaced;
    m_keeper->replace(std::move(other), replaced.answer());
    QVERIFY(replaced.result());
    Awaited<void> moved;
    m_keeper->move(idOf(2), idOf(0), moved.answer());
    QVERIFY(moved.result());
    QCOMPARE(names(), (QStringList{u"cleo"_s, u"anna"_s, u"benno"_s}));

    Awaited<std::vector<vault::RemovedEntry>> removed;
    m_keeper->remove({idOf(1), idOf(2)}, removed.answer());
    QVERIFY(removed.result());
    QCOMPARE(names(), QStringList{u"cleo"_s});
    reopen();
    QCOMPARE(names(), QStringList{u"cleo"_s});
    Awaited<void> back;
    m_keeper->putBack(std::move(*removed.result()), back.answer());
    QVERIFY(back.result());
    reopen();
    QCOMPARE(names(), (QStringList{u"cleo"_s, u"anna"_s, u"benno"_s}));
    Awaited<std::vector<vault::RemovedEntry>> nobody;
    m_keeper->remove({EntryId{QUuid::createUuid()}}, nobody.answer());
    QCOMPARE(nobody.result().error().kind, Kind::NoSuchEntry);
}

void TestFileVaultKeeper::givesOutEachCounterOnce()
{
    addAll({u"hotp"_s}, 7);
    addAll({u"totp"_s});
    Awaited<std::uint64_t> first;
    Awaited<std::uint64_t> second;
    Awaited<std::uint64_t> none;
    m_keeper->takeCounter(idOf(0), first.answer());
    m_keeper->takeCounter(idOf(0), second.answer());
    m_keeper->takeCounter(idOf(1), none.answer());
    QCOMPARE(*first.result(), std::uint64_t(7));
    QCOMPARE(*second.result(), std::uint64_t(8));
    QCOMPARE(none.result().error().kind, Kind::NotACounter);
    reopen();
    QCOMPARE(m_keeper->entry(idOf(0))->account.counter, std::uint64_t(9));
}

void TestFileVaultKeeper::takesBackWhatCouldNotBeWritten()
{
    addAll({u"anna"_s, u"ben"_s, u"cleo"_s}, 3);
    // Another file than the one that was opened: no save goes through any more.
    QVERIFY(QFile::remove(m_bench->path()));
    const EntryId ben = idOf(1);
    const QSignalSpy changes(m_keeper.get(), &FileVaultKeeper::entriesChanged);
    Awaited<std::vector<EntryId>> added;
    m_keeper->add({}, added.answer());
    Awaited<void> replaced;
    vault::Entry other = m_keeper->entries().at(1).copy();
    other.account.name = u"benno"_s;
    m_keeper->replace(std::move(other), replaced.answer());
    Awaited<void> moved;
    m_keeper->move(ben, EntryId(), moved.answer());
    Awaited<std::vector<vault::RemovedEntry>> removed;
    m_keeper->remove({idOf(0), ben}, removed.answer());
    Awaited<std::uint64_t> taken;
    m_keeper->takeCounter(ben, taken.answer());
    Awaited<void> kept;
    m_keeper->setSecret(u"token"_s, SecureBytes::copyOf("t"), kept.answer());
    QCOMPARE(kept.result().error().kind, Kind::ChangedOutside);
    QCOMPARE(added.result().error().kind, Kind::ChangedOutside);
    QCOMPARE(replaced.result().error().kind, Kind::ChangedOutside);
    QCOMPARE(moved.result().error().kind, Kind::ChangedOutside);
    QCOMPARE(removed.result().error().kind, Kind::ChangedOutside);
    QCOMPARE(taken.result().error().kind, Kind::ChangedOutside);
    QCOMPARE(names(), (QStringList{u"anna"_s, u"ben"_s, u"cleo"_s}));
    QCOMPARE(idOf(1), ben);
    QCOMPARE(m_keeper->entry(ben)->account.counter, std::uint64_t(3));
    QVERIFY(!m_keeper->secret(u"token"_s));
    QVERIFY(changes.isEmpty());
}

void TestFileVaultKeeper::keepsTheOrderOfChanges()
{
    QStringList expected;
    Awaited<std::vector<EntryId>> last;
    for (int i = 0; i < 20; ++i) {
        std::vector<vault::Entry> one;
        one.push_back(account(QString::number(i)));
        expected.append(QString::number(i));
        m_keeper->add(std::move(one), last.answer());
    }
    QTRY_COMPARE(last.count(), 20);
    QCOMPARE(names(), expected);
    reopen();
    QCOMPARE(names(), expected);
}

void TestFileVaultKeeper::forgetsAtALock()
{
    addAll({u"anna"_s});
    Awaited<std::vector<EntryId>> added;
    std::vector<vault::Entry> one;
    one.push_back(account(u"ben"_s));
    m_keeper->add(std::move(one), added.answer());
    const QSignalSpy changes(m_keeper.get(), &FileVaultKeeper::entriesChanged);
    m_keeper->lock();
    QCOMPARE(changes.size(), 1);
    QVERIFY(m_keeper->entries().empty());
    QCOMPARE(m_keeper->state(), State::Locked);
    m_keeper->lock(); // nothing more to do
    reopen();
    QVERIFY(names().startsWith(u"anna"_s));
    QCOMPARE(added.count(), 0);
}

void TestFileVaultKeeper::writesTheUsesBeforeALock()
{
    addAll({u"anna"_s});
    m_keeper->noteUse(idOf(0));
    QTRY_COMPARE(m_keeper->entries().at(0).timesUsed, std::uint64_t(1));
    m_keeper->lock();
    Awaited<void> opened;
    m_keeper->open(password(), opened.answer()); // behind the writing
    QVERIFY(opened.result());
    QCOMPARE(m_keeper->entries().at(0).timesUsed, std::uint64_t(1));
    QVERIFY(m_keeper->entries().at(0).lastUsed.isValid());
}

void TestFileVaultKeeper::givesUpMaking()
{
    VaultBench bench;
    FileVaultKeeper keeper(bench.path(), bench.means(), leastCost());
    Awaited<SecureBytes> made;
    keeper.create(password(), made.answer());
    keeper.cancel();
    QVERIFY(!made.isThere());
    QCOMPARE(made.result().error().kind, Kind::Cancelled);
    QTRY_COMPARE(keeper.state(), State::Absent);
    Awaited<SecureBytes> again;
    keeper.create(password(), again.answer());
    QVERIFY(again.result());
    QCOMPARE(made.count(), 1);
}

void TestFileVaultKeeper::givesUpOpening()
{
    m_keeper->lock();
    Awaited<void> opened;
    m_keeper->open(password(), opened.answer());
    Awaited<void> second;
    m_keeper->open(password(), second.answer()); // one at a time
    m_keeper->cancel();
    QCOMPARE(opened.result().error().kind, Kind::Cancelled);
    QCOMPARE(second.result().error().kind, Kind::Cancelled);
    QCOMPARE(m_keeper->state(), State::Locked);
    Awaited<void> again;
    m_keeper->open(password(), again.answer());
    QVERIFY(again.result());
    QCOMPARE(opened.count(), 1);
}

void TestFileVaultKeeper::keepsSecrets()
{
    Awaited<void> kept;
    m_keeper->setSecret(u"token"_s, SecureBytes::copyOf("a-token"), kept.answer());
    QVERIFY(kept.result());
    reopen();
    QCOMPARE(*m_keeper->secret(u"token"_s), SecureBytes::copyOf("a-token"));
    QVERIFY(!m_keeper->secret(u"other"_s));
    Awaited<void> removed;
    m_keeper->setSecret(u"token"_s, {}, removed.answer());
    QVERIFY(removed.result());
    QVERIFY(!m_keeper->secret(u"token"_s));
}

void TestFileVaultKeeper::changesPasswordAndRecoveryKey()
{
    Awaited<void> refused;
    m_keeper->changePassword(password("guess"), password("fresh"), refused.answer());
    QCOMPARE(refused.result().error().kind, Kind::WrongPassword);
    Awaited<void> changed;
    m_keeper->changePassword(password(), password("fresh"), changed.answer());
    QVERIFY(changed.result());
    Awaited<SecureBytes> renewed;
    m_keeper->renewRecoveryKey(password("fresh"), renewed.answer());
    QVERIFY(renewed.result());
    m_keeper->lock();
    Awaited<void> opened;
    m_keeper->open(std::move(*vault::RecoveryKey::parse(renewed.result()->text())),
                   opened.answer());
    QVERIFY(opened.result());
}

void TestFileVaultKeeper::restoresABackup()
{
    addAll({u"anna"_s});
    m_bench->clock.advance(std::chrono::hours(2));
    addAll({u"ben"_s});
    Awaited<std::vector<vault::Backup>> found;
    m_keeper->listBackups(found.answer());
    QVERIFY(found.result());
    QCOMPARE(found.result()->size(), std::size_t(1)); // the empty vault did not stand for long
    Awaited<std::size_t> tested;
    m_keeper->testBackup(1, tested.answer());
    QCOMPARE(*tested.result(), std::size_t(1));
    Awaited<void> restored;
    m_keeper->restoreBackup(1, restored.answer());
    QVERIFY(restored.result());
    QCOMPARE(names(), QStringList{u"anna"_s});
    Awaited<void> missing;
    m_keeper->restoreBackup(5, missing.answer());
    QCOMPARE(missing.result().error().kind, Kind::NotFound);
    reopen();
    QCOMPARE(names(), QStringList{u"anna"_s});
}

void TestFileVaultKeeper::restoresNoCounterTwice()
{
    std::vector<vault::Entry> entries;
    entries.push_back(account(u"ben"_s, 7));
    Awaited<std::vector<EntryId>> added;
    m_keeper->add(std::move(entries), added.answer());
    QVERIFY(added.result());
    m_bench->clock.advance(std::chrono::hours(2));
    const EntryId id = added.result()->front();
    for (std::uint64_t expected : {7U, 8U}) {
        Awaited<std::uint64_t> counter;
        m_keeper->takeCounter(id, counter.answer());
        QCOMPARE(*counter.result(), expected);
    }
    Awaited<void> kept;
    m_keeper->setSecret(u"token"_s, SecureBytes::copyOf("newer"), kept.answer());
    QVERIFY(kept.result());
    Awaited<void> restored;
    m_keeper->restoreBackup(1, restored.answer());
    QVERIFY(restored.result());
    QCOMPARE(m_keeper->entry(id)->account.counter, std::uint64_t(9));
    QCOMPARE(*m_keeper->secret(u"token"_s), SecureBytes::copyOf("newer"));
}

void TestFileVaultKeeper::opensABackupOfADamagedVault()
{
    addAll({u"anna"_s});
    m_bench->clock.advance(std::chrono::hours(2));
    addAll({u"ben"_s});
    m_keeper->lock();
    QFile file(m_bench->path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.resize(file.size() / 2));
    const QByteArray damaged = file.readAll();
    file.close();
    Awaited<void> opened;
    m_keeper->open(password(), opened.answer());
    QCOMPARE(opened.result().error().kind, Kind::Damaged);

    Awaited<std::vector<vault::Backup>> found;
    m_keeper->listBackups(found.answer());
    QCOMPARE(found.result()->size(), std::size_t(1));
    Awaited<void> refused;
    m_keeper->openBackup(1, password("guess"), refused.answer());
    QCOMPARE(refused.result().error().kind, Kind::WrongPassword);
    QCOMPARE(m_keeper->state(), State::Locked);
    Awaited<void> restored;
    m_keeper->openBackup(1, password(), restored.answer());
    QVERIFY(restored.result());
    QCOMPARE(m_keeper->state(), State::Open);
    QCOMPARE(names(), QStringList{u"anna"_s});
    // The damaged one is kept, and the vault is a vault again.
    QFile kept(vault::backupPath(m_bench->path(), 1));
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), damaged);
    addAll({u"carl"_s});
    reopen();
    QCOMPARE(names(), QStringList({u"anna"_s, u"carl"_s}));
}

void TestFileVaultKeeper::opensABackupOfALostVault()
{
    addAll({u"anna"_s});
    m_bench->clock.advance(std::chrono::hours(2));
    addAll({u"ben"_s});
    m_keeper->lock();
    QVERIFY(QFile::remove(m_bench->path()));
    QCOMPARE(m_keeper->state(), State::Absent);
    Awaited<void> restored;
    m_keeper->openBackup(1, password(), restored.answer());
    QVERIFY(restored.result());
    QCOMPARE(names(), QStringList{u"anna"_s});
    QVERIFY(QFile::exists(m_bench->path()));
}

void TestFileVaultKeeper::removesWhatWasSetAside()
{
    vault::Contents contents;
    contents.setAside.push_back({.id = {QUuid::createUuid()}, .label = u"odd"_s});
    const EntryId id = contents.setAside.front().id;
    std::vector<vault::RemovedEntry> removed;
    const auto changed = vault::removeEntries(contents, {id}, removed);
    QVERIFY(changed);
    QVERIFY(contents.setAside.empty());
    QVERIFY(removed.empty());
    (*changed)(contents);
    QCOMPARE(contents.setAside.front().label, u"odd"_s);
}

FACTORDESK_TEST(TestFileVaultKeeper, QCoreApplication)

} // namespace tst_file_vault_keeper

#include "tst_file_vault_keeper.moc"
