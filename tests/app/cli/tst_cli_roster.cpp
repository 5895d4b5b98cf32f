// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli_runner.h"
#include "tests/core/practice/practice_fixture.h"
#include "tests/support/test_program.h"
#include "tests/ui/print/printed_pages.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QTest>
#include <QUrlQuery>

namespace tst_cli_roster {

using namespace factordesk;
using namespace factordesk::test;

namespace {

QJsonArray rowsOf(const CliResult& result)
{
    return result.object().value(QStringLiteral("rows")).toArray();
}

/// "hasLetter letter" or "failed".
QString stateOf(const QJsonArray& rows, int row)
{
    const QJsonObject object = rows.at(row).toObject();
    const QString state = object.value(QStringLiteral("state")).toString();
    return object.value(QStringLiteral("letter")).toBool() ? state + QStringLiteral(" letter")
                                                           : state;
}

} // namespace

// A list of people: looked up and changed in nothing, or registered for letters.
class TestCliRoster : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void tellsWhoCouldBeEnrolled();
    void readsStandardInput();
    void refusesWhatIsNoList_data();
    void refusesWhatIsNoList();
    void needsToBeToldWhatToDo();
    void saysThatTheServerIsGone();
    void writesALetterForEach();
    void goesOnAfterARefusal();
    void waitsAsTheServerAsks();
    void tellsWhoseSecretIsLost();
    void registersNobodyWithoutConsent();
    void registersNobodyWithoutAFile();

private:
    [[nodiscard]] CliResult letters(const QByteArray& list) const
    {
        return roster({m_files.write(QStringLiteral("list.csv"), list), QStringLiteral("--letters"),
                       m_files.path(QStringLiteral("letters.pdf")),
                       QStringLiteral("--put-secrets-on-paper"), QStringLiteral("--json"),
                       QStringLiteral("--timeout"), QStringLiteral("1")});
    }
    [[nodiscard]] QByteArray idOf(const char* userName) const
    {
        return m_practice.idOf(QLatin1String(userName));
    }
    [[nodiscard]] int registrations() const
    {
        return m_practice.server.callCount(practice::Operation::RegisterTotp);
    }
    [[nodiscard]] bool isOnPhone(const QByteArray& id, const SecureBytes& uri) const;

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

void TestCliRoster::init()
{
    m_practice.server.stop();
    QVERIFY(m_practice.server.start());
    QFile::remove(m_files.path(QStringLiteral("letters.pdf")));
}

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

void TestCliRoster::needsToBeToldWhatToDo()
{
    const CliResult result = roster({QStringLiteral("people.csv")});
    QCOMPARE(result.exitStatus, 2);
    QVERIFY(result.errors.contains("--letters"));
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

/// Whether a phone that has scanned the code makes the codes that the server waits for.
bool TestCliRoster::isOnPhone(const QByteArray& id, const SecureBytes& uri) const
{
    const QUrlQuery query(QUrl(QString::fromLatin1(uri.text().data(), qsizetype(uri.size()))));
    const QByteArray code =
        codeOf(query.queryItemValue(QStringLiteral("secret")), m_practice.clock.now());
    const auto expected = m_practice.server.codeOnPhone(QString::fromLatin1(id));
    return expected && code == QByteArray(expected->text().data(), qsizetype(code.size()));
}

void TestCliRoster::writesALetterForEach()
{
    const QByteArray anna = idOf("anna.berg");
    const QByteArray other = idOf("ben.carter");
    const CliResult result = letters("User id\n" + anna + "\n999\n" + other + "\n");
    QVERIFY2(result.exitStatus == 1, result.all().constData());
    QCOMPARE(result.object().value(QStringLiteral("letters")).toInt(), 2);
    const QJsonArray rows = rowsOf(result);
    QCOMPARE(stateOf(rows, 0), QStringLiteral("hasLetter letter"));
    QCOMPARE(stateOf(rows, 1), QStringLiteral("notFound"));
    QCOMPARE(stateOf(rows, 2), QStringLiteral("hasLetter letter"));
    QCOMPARE(registrations(), 2);
    QVERIFY(!result.all().contains("secret="));

    const QString pdf = m_files.path(QStringLiteral("letters.pdf"));
    QCOMPARE(QFile::permissions(pdf) & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
             QFileDevice::Permissions());
    QCOMPARE(pageCountOf(pdf), 2);
    const auto pages = symbolsInPdf(pdf);
    const auto texts = textsInPdf(pdf);
    if (!pages || !texts)
        QSKIP("poppler's pdftoppm and pdftotext are not here, which would read the PDF");
    QVERIFY(texts->at(0).contains(QStringLiteral("Ihre Authenticator-App"))); // Anna's language
    QVERIFY(texts->at(1).contains(QStringLiteral("Your authenticator app")));
    QVERIFY(isOnPhone(anna, pages->at(0).at(0)));
    QVERIFY(isOnPhone(other, pages->at(1).at(0)));

    const CliResult journal = runCli({QStringLiteral("journal"), QStringLiteral("--json")});
    QCOMPARE(journal.document().array().size(), 2);
}

void TestCliRoster::goesOnAfterARefusal()
{
    practice::Faults faults;
    faults.closeBefore = {.operations = {practice::Operation::RegisterTotp}, .next = 1};
    m_practice.server.setFaults(faults);
    const CliResult result = letters("id\n" + idOf("anna.berg") + '\n' + idOf("ben.carter") + '\n');
    QVERIFY2(result.exitStatus == 1, result.all().constData());
    const QJsonArray rows = rowsOf(result);
    QCOMPARE(stateOf(rows, 0), QStringLiteral("failed"));
    QVERIFY(!rows.at(0).toObject().value(QStringLiteral("sentence")).toString().isEmpty());
    QCOMPARE(stateOf(rows, 1), QStringLiteral("hasLetter letter"));
    QCOMPARE(pageCountOf(m_files.path(QStringLiteral("letters.pdf"))), 1);
}

void TestCliRoster::waitsAsTheServerAsks()
{
    practice::Faults busy;
    busy.exhaustedCalls = {.operations = {practice::Operation::RegisterTotp}, .next = 1};
    m_practice.server.setFaults(busy);
    const CliResult result = letters("id\n" + idOf("anna.berg") + '\n' + idOf("ben.carter") + '\n');
    m_practice.server.setFaults({});
    QVERIFY2(result.exitStatus == 0, result.all().constData());
    QCOMPARE(result.object().value(QStringLiteral("letters")).toInt(), 2);
    QVERIFY(result.errors.contains("going on in 1 s"));
    QCOMPARE(pageCountOf(m_files.path(QStringLiteral("letters.pdf"))), 2);
}

void TestCliRoster::tellsWhoseSecretIsLost()
{
    practice::Faults faults;
    faults.loseAnswer = {.operations = {practice::Operation::RegisterTotp}, .next = 1};
    m_practice.server.setFaults(faults);
    const CliResult result = letters("id\n" + idOf("anna.berg") + '\n');
    QVERIFY2(result.exitStatus == 1, result.all().constData());
    const QJsonArray rows = rowsOf(result);
    QCOMPARE(stateOf(rows, 0), QStringLiteral("leftPending"));
    QVERIFY(rows.at(0)
                .toObject()
                .value(QStringLiteral("sentence"))
                .toString()
                .contains(QStringLiteral("with it the secret")));
    // Without a page there is no file.
    QVERIFY(!QFile::exists(m_files.path(QStringLiteral("letters.pdf"))));
}

void TestCliRoster::registersNobodyWithoutConsent()
{
    const CliResult result =
        roster({m_files.write(QStringLiteral("list.csv"), "id\n" + idOf("anna.berg") + '\n'),
                QStringLiteral("--letters"), m_files.path(QStringLiteral("letters.pdf"))});
    QCOMPARE(result.exitStatus, 2);
    QVERIFY(result.errors.contains("--put-secrets-on-paper"));
    QCOMPARE(registrations(), 0);
}

void TestCliRoster::registersNobodyWithoutAFile()
{
    const CliResult result =
        roster({m_files.write(QStringLiteral("list.csv"), "id\n" + idOf("anna.berg") + '\n'),
                QStringLiteral("--letters"), m_files.path(QStringLiteral("no/such/folder.pdf")),
                QStringLiteral("--put-secrets-on-paper")});
    QVERIFY2(result.exitStatus == 4, result.all().constData());
    QVERIFY(result.errors.contains("cannot be written"));
    QCOMPARE(registrations(), 0);
}

FACTORDESK_TEST(TestCliRoster, QCoreApplication)

} // namespace tst_cli_roster

#include "tst_cli_roster.moc"
