// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli_runner.h"
#include "tests/core/practice/practice_fixture.h"

#include <QJsonArray>
#include <QTest>

using namespace factordesk;
using namespace factordesk::test;

// A list of people, looked up and changed in nothing.
class TestCliRoster : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhoCouldBeEnrolled();
    void readsStandardInput();
    void refusesWhatIsNoList_data();
    void refusesWhatIsNoList();
    void needsDryRun();
    void saysThatTheServerIsGone();

private:
    [[nodiscard]] CliResult roster(const QStringList& arguments, const QByteArray& input = {}) const
    {
        return runCli(QStringList{QStringLiteral("roster")} + arguments +
                          QStringList{QStringLiteral("--server"),
                                      m_practice.server.url().toString(),
                                      QStringLiteral("--token-file"),
                                      m_files.write(QStringLiteral("token"), m_practice.token())},
                      input);
    }

    TestFiles m_files;
    PracticeFixture m_practice;
};

void TestCliRoster::tellsWhoCouldBeEnrolled()
{
    const QByteArray anna = m_practice.idOf(QStringLiteral("anna.berg"));
    const QString list =
        m_files.write(QStringLiteral("list.csv"),
                      "Name;User id\nAnna;" + anna + "\nNobody;999\nAnna;" + anna + "\n");
    const CliResult result = roster({list, QStringLiteral("--dry-run"), QStringLiteral("--json")});
    QVERIFY2(result.exitStatus == 1, result.all().constData());
    const QJsonObject document = result.object();
    QCOMPARE(document.value(QStringLiteral("columns")).toArray(),
             (QJsonArray{QStringLiteral("name"), QStringLiteral("userId")}));
    QCOMPARE(document.value(QStringLiteral("ready")).toInt(), 1);
    const QJsonArray rows = document.value(QStringLiteral("rows")).toArray();
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows.at(0).toObject().value(QStringLiteral("state")).toString(),
             QStringLiteral("ready"));
    QCOMPARE(rows.at(0).toObject().value(QStringLiteral("displayName")).toString(),
             QStringLiteral("Anna Berg"));
    QCOMPARE(rows.at(1).toObject().value(QStringLiteral("state")).toString(),
             QStringLiteral("notFound"));
    QCOMPARE(rows.at(2).toObject().value(QStringLiteral("line")).toInt(), 4);
    QCOMPARE(rows.at(2).toObject().value(QStringLiteral("state")).toString(),
             QStringLiteral("repeated"));
    QCOMPARE(m_practice.server.callCount(practice::Operation::RegisterTotp), 0);
}

void TestCliRoster::readsStandardInput()
{
    const QByteArray anna = m_practice.idOf(QStringLiteral("anna.berg"));
    const CliResult result =
        roster({QStringLiteral("-"), QStringLiteral("--dry-run")}, "id\n" + anna + '\n');
    QVERIFY2(result.exitStatus == 0, result.all().constData());
    QVERIFY(result.output.contains("Anna Berg"));
    QVERIFY(result.output.endsWith("1 of 1 can be called\n"));
}

void TestCliRoster::refusesWhatIsNoList_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("workbook") << QByteArray("PK\x03\x04 rest") << QByteArray("save it as CSV");
    QTest::newRow("empty") << QByteArray("\n\n") << QByteArray("The file is empty.");
    QTest::newRow("no key") << QByteArray("colour,size\nred,large\n")
                            << QByteArray("No column holds");
}

void TestCliRoster::refusesWhatIsNoList()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QByteArray, reason);
    const CliResult result =
        roster({m_files.write(QStringLiteral("list.csv"), content), QStringLiteral("--dry-run")});
    QVERIFY2(result.exitStatus == 4, result.all().constData());
    QVERIFY2(result.errors.contains(reason), result.errors.constData());
}

void TestCliRoster::needsDryRun()
{
    const CliResult result = roster({QStringLiteral("people.csv")});
    QCOMPARE(result.exitStatus, 2);
    QVERIFY(result.errors.contains("--dry-run"));
}

void TestCliRoster::saysThatTheServerIsGone()
{
    const CliResult result =
        runCli({QStringLiteral("roster"), m_files.write(QStringLiteral("l.csv"), "id\n10001\n"),
                QStringLiteral("--dry-run"), QStringLiteral("--server"),
                QStringLiteral("http://127.0.0.1:1"), QStringLiteral("--token-file"),
                m_files.write(QStringLiteral("token"), "t"), QStringLiteral("--json")});
    QCOMPARE(result.exitStatus, 3);
    QCOMPARE(result.error().value(QStringLiteral("kind")).toString(), QStringLiteral("network"));
}

QTEST_GUILESS_MAIN(TestCliRoster)
#include "tst_cli_roster.moc"
