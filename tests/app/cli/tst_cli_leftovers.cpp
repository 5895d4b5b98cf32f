// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli_runner.h"
#include "tests/app/cli/roster_arguments.h"
#include "tests/core/practice/practice_fixture.h"
#include "tests/support/full_disk.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

namespace tst_cli_leftovers {

using namespace factordesk;
using namespace factordesk::test;
using practice::Operation;

// Letters that were never finished: whoever was registered for them is listed, and removed
// together.
class TestCliLeftovers : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void listsWhomAFullDiskTookTheLetter();
    void listsWhoWasRegisteredWhenTheProgramWasKilled();
    void listsNobodyWhereNothingIsLeftOver();
    void keepsWhoHasConfirmedSince();
    void refusesAnotherServersList();

private:
    [[nodiscard]] QStringList withServer(const QStringList& arguments) const
    {
        return rosterArguments(arguments, m_practice, m_files);
    }
    [[nodiscard]] QStringList letters() const
    {
        QByteArray list = "id\n";
        for (const char* name : {"anna.berg", "ben.carter"})
            list += m_practice.idOf(QLatin1String(name)) + '\n';
        return withServer({m_files.write(QStringLiteral("list.csv"), list),
                           QStringLiteral("--letters"), pdf(),
                           QStringLiteral("--put-secrets-on-paper")});
    }
    [[nodiscard]] CliResult removeLeftovers() const
    {
        return runCli(
            withServer({left(), QStringLiteral("--remove-leftovers"), QStringLiteral("--json")}));
    }
    [[nodiscard]] QString pdf() const { return m_files.path(QStringLiteral("letters.pdf")); }
    [[nodiscard]] QString left() const { return pdf() + QStringLiteral(".roster"); }
    [[nodiscard]] int pending() const
    {
        int count = 0;
        for (const char* name : {"anna.berg", "ben.carter"}) {
            const QByteArray id = m_practice.idOf(QLatin1String(name));
            count += m_practice.server.codeOnPhone(QString::fromLatin1(id)) ? 1 : 0;
        }
        return count;
    }
    void killAtTheSecondRegistration() const;

    TestFiles m_files;
    PracticeFixture m_practice;
};

void TestCliLeftovers::init()
{
    m_practice.server.stop();
    QVERIFY(m_practice.server.start());
    QFile::remove(pdf());
    QFile::remove(left());
}

void TestCliLeftovers::listsWhomAFullDiskTookTheLetter()
{
    const auto written = [&] {
        const FullDisk disk(8UL * 1024);
        return runCli(letters());
    }();
    QVERIFY2(written.exitStatus == 4, written.all().constData());
    QVERIFY2(written.errors.contains("the disk is full"), written.errors.constData());
    QVERIFY2(written.errors.contains("--remove-leftovers"), written.errors.constData());
    QVERIFY(!QFile::exists(pdf()));
    QCOMPARE(pending(), 2);
    // Nobody is forgotten by another try.
    const CliResult again = runCli(letters());
    QVERIFY2(again.exitStatus == 4, again.all().constData());
    QVERIFY2(again.errors.contains("Remove these first"), again.errors.constData());

    const CliResult removed = removeLeftovers();
    QVERIFY2(removed.exitStatus == 0, removed.all().constData());
    QCOMPARE(removed.object().value(QStringLiteral("rows")).toArray().size(), 2);
    QCOMPARE(pending(), 0);
    QVERIFY(!QFile::exists(left()));
    // Two registrations, and two removals.
    QCOMPARE(
        runCli({QStringLiteral("journal"), QStringLiteral("--json")}).document().array().size(), 4);
    const CliResult better = runCli(letters());
    QVERIFY2(better.exitStatus == 0, better.all().constData());
}

void TestCliLeftovers::killAtTheSecondRegistration() const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_DATA_HOME"), m_files.path(QStringLiteral("data")));
    process.setProcessEnvironment(environment);
    connect(
        &m_practice.server, &practice::PracticeServer::served, &process, [&](Operation operation) {
            if (operation == Operation::RegisterTotp && m_practice.server.callCount(operation) == 2)
                process.kill();
        });
    process.start(QStringLiteral(FACTORDESK_CLI), letters());
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 60'000);
    QCOMPARE(process.exitStatus(), QProcess::CrashExit);
}

void TestCliLeftovers::listsWhoWasRegisteredWhenTheProgramWasKilled()
{
    practice::Faults slow;
    slow.delay = std::chrono::milliseconds(50); // it is killed before the answer comes
    m_practice.server.setFaults(slow);
    killAtTheSecondRegistration();
    m_practice.server.setFaults({});
    QVERIFY(!QFile::exists(pdf()));
    QVERIFY(QFile::exists(left()));
    QCOMPARE(pending(), 2);
    const CliResult removed = removeLeftovers();
    QVERIFY2(removed.exitStatus == 0, removed.all().constData());
    QCOMPARE(removed.object().value(QStringLiteral("rows")).toArray().size(), 2);
    QCOMPARE(pending(), 0);
    QVERIFY(!QFile::exists(left()));
}

void TestCliLeftovers::listsNobodyWhereNothingIsLeftOver()
{
    const CliResult written = runCli(letters());
    QVERIFY2(written.exitStatus == 0, written.all().constData());
    QVERIFY(!QFile::exists(left()));
    const CliResult removed = removeLeftovers();
    QVERIFY2(removed.exitStatus == 4, removed.all().constData());
    QCOMPARE(pending(), 2);
}

void TestCliLeftovers::keepsWhoHasConfirmedSince()
{
    {
        const FullDisk disk(8UL * 1024);
        QCOMPARE(runCli(letters()).exitStatus, 4);
    }
    const QByteArray anna = m_practice.idOf(QStringLiteral("anna.berg"));
    const auto code = m_practice.server.codeOnPhone(QString::fromLatin1(anna));
    QVERIFY(code);
    QCOMPARE(
        m_practice.verify(anna, QByteArray(code->text().data(), qsizetype(code->length()))).status,
        200);
    const CliResult removed = removeLeftovers();
    QVERIFY2(removed.exitStatus == 0, removed.all().constData());
    // The look at everybody finds out, before the removal begins.
    QCOMPARE(removed.object().value(QStringLiteral("rows")).toArray().size(), 1);
    QCOMPARE(m_practice.server.callCount(Operation::RemoveTotp), 1);
}

void TestCliLeftovers::refusesAnotherServersList()
{
    {
        const FullDisk disk(8UL * 1024);
        QCOMPARE(runCli(letters()).exitStatus, 4);
    }
    m_practice.server.stop();
    QVERIFY(m_practice.server.start()); // at another port
    const CliResult removed = removeLeftovers();
    QVERIFY2(removed.exitStatus == 4, removed.all().constData());
    QVERIFY(removed.errors.contains("another server"));
    QVERIFY(QFile::exists(left()));
}

FACTORDESK_TEST(TestCliLeftovers, QCoreApplication)

} // namespace tst_cli_leftovers

#include "tst_cli_leftovers.moc"
