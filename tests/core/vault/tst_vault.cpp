// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/vault.h"
#include "core/vault/vault_file.h"
#include "core/vault/vault_key.h"
#include "core/vault/vault_lock.h"
#include "tests/core/vault/vault_bench.h"
#include "tests/support/data_files.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <QSysInfo>
#include <QTest>

#include <csignal>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace tst_vault {

using namespace factordesk;
using namespace factordesk::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using vault::Vault;
using vault::VaultError;
using Kind = VaultError::Kind;
using Place = VaultError::Place;

/// A vault and its file, to the end of the disk and off the path.
class TestVault : public QObject
{
    Q_OBJECT

private slots:
    void opensWhatItSaved();
    void opensByItsRecoveryKey();
    void keepsToItsOwner();
    void makesNoSecondOne();
    void tellsWhatIsWrong_data();
    void tellsWhatIsWrong();
    void changesItsPassword();
    void renewsItsRecoveryKey();
    void hasOneWriter();
    void takesOverFromTheDead();
    void noticesAnotherSave();
    void keepsFiveBackups();
    void restoresABackup();
    void refusesABackupOfAnotherVault();
    void savesThroughALink();
    void survivesAFullDisk();
    void survivesAFullFileSystem();
    void survivesAReadOnlyFolder();
    void forgetsWhatAKilledWriterLeft();
    void measuresWhatAKeyCosts();
};

namespace {

void overwrite(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// Tries to save and to open in a folder that may only be read. 0 when both go as they should.
int saveAsNobody(Vault& vault, VaultBench& bench, const QByteArray& folder)
{
    constexpr uid_t nobody = 65534;
    if (::geteuid() == 0) {
        for (const QString& path :
             {bench.folder.path(), bench.path(), vault::backupPath(bench.path(), 1)}) {
            if (::chown(QFile::encodeName(path).constData(), nobody, nobody) != 0)
                return 1;
        }
        if (::setuid(nobody) != 0)
            return 2;
    }
    if (::chmod(folder.constData(), 0500) != 0)
        return 3;
    const auto saved = vault.save();
    if (saved || saved.error().kind != Kind::ReadOnlyFolder)
        return 4;
    const auto reader = bench.open();
    if (!reader && reader.error().kind == Kind::InUse)
        return 0; // the lock of the first is there still
    return reader && (*reader)->access() == Vault::Access::ReadOnly ? 0 : 5;
}

constexpr int cannotMount = 77;

/// Saves a vault that grows until a disk of 128 KiB is full, and once more. 0 if the vault then is
/// what was saved last.
int fillASmallDisk()
{
    VaultBench bench;
    const QByteArray folder = QFile::encodeName(bench.folder.path());
    if (::unshare(CLONE_NEWNS) != 0 ||
        ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
        ::mount("tmpfs", folder.constData(), "tmpfs", 0, "size=128k") != 0)
        return cannotMount;
    const auto unmount = qScopeGuard([&] { ::umount2(folder.constData(), MNT_DETACH); });
    auto made = bench.make({u"0"_s});
    for (int count = 1; made && count < 2000; ++count) {
        made->contents().entries.push_back(account(QString::number(count)));
        const auto saved = made->save();
        if (saved)
            continue;
        if (saved.error().kind != Kind::DiskFull || QFileInfo::exists(bench.path() + u".new"_s))
            return 1;
        made.reset();
        const auto opened = bench.open();
        return opened && (*opened)->contents().entries.size() == std::size_t(count) ? 0 : 2;
    }
    return 3;
}

} // namespace

void TestVault::opensWhatItSaved()
{
    VaultBench bench;
    bench.make({u"anna"_s, u"ben"_s}).reset();
    const auto opened = bench.open();
    QVERIFY(opened);
    QCOMPARE(namesIn((*opened)->contents().entries), (QStringList{u"anna"_s, u"ben"_s}));
    QCOMPARE((*opened)->access(), Vault::Access::Write);
    QCOMPARE((*opened)->savedAt(), bench.clock.now());
}

void TestVault::opensByItsRecoveryKey()
{
    VaultBench bench;
    auto made = Vault::create(bench.path(), password(), leastCost(), bench.means());
    QVERIFY(made);
    const SecureBytes text = made->recoveryKey.text();
    made->vault.reset();
    auto typed = vault::RecoveryKey::parse(text.text());
    QVERIFY(typed);
    QVERIFY(bench.open(std::move(*typed)));
    const auto other = bench.open(vault::RecoveryKey::generate(bench.random));
    QVERIFY(!other);
    QCOMPARE(other.error().kind, Kind::WrongRecoveryKey);
}

void TestVault::keepsToItsOwner()
{
    VaultBench bench;
    const auto made = bench.make({u"anna"_s});
    struct stat facts
    {
    };
    for (const QString& path : {bench.path(), vault::backupPath(bench.path(), 1)}) {
        QCOMPARE(::stat(QFile::encodeName(path).constData(), &facts), 0);
        QCOMPARE(facts.st_mode & 0777, mode_t(0600));
    }
}

void TestVault::makesNoSecondOne()
{
    VaultBench bench;
    bench.make({u"anna"_s}).reset();
    const auto second = Vault::create(bench.path(), password("other"), leastCost(), bench.means());
    QVERIFY(!second);
    QCOMPARE(second.error().kind, Kind::Exists);
    QVERIFY(bench.open());
    const auto unnamed =
        Vault::create(bench.folder.filePath(u"new"_s), password(""), leastCost(), bench.means());
    QCOMPARE(unnamed.error().kind, Kind::EmptyPassword);
    QVERIFY(!QFileInfo::exists(bench.folder.filePath(u"new"_s)));
}

void TestVault::tellsWhatIsWrong_data()
{
    using Spoil = std::function<QByteArray(QByteArray)>;
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<Kind>("kind");
    const auto row = [](const char* name, const char* typed, Kind kind, const Spoil& spoil) {
        QTest::newRow(name) << spoil << QByteArray(typed) << kind;
    };
    const auto asItIs = [](QByteArray bytes) { return bytes; };
    row("wrong password", "correct hors", Kind::WrongPassword, asItIs);
    row("no password", "", Kind::EmptyPassword, asItIs);
    row("not a vault", "correct horse", Kind::NotAVault,
        [](const QByteArray&) { return QByteArray("{\"version\":1}"); });
    row("empty", "correct horse", Kind::NotAVault, [](const QByteArray&) { return QByteArray(); });
    row("newer", "correct horse", Kind::NewerVersion, [](QByteArray bytes) {
        bytes[16] = 9;
        return bytes;
    });
    row("cut short", "correct horse", Kind::Damaged,
        [](const QByteArray& bytes) { return bytes.chopped(1); });
    row("longer", "correct horse", Kind::Damaged,
        [](const QByteArray& bytes) { return bytes + '\0'; });
    row("a bit in the header", "correct horse", Kind::Damaged, [](QByteArray bytes) {
        bytes[30] = char(bytes[30] ^ 1);
        return bytes;
    });
}

void TestVault::tellsWhatIsWrong()
{
    QFETCH(const std::function<QByteArray(QByteArray)>, spoil);
    QFETCH(const QByteArray, typed);
    VaultBench bench;
    bench.make({u"anna"_s}).reset();
    const QByteArray bytes = spoil(*readFile(bench.path()));
    overwrite(bench.path(), bytes);
    const auto opened = bench.open(password(typed.constData()));
    QVERIFY(!opened);
    QTEST(opened.error().kind, "kind");
    QCOMPARE(*readFile(bench.path()), bytes); // left as it is
    QVERIFY(!QFileInfo::exists(bench.path() + u".lock"_s));

    const auto missing =
        Vault::open(bench.path() + u"x"_s, password(), Vault::Access::Write, bench.means());
    QCOMPARE(missing.error().kind, Kind::NotFound);
    const auto folder =
        Vault::open(bench.folder.path(), password(), Vault::Access::Write, bench.means());
    QCOMPARE(folder.error().kind, Kind::NotAVault);
}

void TestVault::changesItsPassword()
{
    VaultBench bench;
    auto made = bench.make({u"anna"_s});
    const auto refused = made->changePassword(password("guess"), password("fresh"), leastCost());
    QCOMPARE(refused.error().kind, Kind::WrongPassword);
    const auto empty = made->changePassword(password(), password(""), leastCost());
    QCOMPARE(empty.error().kind, Kind::EmptyPassword);
    QVERIFY(made->changePassword(password(), password("fresh"), leastCost()));
    made.reset();
    QCOMPARE(bench.open().error().kind, Kind::WrongPassword);
    QCOMPARE(namesIn((*bench.open(password("fresh")))->contents().entries), QStringList{u"anna"_s});
}

void TestVault::renewsItsRecoveryKey()
{
    VaultBench bench;
    auto made = Vault::create(bench.path(), password(), leastCost(), bench.means());
    QVERIFY(made);
    QCOMPARE(made->vault->renewRecoveryKey(password("guess"), leastCost()).error().kind,
             Kind::WrongPassword);
    auto fresh = made->vault->renewRecoveryKey(password(), leastCost());
    QVERIFY(fresh);
    made->vault.reset();
    QCOMPARE(bench.open(std::move(made->recoveryKey)).error().kind, Kind::WrongRecoveryKey);
    QVERIFY(bench.open(std::move(*fresh)));
}

void TestVault::hasOneWriter()
{
    VaultBench bench;
    const auto first = bench.make({u"anna"_s});
    const auto second = bench.open();
    QVERIFY(!second);
    QCOMPARE(second.error().kind, Kind::InUse);
    QCOMPARE(second.error().owner->processId, std::int64_t(::getpid()));
    QCOMPARE(second.error().owner->host, QSysInfo::machineHostName());
    // Whoever only reads may look, and cannot save.
    const auto reader = bench.open(password(), Vault::Access::ReadOnly);
    QVERIFY(reader);
    QCOMPARE((*reader)->save().error().kind, Kind::OpenedReadOnly);
}

void TestVault::takesOverFromTheDead()
{
    VaultBench bench;
    bench.make({u"anna"_s}).reset();
    const pid_t child = ::fork();
    if (child == 0) {
        const auto lock = vault::VaultLock::take(bench.path());
        ::_exit(lock ? 0 : 1); // without a word to anybody
    }
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QCOMPARE(status, 0);
    QVERIFY(QFileInfo::exists(bench.path() + u".lock"_s));
    QVERIFY(bench.open());
}

void TestVault::noticesAnotherSave()
{
    VaultBench bench;
    auto made = bench.make({u"anna"_s});
    const QByteArray before = *readFile(bench.path());
    QVERIFY(made->save());
    overwrite(bench.path(), before); // some synchronisation of files
    made->contents().entries.push_back(account(u"ben"_s));
    QCOMPARE(made->save().error().kind, Kind::ChangedOutside);
    QCOMPARE(*readFile(bench.path()), before);
    QVERIFY(QFile::remove(bench.path()));
    QCOMPARE(made->save().error().kind, Kind::ChangedOutside);
}

void TestVault::keepsFiveBackups()
{
    VaultBench bench;
    const auto made = bench.make();
    for (int hour = 0; hour < 8; ++hour) {
        bench.clock.advance(1h);
        made->contents().entries.push_back(account(QString::number(hour)));
        QVERIFY(made->save());
        bench.clock.advance(1min);
        QVERIFY(made->save()); // too soon for another
    }
    const auto backups = made->backups();
    QCOMPARE(backups.size(), std::size_t(vault::backupCount));
    for (std::size_t i = 0; i < backups.size(); ++i) {
        QCOMPARE(backups.at(i).number, int(i) + 1);
        QVERIFY(made->readBackup(backups.at(i).number));
    }
    for (std::size_t i = 1; i < backups.size(); ++i)
        QVERIFY(backups.at(i - 1).savedAt - backups.at(i).savedAt >= Vault::backupInterval);
    QVERIFY(bench.clock.now() - backups.front().savedAt < 2 * Vault::backupInterval);
    QVERIFY(!QFileInfo::exists(vault::backupPath(bench.path(), vault::backupCount + 1)));
}

void TestVault::restoresABackup()
{
    VaultBench bench;
    auto made = bench.make({u"anna"_s});
    bench.clock.advance(2h);
    QVERIFY(made->save());
    made->contents().entries.clear();
    QVERIFY(made->save());
    QVERIFY(made->restore(1));
    QCOMPARE(namesIn(made->contents().entries), QStringList{u"anna"_s});
    // What was there before is not lost either.
    QVERIFY(made->readBackup(1)->entries.empty());
    made.reset();
    QCOMPARE(namesIn((*bench.open())->contents().entries), QStringList{u"anna"_s});
    QCOMPARE((*bench.open())->restore(5).error().kind, Kind::NotFound);
}

void TestVault::refusesABackupOfAnotherVault()
{
    VaultBench bench;
    VaultBench other;
    other.make({u"otto"_s}).reset();
    const auto made = bench.make({u"anna"_s});
    QFile::remove(vault::backupPath(bench.path(), 1));
    QVERIFY(QFile::copy(other.path(), vault::backupPath(bench.path(), 1)));
    QCOMPARE(made->restore(1).error().kind, Kind::WrongPassword);
    QCOMPARE(namesIn(made->contents().entries), QStringList{u"anna"_s});
}

void TestVault::savesThroughALink()
{
    VaultBench bench;
    bench.make({u"anna"_s}).reset();
    const QString link = bench.folder.filePath(u"link"_s);
    QVERIFY(QFile::link(bench.path(), link));
    const auto opened =
        Vault::open(link, password(), Vault::Access::Write, bench.means(), leastCost().bounds);
    QVERIFY(opened);
    QVERIFY((*opened)->save());
    QVERIFY(QFileInfo(link).isSymLink());
}

void TestVault::survivesAFullDisk()
{
    VaultBench bench;
    auto made = bench.make({u"anna"_s});
    const QByteArray before = *readFile(bench.path());
    for (int i = 0; i < 100; ++i)
        made->contents().entries.push_back(account(QString::number(i)));
    // The system refuses to let any file of this process grow beyond that, as a quota does.
    rlimit old{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &old), 0);
    const auto ignored = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{.rlim_cur = rlim_t(before.size() + 100), .rlim_max = old.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto saved = made->save();
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &old), 0);
    std::signal(SIGXFSZ, ignored);
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, Kind::DiskFull);
    QCOMPARE(*readFile(bench.path()), before);
    QVERIFY(!QFileInfo::exists(bench.path() + u".new"_s));
    QVERIFY(made->save()); // there is room again
}

void TestVault::survivesAFullFileSystem()
{
    // In a process of its own, with a disk of its own that goes with it.
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(fillASmallDisk());
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    if (WIFEXITED(status) && WEXITSTATUS(status) == cannotMount)
        QSKIP("A small disk can only be mounted by root.");
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 0);
}

void TestVault::survivesAReadOnlyFolder()
{
    VaultBench bench;
    auto made = bench.make({u"anna"_s});
    const QByteArray before = *readFile(bench.path());
    const QByteArray folder = QFile::encodeName(bench.folder.path());
    // In a process that is not root, which would write all the same.
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(saveAsNobody(*made, bench, folder));
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QCOMPARE(::chmod(folder.constData(), 0700), 0);
    QCOMPARE(WEXITSTATUS(status), 0);
    QCOMPARE(*readFile(bench.path()), before);
}

void TestVault::forgetsWhatAKilledWriterLeft()
{
    VaultBench bench;
    const auto made = bench.make({u"anna"_s});
    overwrite(bench.path() + u".new"_s, "half a va");
    QVERIFY(made->save());
    QVERIFY(!QFileInfo::exists(bench.path() + u".new"_s));
}

void TestVault::measuresWhatAKeyCosts()
{
    SystemClock clock;
    const vault::KeyCost cost = vault::measuredKeyCost(clock);
    QVERIFY(cost.bounds.allow(cost.cost));
    QVERIFY(cost.cost.memoryKib >= 64 * 1024);
    QVERIFY(cost.cost.passes >= 1);
}

FACTORDESK_TEST(TestVault, QCoreApplication)

} // namespace tst_vault

#include "tst_vault.moc"
