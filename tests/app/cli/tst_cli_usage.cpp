// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli_runner.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QTest>

namespace tst_cli_usage {

using namespace factordesk::test;

namespace {

const QByteArray validUri = "otpauth://totp/alice?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

QStringList words(const char* line)
{
    return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

// What all commands have in common.
class TestCliUsage : public QObject
{
    Q_OBJECT

private slots:
    void refusesWrongUsage_data();
    void refusesWrongUsage();
    void helpsWithEachCommand_data();
    void helpsWithEachCommand();
    void tellsItsVersion();

private:
    TestFiles m_files;
};

void TestCliUsage::refusesWrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("reason");
    const auto row = [](const char* line, const char* reason) {
        QTest::newRow(line) << words(line) << QByteArray(reason);
    };
    row("", "A command is missing");
    row("frobnicate", "no such command");
    row("code --at", "needs a value: UNIX_SECONDS");
    row("code --at soon", "from 0 to");
    row("code --at -1", "from 0 to");
    row("code --count 0", "from 1 to 1000");
    row("code --at 1 --at 2", "given twice");
    row("code --json=yes", "takes no value");
    row("code --colour", "no option --colour");
    row("code -x", "no option -x");
    row("code a b", "too many arguments");
    row("qr --format gif", "--format png");
    row("qr --level X", "L, M, Q or H");
    row("scan", "argument is missing");
    row("verify", "argument is missing");
    row("verify 1", "--server");
    row("verify 1 --server localhost", "--token-file");
    row("practice here", "too many arguments");
    row("practice --port 65536", "from 0 to 65535");
    row("practice --people 0", "from 1 to");
    row("diagnose - --code-file -", "only once");
    // What must not be an argument, and why.
    row("code otpauth://totp/a?secret=AAAA", "read the arguments");
    row("qr OTPAUTH-MIGRATION://offline?data=AA", "read the arguments");
    row("code --at=otpauth://totp/a?secret=AAAA", "read the arguments");
    row("verify 1 123456", "codes are not taken as arguments");
    row("code 123456", "code is not taken as an argument");
    row("diagnose /dev/null --code-file 123456", "code is not taken as an argument");
}

void TestCliUsage::refusesWrongUsage()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, reason);
    const bool readsUri = arguments.value(0) == QLatin1String("diagnose");
    QStringList given = arguments;
    if (given.contains(QStringLiteral("/dev/null")))
        given.replaceInStrings(QStringLiteral("/dev/null"),
                               m_files.write(QStringLiteral("u"), validUri));
    const CliResult result =
        runCli(given + QStringList{QStringLiteral("--json")}, readsUri ? validUri : QByteArray());
    QVERIFY2(result.exitStatus == 2, result.all().constData());
    QCOMPARE(result.error().value(QStringLiteral("kind")).toString(), QStringLiteral("usage"));
    QVERIFY2(result.errors.contains(reason), result.errors.constData());
    QVERIFY(!result.all().contains("AAAA"));
    QCOMPARE(result.errors.count('\n'), qsizetype(1));
    // Without --json, standard output stays empty.
    const CliResult plain = runCli(given, readsUri ? validUri : QByteArray());
    QVERIFY(plain.output.isEmpty());
    QCOMPARE(plain.errors, result.errors);
}

void TestCliUsage::helpsWithEachCommand_data()
{
    QTest::addColumn<QString>("command");
    for (const char* const command :
         {"code", "uri", "qr", "scan", "diagnose", "import", "export", "verify", "register",
          "remove", "status", "users", "roster", "preflight", "practice", "journal", "vault"})
        QTest::newRow(command) << QString::fromLatin1(command);
}

void TestCliUsage::helpsWithEachCommand()
{
    QFETCH(const QString, command);
    const CliResult result = runCli({command, QStringLiteral("--help")});
    QCOMPARE(result.exitStatus, 0);
    QVERIFY(result.output.startsWith("Usage: factordesk-cli " + command.toLatin1()));
    QVERIFY(result.output.contains("--json"));
    QVERIFY(result.errors.isEmpty());
    QVERIFY(runCli({QStringLiteral("--help")}).output.contains("\n  " + command.toLatin1() + ' '));
}

void TestCliUsage::tellsItsVersion()
{
    const CliResult result = runCli({QStringLiteral("--version")});
    QCOMPARE(result.exitStatus, 0);
    QVERIFY(result.output.startsWith("factordesk-cli "));
    QVERIFY(result.output.contains('.'));
}

FACTORDESK_TEST(TestCliUsage, QCoreApplication)

} // namespace tst_cli_usage

#include "tst_cli_usage.moc"
