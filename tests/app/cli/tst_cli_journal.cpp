// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli_runner.h"
#include "tests/core/practice/practice_fixture.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QTest>

namespace tst_cli_journal {

using namespace factordesk;
using practice::Operation;
using test::CliResult;
using test::journalFolder;
using test::PracticeFixture;
using test::runCli;

// Every change by the command line is in the journal, and `journal` prints and checks it.
class TestCliJournal : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void isEmptyAtFirst();
    void keepsEveryChangeAndItsOutcome();
    void holdsNoSecret();
    void goesOnWithoutAJournalAndSaysSo();
    void findsAChangedLine();
    void printsWhatCanStillBeRead();
    void tellsPeople();

private:
    [[nodiscard]] CliResult change(const QString& command, const QByteArray& code = {}) const;
    [[nodiscard]] static CliResult journal(const QStringList& options = {});
    [[nodiscard]] static QStringList told();
    [[nodiscard]] static QString journalFile();
    [[nodiscard]] QString anna() const
    {
        return QString::fromLatin1(m_practice->idOf(QStringLiteral("anna.berg")));
    }

    std::unique_ptr<PracticeFixture> m_practice;
    test::TestFiles m_files;
};

void TestCliJournal::init()
{
    m_practice = std::make_unique<PracticeFixture>();
    QDir(journalFolder()).removeRecursively();
    QFile::remove(journalFolder());
}

CliResult TestCliJournal::change(const QString& command, const QByteArray& code) const
{
    QStringList arguments{command,
                          anna(),
                          QStringLiteral("--json"),
                          QStringLiteral("--server"),
                          m_practice->server.url().toString(),
                          QStringLiteral("--token-file"),
                          m_files.write(QStringLiteral("token"), m_practice->token()),
                          QStringLiteral("--timeout"),
                          QStringLiteral("1")};
    if (!code.isEmpty())
        arguments += {QStringLiteral("--code-file"), QStringLiteral("-")};
    return runCli(arguments, code);
}

CliResult TestCliJournal::journal(const QStringList& options)
{
    return runCli(QStringList{QStringLiteral("journal"), QStringLiteral("--json")} + options);
}

/// "register done", "verify refused" and so on, in order.
QStringList TestCliJournal::told()
{
    QStringList words;
    for (const QJsonValue& value : journal().document().array()) {
        const QJsonObject entry = value.toObject();
        words.append(entry.value(QStringLiteral("change")).toString() + u' ' +
                     entry.value(QStringLiteral("outcome")).toString());
    }
    return words;
}

QString TestCliJournal::journalFile()
{
    const QDir folder(journalFolder());
    return folder.filePath(folder.entryList({QStringLiteral("*.jsonl")}).value(0));
}

void TestCliJournal::isEmptyAtFirst()
{
    QCOMPARE(journal().output, QByteArray("[]\n"));
    const CliResult check = journal({QStringLiteral("--check")});
    QCOMPARE(check.exitStatus, 0);
    QCOMPARE(check.output, QByteArray("{\"entries\":0,\"intact\":true}\n"));
}

void TestCliJournal::keepsEveryChangeAndItsOutcome()
{
    QCOMPARE(change(QStringLiteral("register")).exitStatus, 0);
    QCOMPARE(change(QStringLiteral("verify"), "000000").exitStatus, 1);
    practice::Faults faults;
    faults.loseAnswer = {.operations = {Operation::RemoveTotp}, .next = 1, .every = 0};
    m_practice->server.setFaults(faults);
    QCOMPARE(change(QStringLiteral("remove")).exitStatus, 0);
    QCOMPARE(told(), QStringList({QStringLiteral("register done"), QStringLiteral("verify refused"),
                                  QStringLiteral("remove settled-as-done")}));
    const QJsonArray entries = journal().document().array();
    const QJsonObject refused = entries.at(1).toObject();
    QCOMPARE(refused.value(QStringLiteral("errorId")).toString(), QStringLiteral("EVENT-8isk2"));
    QCOMPARE(refused.value(QStringLiteral("server")).toString(),
             m_practice->server.url().toString());
    QCOMPARE(
        refused.value(QStringLiteral("whom")).toObject().value(QStringLiteral("id")).toString(),
        anna());
    QCOMPARE(journal({QStringLiteral("--check")}).object().value(QStringLiteral("entries")).toInt(),
             3);
}

void TestCliJournal::holdsNoSecret()
{
    const CliResult registered = change(QStringLiteral("register"));
    static_cast<void>(change(QStringLiteral("verify"), "314159"));
    QFile file(journalFile());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray written = file.readAll();
    QVERIFY(!written.contains(
        registered.object().value(QStringLiteral("secret")).toString().toLatin1()));
    QVERIFY(!written.contains("314159"));
    QVERIFY(!written.contains(m_practice->token().trimmed()));
}

void TestCliJournal::goesOnWithoutAJournalAndSaysSo()
{
    QVERIFY(QDir().mkpath(QFileInfo(journalFolder()).path()));
    QFile inTheWay(journalFolder());
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    const CliResult result = change(QStringLiteral("register"));
    QCOMPARE(result.exitStatus, 0);
    QVERIFY(result.object().contains(QStringLiteral("secret")));
    QVERIFY2(result.errors.contains("not in the journal"), result.errors.constData());
}

void TestCliJournal::findsAChangedLine()
{
    static_cast<void>(change(QStringLiteral("register")));
    static_cast<void>(change(QStringLiteral("remove")));
    QFile file(journalFile());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray content = file.readAll();
    content.replace(content.indexOf("register"), 8, "remove\",");
    QVERIFY(file.seek(0) && file.write(content) == content.size());
    file.close();
    const CliResult check = journal({QStringLiteral("--check")});
    QCOMPARE(check.exitStatus, 1);
    const QJsonObject found = check.object().value(QStringLiteral("firstBreak")).toObject();
    QCOMPARE(found.value(QStringLiteral("fault")).toString(), QStringLiteral("changed"));
    QCOMPARE(found.value(QStringLiteral("line")).toInt(), 1);
    QCOMPARE(found.value(QStringLiteral("file")).toString(), QFileInfo(file).fileName());
    QVERIFY(check.errors.contains("Line 1 of journal-"));
}

void TestCliJournal::printsWhatCanStillBeRead()
{
    static_cast<void>(change(QStringLiteral("register")));
    QFile file(journalFile());
    QVERIFY(file.open(QIODevice::Append));
    QVERIFY(file.write("nonsense\n") > 0);
    file.close();
    const CliResult printed = journal();
    QCOMPARE(printed.exitStatus, 1);
    QCOMPARE(printed.document().array().size(), 1);
    QVERIFY(printed.errors.contains("--check"));
}

void TestCliJournal::tellsPeople()
{
    static_cast<void>(change(QStringLiteral("register")));
    const CliResult printed = runCli({QStringLiteral("journal")});
    QCOMPARE(printed.exitStatus, 0);
    QVERIFY2(printed.output.contains("register"), printed.output.constData());
    QVERIFY(printed.output.contains(anna().toLatin1()));
    const CliResult check = runCli({QStringLiteral("journal"), QStringLiteral("--check")});
    QCOMPARE(check.output,
             QByteArray("1 entry was checked; it was not changed, removed or moved.\n"));
}

FACTORDESK_TEST(TestCliJournal, QCoreApplication)

} // namespace tst_cli_journal

#include "tst_cli_journal.moc"
