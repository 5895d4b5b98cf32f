// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_vault.h"
#include "app/cli/vault_access.h"
#include "core/vault/vault.h"
#include "tests/app/cli/cli_runner.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QTest>

namespace tst_cli_vault {

using namespace factordesk;
using test::CliResult;
using test::runCli;
using namespace Qt::StringLiterals;

// A vault that the window could have made, read by the real program.
class TestCliVault : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void listsWithoutSecrets();
    void printsTheCodeOfAnEntry_data();
    void printsTheCodeOfAnEntry();
    void writesACounterDownFirst();
    void tellsWhatIsWrong_data();
    void tellsWhatIsWrong();
    void leavesAVaultInUseAlone();

private:
    [[nodiscard]] CliResult run(QStringList arguments) const
    {
        return runCli(arguments + QStringList{u"--json"_s, u"--vault"_s, m_path,
                                              u"--password-file"_s, m_password});
    }
    [[nodiscard]] Expected<std::unique_ptr<vault::Vault>, vault::VaultError> open()
    {
        return vault::Vault::open(m_path, vault::Password{SecureBytes::copyOf("correct horse")},
                                  vault::Vault::Access::Write, {m_clock, m_random});
    }

    SystemClock m_clock;
    SystemRandom m_random;
    test::TestFiles m_files;
    QString m_path;
    QString m_password;
};

namespace {

vault::Entry entry(const QString& issuer, const QString& name, RandomSource& random)
{
    std::array<std::byte, 16> id{};
    random.fill(id);
    vault::Entry made;
    made.id.value = QUuid::fromRfc4122({reinterpret_cast<const char*>(id.data()), id.size()});
    made.account.issuer = issuer;
    made.account.name = name;
    made.account.secret = SecureBytes::copyOf("12345678901234567890");
    return made;
}

} // namespace

void TestCliVault::initTestCase()
{
    m_path = m_files.path(u"accounts.vault"_s);
    m_password = m_files.write(u"password"_s, "correct horse\n");
    // What the program opens is bounded: as cheap as that lets it be.
    const vault::KeyCost cost{.cost = {.memoryKib = 64 * 1024, .passes = 1}};
    auto made = vault::Vault::create(m_path, {SecureBytes::copyOf("correct horse")}, cost,
                                     {m_clock, m_random});
    QVERIFY(made);
    auto& entries = made->vault->contents().entries;
    entries.push_back(entry(u"Acme"_s, u"ann"_s, m_random));
    entries.push_back(entry(u"Acme"_s, u"bob"_s, m_random));
    entries.back().account.parameters.kind = otp::Kind::Hotp;
    entries.back().account.counter = 5;
    QVERIFY(made->vault->save());
}

void TestCliVault::listsWithoutSecrets()
{
    const CliResult result = run({u"vault"_s});
    QVERIFY2(result.exitStatus == 0, result.all().constData());
    const QJsonArray accounts = result.object().value(u"accounts"_s).toArray();
    QCOMPARE(accounts.size(), 2);
    QCOMPARE(accounts.at(0)[u"name"_s].toString(), u"ann"_s);
    QCOMPARE(accounts.at(1)[u"type"_s].toString(), u"hotp"_s);
    QVERIFY(!result.all().contains("GEZDGNBV"));
    QVERIFY(!result.object().contains(u"secret"_s));
}

void TestCliVault::printsTheCodeOfAnEntry_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::newRow("label") << u"acme:ANN"_s;
    QTest::newRow("name") << u"ann"_s;
    const CliResult list = run({u"vault"_s});
    QTest::newRow("id") << list.object().value(u"accounts"_s)[0][u"id"_s].toString();
}

void TestCliVault::printsTheCodeOfAnEntry()
{
    QFETCH(const QString, wanted);
    // RFC 6238, appendix B, the last six of eight digits.
    const CliResult result = run({u"code"_s, u"--entry"_s, wanted, u"--at"_s, u"59"_s});
    QVERIFY2(result.exitStatus == 0, result.all().constData());
    QCOMPARE(result.object().value(u"code"_s).toString(), u"287082"_s);
}

void TestCliVault::writesACounterDownFirst()
{
    // RFC 4226, appendix D, counters 5 and 6.
    const CliResult first = run({u"code"_s, u"--entry"_s, u"bob"_s});
    QCOMPARE(first.object().value(u"code"_s).toString(), u"254676"_s);
    const CliResult second = run({u"code"_s, u"--entry"_s, u"bob"_s});
    QCOMPARE(second.object().value(u"code"_s).toString(), u"287922"_s);
    QCOMPARE(second.object().value(u"counter"_s).toInt(), 6);
    const auto vault = open();
    QVERIFY(vault);
    QCOMPARE((*vault)->contents().entries[1].account.counter, std::uint64_t{7});
}

void TestCliVault::tellsWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("ambiguous") << QStringList{u"code"_s, u"--entry"_s, u"Acme"_s}
                               << QByteArray("Several accounts could be meant");
    QTest::newRow("none") << QStringList{u"code"_s, u"--entry"_s, u"carla"_s}
                          << QByteArray("has no account carla");
}

void TestCliVault::tellsWhatIsWrong()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, said);
    const CliResult result = run(arguments);
    QCOMPARE(result.exitStatus, 4);
    QVERIFY2(result.errors.contains(said), result.errors.constData());
    const QString wrong = m_files.write(u"wrong"_s, "horse\n");
    const CliResult refused =
        runCli({u"vault"_s, u"--vault"_s, m_path, u"--password-file"_s, wrong});
    QCOMPARE(refused.exitStatus, 4);
    QVERIFY(!refused.errors.isEmpty() && refused.output.isEmpty());
    QCOMPARE(
        runCli({u"vault"_s, u"--vault"_s, m_path + u"x"_s, u"--password-file"_s, wrong}).exitStatus,
        4);
}

void TestCliVault::leavesAVaultInUseAlone()
{
    const auto held = open();
    QVERIFY(held);
    QCOMPARE(run({u"code"_s, u"--entry"_s, u"bob"_s}).exitStatus, 4);
    QCOMPARE(run({u"vault"_s}).exitStatus, 0);
    QCOMPARE(run({u"code"_s, u"--entry"_s, u"ann"_s}).exitStatus, 0);
    QCOMPARE((*held)->contents().entries[1].account.counter, std::uint64_t{7});
}

FACTORDESK_TEST(TestCliVault, QCoreApplication)

} // namespace tst_cli_vault

#include "tst_cli_vault.moc"
