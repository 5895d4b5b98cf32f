// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli_runner.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QTest>

namespace tst_cli_import {

using namespace factordesk;
using test::CliResult;
using test::runCli;
using namespace Qt::StringLiterals;

// What other programs export, shown and written anew by the real program.
class TestCliImport : public QObject
{
    Q_OBJECT

private slots:
    void showsAcceptedAndRefused();
    void showsNoSecretAsText();
    void refusesFiles_data();
    void refusesFiles();
    void writesWhatItReads_data();
    void writesWhatItReads();
    void saysThatPlainIsPlain();
    void refusesWithoutAnOutput();

private:
    [[nodiscard]] QString list() const;

    test::TestFiles m_files;
};

QString TestCliImport::list() const
{
    return m_files.write(u"list.txt"_s,
                         "otpauth://totp/Example:anna?secret=JBSWY3DPEHPK3PXP&issuer=Example\n"
                         "otpauth://hotp/ben?secret=GEZDGNBVGY3TQOJQ&counter=5\n"
                         "otpauth://totp/carla?secret=JBSWY3DPEHPK3PXP&digits=99\n");
}

void TestCliImport::showsAcceptedAndRefused()
{
    const CliResult result = runCli({u"import"_s, u"--json"_s, list()});
    QVERIFY2(result.exitStatus == 0, result.all().constData());
    QCOMPARE(result.object().value(u"format"_s).toString(), u"otpauth"_s);
    const QJsonArray accepted = result.object().value(u"accepted"_s).toArray();
    QCOMPARE(accepted.size(), 2);
    QCOMPARE(accepted.at(0)[u"secret"_s].toString(), u"JBSWY3DPEHPK3PXP"_s);
    QCOMPARE(accepted.at(1)[u"counter"_s].toInt(), 5);
    const QJsonArray refused = result.object().value(u"refused"_s).toArray();
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused.at(0)[u"where"_s].toString(), u"3 (carla)"_s);
    QVERIFY(!refused.at(0)[u"detail"_s].toString().isEmpty());
}

void TestCliImport::showsNoSecretAsText()
{
    const CliResult result = runCli({u"import"_s, list()});
    QCOMPARE(result.exitStatus, 0);
    QVERIFY(result.output.contains("Example:anna"));
    QVERIFY(result.errors.contains("3 (carla)"));
    QVERIFY(!result.all().contains("JBSWY3DP"));
}

void TestCliImport::refusesFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("something else") << QByteArray("name;password\nanna;x\n");
    QTest::newRow("a database") << QByteArray("SQLite format 3\0\0\0\0", 20);
    QTest::newRow("no row of it") << QByteArray("otpauth://totp/carla?secret=1\n");
}

void TestCliImport::refusesFiles()
{
    QFETCH(QByteArray, content);
    const CliResult result = runCli({u"import"_s, m_files.write(u"file"_s, content)});
    QCOMPARE(result.exitStatus, 4);
    QVERIFY(!result.errors.isEmpty());
}

void TestCliImport::writesWhatItReads_data()
{
    QTest::addColumn<QString>("format");
    for (const QString& format : {u"otpauth"_s, u"factordesk"_s, u"aegis"_s, u"aegis-encrypted"_s})
        QTest::newRow(qPrintable(format)) << format;
}

void TestCliImport::writesWhatItReads()
{
    QFETCH(QString, format);
    const QString password = m_files.write(u"password"_s, "correct horse battery staple\n");
    const QString written = m_files.path(u"written-"_s + format);
    const CliResult result = runCli({u"export"_s, list(), u"--json"_s, u"--format"_s, format,
                                     u"--password-file"_s, password, u"--output"_s, written});
    QVERIFY2(result.exitStatus == 0, result.all().constData());
    QCOMPARE(result.object().value(u"written"_s).toInt(), 2);
    QCOMPARE(QFile::permissions(written) & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
    const CliResult again =
        runCli({u"import"_s, u"--json"_s, written, u"--password-file"_s, password});
    QVERIFY2(again.exitStatus == 0, again.all().constData());
    const QJsonArray accepted = again.object().value(u"accepted"_s).toArray();
    QCOMPARE(accepted.size(), 2);
    QCOMPARE(accepted.at(0)[u"issuer"_s].toString(), u"Example"_s);
    QCOMPARE(accepted.at(0)[u"secret"_s].toString(), u"JBSWY3DPEHPK3PXP"_s);
    QCOMPARE(accepted.at(1)[u"counter"_s].toInt(), 5);
}

void TestCliImport::saysThatPlainIsPlain()
{
    const CliResult result = runCli({u"export"_s, list(), u"--format"_s, u"otpauth"_s,
                                     u"--output"_s, m_files.path(u"plain.txt"_s)});
    QCOMPARE(result.exitStatus, 0);
    QVERIFY(result.errors.contains("not encrypted"));
}

void TestCliImport::refusesWithoutAnOutput()
{
    QCOMPARE(runCli({u"export"_s, list(), u"--format"_s, u"otpauth"_s}).exitStatus, 2);
    QCOMPARE(runCli({u"export"_s, list(), u"--output"_s, m_files.path(u"x"_s)}).exitStatus, 2);
}

FACTORDESK_TEST(TestCliImport, QCoreApplication)

} // namespace tst_cli_import

#include "tst_cli_import.moc"
