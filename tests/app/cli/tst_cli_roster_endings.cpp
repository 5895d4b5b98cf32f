// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli_runner.h"
#include "tests/app/cli/roster_arguments.h"
#include "tests/core/practice/practice_fixture.h"
#include "tests/support/test_program.h"
#include "tests/ui/print/printed_pages.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

#include <csignal>
#include <sys/stat.h>

namespace tst_cli_roster_endings {

using namespace factordesk;
using namespace factordesk::test;
using practice::Operation;

// A list of people, where something is in the way: files that are none, a server that asks for too
// much, somebody who ends the program.
class TestCliRosterEndings : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void needsANameForTheLetters();
    void replacesNothingButFiles();
    void readsStandardInputOnce();
    void endsWithAnEndlessInput();
    void tellsOfUnequalRows();
    void waitsForTheLookUp();
    void waitsNoDayForTheLookUp();
    void writesOneLineToStandardError();
    void keepsWhoHasALetterWhenInterrupted();
    void stopsRemovingWhenInterrupted();
    void takesNoOtherFileForAList();

private:
    [[nodiscard]] QStringList withServer(const QStringList& arguments) const
    {
        return rosterArguments(arguments, m_practice, m_files);
    }
    [[nodiscard]] QString list() const
    {
        return m_files.write(QStringLiteral("list.csv"),
                             "id\n" + idOf(QStringLiteral("anna.berg")) + '\n' +
                                 idOf(QStringLiteral("ben.carter")) + '\n');
    }
    [[nodiscard]] QStringList letters(const QString& path) const
    {
        return withServer({list(), QStringLiteral("--letters=") + path,
                           QStringLiteral("--put-secrets-on-paper"), QStringLiteral("--json")});
    }
    [[nodiscard]] QStringList removal() const
    {
        return withServer({left(), QStringLiteral("--remove-leftovers"), QStringLiteral("--json")});
    }
    [[nodiscard]] CliResult dryRun(const QStringList& options = {}) const
    {
        return runCli(withServer({list(), QStringLiteral("--dry-run")}) + options);
    }
    /// Asks the program to end once the server has served that.
    [[nodiscard]] CliResult interruptedAt(Operation operation, const QStringList& arguments);
    [[nodiscard]] QByteArray idOf(const QString& userName) const
    {
        return m_practice.idOf(userName);
    }
    [[nodiscard]] int countOf(Operation operation) const
    {
        return m_practice.server.callCount(operation);
    }
    [[nodiscard]] QString pdf() const { return m_files.path(QStringLiteral("letters.pdf")); }
    [[nodiscard]] QString left() const { return pdf() + QStringLiteral(".roster"); }

    TestFiles m_files;
    PracticeFixture m_practice;
};

void TestCliRosterEndings::init()
{
    m_practice.server.stop();
    QVERIFY(m_practice.server.start());
    m_practice.server.setFaults({});
    QFile::remove(pdf());
    QFile::remove(left());
}

CliResult TestCliRosterEndings::interruptedAt(Operation operation, const QStringList& arguments)
{
    practice::Faults slow;
    slow.delay = std::chrono::milliseconds(50); // the signal is there before the answer
    m_practice.server.setFaults(slow);
    QProcess process;
    const auto interrupt = [&](Operation served) {
        if (served == operation)
            ::kill(pid_t(process.processId()), SIGINT);
    };
    connect(&m_practice.server, &practice::PracticeServer::served, &process, interrupt);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_DATA_HOME"), m_files.path(QStringLiteral("data")));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(FACTORDESK_CLI), arguments);
    const bool hasEnded =
        QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 60'000);
    m_practice.server.setFaults({});
    if (!hasEnded || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {.exitStatus = process.exitCode(),
            .output = process.readAllStandardOutput(),
            .errors = process.readAllStandardError()};
}

void TestCliRosterEndings::needsANameForTheLetters()
{
    const CliResult result = runCli(letters(QString()));
    QCOMPARE(result.exitStatus, 2);
    QVERIFY2(result.errors.contains("names no file"), result.errors.constData());
    QCOMPARE(countOf(Operation::RegisterTotp), 0);
}

/// As a device would be, which a test that runs as root must not try.
void TestCliRosterEndings::replacesNothingButFiles()
{
    const QString pipe = m_files.path(QStringLiteral("pipe"));
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    const QString link = m_files.path(QStringLiteral("link"));
    QVERIFY(QFile::link(pipe, link));
    for (const QString& path : {pipe, link, m_files.path(QString(250, u'n'))}) {
        const CliResult result = runCli(letters(path));
        QVERIFY2(result.exitStatus == 4, result.all().constData());
        QVERIFY2(result.errors.contains("cannot be written"), result.errors.constData());
    }
    struct stat facts = {};
    QCOMPARE(::lstat(QFile::encodeName(pipe).constData(), &facts), 0);
    QVERIFY(S_ISFIFO(facts.st_mode));
    QVERIFY(QFileInfo(link).isSymLink());
    QCOMPARE(countOf(Operation::RegisterTotp), 0);
}

void TestCliRosterEndings::readsStandardInputOnce()
{
    const CliResult result =
        runCli({QStringLiteral("roster"), QStringLiteral("-"), QStringLiteral("--dry-run"),
                QStringLiteral("--server"), m_practice.server.url().toString(),
                QStringLiteral("--token-file"), QStringLiteral("-")},
               m_practice.token());
    QCOMPARE(result.exitStatus, 2);
    QVERIFY2(result.errors.contains("only once"), result.errors.constData());
}

void TestCliRosterEndings::endsWithAnEndlessInput()
{
    QProcess process;
    process.setStandardInputFile(QStringLiteral("/dev/zero"));
    process.start(QStringLiteral(FACTORDESK_CLI),
                  withServer({QStringLiteral("-"), QStringLiteral("--dry-run")}));
    QVERIFY(QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 60'000));
    QCOMPARE(process.exitCode(), 4);
    const CliResult named =
        runCli(withServer({QStringLiteral("/dev/zero"), QStringLiteral("--dry-run")}));
    QCOMPARE(named.exitStatus, 4);
    QCOMPARE(process.readAllStandardError(), named.errors);
}

void TestCliRosterEndings::tellsOfUnequalRows()
{
    const QString file = m_files.write(QStringLiteral("unequal.csv"),
                                       "id;name\n" + idOf(QStringLiteral("anna.berg")) + ";Anna\n" +
                                           idOf(QStringLiteral("ben.carter")) + '\n');
    const CliResult result = runCli(withServer({file, QStringLiteral("--dry-run")}));
    QCOMPARE(result.exitStatus, 0);
    QVERIFY2(result.errors.contains("fewer columns than the others: 1."),
             result.errors.constData());
    QVERIFY(result.output.endsWith("2 of 2 can be called\n"));
}

void TestCliRosterEndings::waitsForTheLookUp()
{
    practice::Faults busy;
    busy.exhaustedCalls = {.operations = {Operation::ListUsers}, .next = 1};
    m_practice.server.setFaults(busy);
    const CliResult result = dryRun();
    QVERIFY2(result.exitStatus == 0, result.all().constData());
    QVERIFY2(result.errors.contains("going on in 1 s"), result.errors.constData());
}

void TestCliRosterEndings::waitsNoDayForTheLookUp()
{
    practice::Faults busy;
    busy.exhausted = std::chrono::hours(1);
    m_practice.server.setFaults(busy);
    const CliResult result = dryRun({QStringLiteral("--json")});
    QVERIFY2(result.exitStatus == 3, result.all().constData());
    QCOMPARE(result.error().value(QStringLiteral("kind")).toString(), QStringLiteral("network"));
    QVERIFY2(result.errors.contains("for 3600 s"), result.errors.constData());
}

/// Also without a session, as under cron.
void TestCliRosterEndings::writesOneLineToStandardError()
{
    const QByteArray session = qgetenv("XDG_RUNTIME_DIR");
    qunsetenv("XDG_RUNTIME_DIR");
    const CliResult result = runCli(letters(QString()));
    if (!session.isEmpty())
        qputenv("XDG_RUNTIME_DIR", session);
    QCOMPARE(result.exitStatus, 2);
    QCOMPARE(result.errors.count('\n'), qsizetype(1));
}

void TestCliRosterEndings::keepsWhoHasALetterWhenInterrupted()
{
    const CliResult result = interruptedAt(Operation::RegisterTotp, letters(pdf()));
    QVERIFY2(result.exitStatus == 1, result.all().constData());
    QCOMPARE(countOf(Operation::RegisterTotp), 1);
    QCOMPARE(pageCountOf(pdf()), 1);
    QCOMPARE(result.object().value(QStringLiteral("letters")).toInt(), 1);
    const QJsonObject second =
        result.object().value(QStringLiteral("rows")).toArray().at(1).toObject();
    QCOMPARE(second.value(QStringLiteral("state")).toString(), QStringLiteral("ready"));
    QVERIFY(second.value(QStringLiteral("sentence")).toString().contains(QStringLiteral("ended")));
    QVERIFY(!QFile::exists(left()));
    // While people are looked up, nobody is registered any more.
    QFile::remove(pdf());
    const CliResult sooner = interruptedAt(Operation::ListUsers, letters(pdf()));
    QVERIFY2(sooner.exitStatus == 1, sooner.all().constData());
    QCOMPARE(countOf(Operation::RegisterTotp), 1);
    QVERIFY(!QFile::exists(pdf()));
}

void TestCliRosterEndings::stopsRemovingWhenInterrupted()
{
    // Their answers are lost, and the secrets with them.
    practice::Faults lossy;
    lossy.loseAnswer = {.operations = {Operation::RegisterTotp}, .next = 2};
    m_practice.server.setFaults(lossy);
    QCOMPARE(runCli(letters(pdf())).exitStatus, 1);
    QVERIFY(QFile::exists(left()));
    const CliResult result = interruptedAt(Operation::RemoveTotp, removal());
    QVERIFY2(result.exitStatus == 1, result.all().constData());
    QCOMPARE(countOf(Operation::RemoveTotp), 1);
    QVERIFY(QFile::exists(left()));
    // What was sent is settled, and the rest can be removed another time.
    const CliResult rest = runCli(removal());
    QVERIFY2(rest.exitStatus == 0, rest.all().constData());
    QCOMPARE(rest.object().value(QStringLiteral("rows")).toArray().size(), 1);
    QCOMPARE(countOf(Operation::RemoveTotp), 2);
    QVERIFY(!QFile::exists(left()));
}

void TestCliRosterEndings::takesNoOtherFileForAList()
{
    const CliResult result = runCli(
        withServer({list(), QStringLiteral("--remove-leftovers"), QStringLiteral("--json")}));
    QVERIFY2(result.exitStatus == 4, result.all().constData());
    QVERIFY2(result.errors.contains("is no list that --letters has left"),
             result.errors.constData());
    QCOMPARE(countOf(Operation::RemoveTotp), 0);
}

FACTORDESK_TEST(TestCliRosterEndings, QCoreApplication)

} // namespace tst_cli_roster_endings

#include "tst_cli_roster_endings.moc"
