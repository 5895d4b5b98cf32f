// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli_runner.h"
#include "tests/support/data_files.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QTest>

namespace tst_cli_samples {

using namespace factordesk::test;

// URIs and pictures of other programs.
class TestCliSamples : public QObject
{
    Q_OBJECT

private slots:
    void takesUrisApart_data();
    void takesUrisApart();
    void scansPictures_data();
    void scansPictures();
};

namespace {

QJsonDocument sampleDocument(const char* name)
{
    return QJsonDocument::fromJson(
        readFile(samplesFolder() + QLatin1String(name)).value_or(QByteArray()));
}

} // namespace

void TestCliSamples::takesUrisApart_data()
{
    FACTORDESK_REQUIRE_SAMPLES();
    QTest::addColumn<QByteArray>("uri");
    QTest::addColumn<QJsonObject>("recommended");
    int number = 0;
    for (const QJsonValue row : sampleDocument("/uri_cases.json").array())
        QTest::addRow("case %d", ++number)
            << row.toObject().value(QStringLiteral("uri")).toString().toUtf8()
            << row.toObject().value(QStringLiteral("recommended")).toObject();
    QCOMPARE(number, 94);
}

void TestCliSamples::takesUrisApart()
{
    FACTORDESK_REQUIRE_SAMPLES();
    QFETCH(const QByteArray, uri);
    QFETCH(const QJsonObject, recommended);
    const CliResult result = runCli({QStringLiteral("uri"), QStringLiteral("--json")}, uri);
    // The samples leave these kinds open; this program reads them.
    if (uri.startsWith("motp://motp:") || uri.startsWith("otpauth://yaotp/")) {
        const QString type =
            uri.startsWith("motp") ? QStringLiteral("motp") : QStringLiteral("yandex");
        QCOMPARE(result.exitStatus, 0);
        QCOMPARE(result.object().value(QStringLiteral("type")).toString(), type);
        return;
    }
    if (!recommended.value(QStringLiteral("accept")).toBool()) {
        QCOMPARE(result.exitStatus, 4);
        QCOMPARE(result.error().value(QStringLiteral("kind")).toString(), QStringLiteral("input"));
        return;
    }
    QVERIFY2(result.exitStatus == 0, result.all().constData());
    const QJsonObject entry = recommended.value(QStringLiteral("entry")).toObject();
    QJsonObject printed = result.object();
    const QByteArray written = printed.take(QStringLiteral("uri")).toString().toUtf8();
    for (const QString& key : printed.keys())
        QCOMPARE(printed.value(key), entry.value(key));

    // What the program writes it reads alike, and makes the code that others make.
    const CliResult again = runCli({QStringLiteral("uri"), QStringLiteral("--json")}, written);
    QCOMPARE(again.output, result.output);
    const QJsonObject check = entry.value(QStringLiteral("check")).toObject();
    if (check.value(QStringLiteral("counter")) != entry.value(QStringLiteral("counter")))
        return;
    const qint64 time = check.value(QStringLiteral("time")).toInteger();
    const CliResult code =
        runCli({QStringLiteral("code"), QStringLiteral("--at"), QString::number(time)}, uri);
    QCOMPARE(code.output, check.value(QStringLiteral("code")).toString().toUtf8() + '\n');
}

void TestCliSamples::scansPictures_data()
{
    FACTORDESK_REQUIRE_SAMPLES();
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("text");
    const QJsonArray files =
        sampleDocument("/index.json").object().value(QStringLiteral("files")).toArray();
    for (const QJsonValue value : files) {
        const QJsonObject sample = value.toObject();
        if (sample.value(QStringLiteral("format")).toString() != QLatin1String("qr-image"))
            continue;
        const QString file = sample.value(QStringLiteral("file")).toString();
        QTest::newRow(qPrintable(file)) << samplesFolder() + u'/' + file
                                        << sample.value(QStringLiteral("facts"))
                                               .toObject()
                                               .value(QStringLiteral("qr_text"))
                                               .toString();
    }
}

void TestCliSamples::scansPictures()
{
    FACTORDESK_REQUIRE_SAMPLES();
    QFETCH(const QString, file);
    QFETCH(const QString, text);
    const CliResult result = runCli({QStringLiteral("scan"), QStringLiteral("--json"), file});
    QVERIFY2(result.exitStatus == 0, result.all().constData());
    const QJsonArray expected{
        QJsonObject{{QStringLiteral("file"), file}, {QStringLiteral("text"), text}}};
    QCOMPARE(result.document().array(), expected);
}

FACTORDESK_TEST(TestCliSamples, QCoreApplication)

} // namespace tst_cli_samples

#include "tst_cli_samples.moc"
