// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli_runner.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QFile>
#include <QImage>
#include <QImageWriter>
#include <QJsonArray>
#include <QTest>

namespace tst_cli_offline {

using namespace factordesk::test;

namespace {

// The SHA-1 seed of RFC 6238, appendix B.
const QByteArray rfcUri =
    "otpauth://totp/ACME:alice?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=ACME&digits=8";

QStringList words(const char* line)
{
    return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

// The commands that need no server.
class TestCliOffline : public QObject
{
    Q_OBJECT

private slots:
    void makesCodesOfTheRfc_data();
    void makesCodesOfTheRfc();
    void makesManyCodes();
    void makesCounterCodes();
    void readsFilesAndStandardInput();
    void takesAUriApart();
    void refusesUris_data();
    void refusesUris();
    void makesQrCodes_data();
    void makesQrCodes();
    void describesAQrCode();
    void showsAQrCodeAsText();
    void keepsItsFilesPrivate();
    void scansWhatThereIs();
    void scansPicturesOfEveryFormat_data();
    void scansPicturesOfEveryFormat();
    void diagnoses_data();
    void diagnoses();

private:
    TestFiles m_files;
};

void TestCliOffline::makesCodesOfTheRfc_data()
{
    QTest::addColumn<QString>("at");
    QTest::addColumn<QByteArray>("printed");
    // RFC 6238, appendix B.
    const auto row = [](const char* at, const char* code, qint64 step) {
        QTest::newRow(at) << QString::fromLatin1(at)
                          << QByteArray(R"({"type":"totp","code":")") + code + R"(","timeStep":)" +
                                 QByteArray::number(step) + R"(,"validFrom":)" +
                                 QByteArray::number(step * 30) + R"(,"validUntil":)" +
                                 QByteArray::number(step * 30 + 30) + "}\n";
    };
    row("59", "94287082", 0x1);
    row("1111111109", "07081804", 0x23523EC);
    row("1111111111", "14050471", 0x23523ED);
    row("1234567890", "89005924", 0x273EF07);
    row("2000000000", "69279037", 0x3F940AA);
    row("20000000000", "65353130", 0x27BC86AA);
}

void TestCliOffline::makesCodesOfTheRfc()
{
    QFETCH(const QString, at);
    const CliResult result = runCli(words("code --json --at") + QStringList{at}, rfcUri + "\r\n");
    QTEST(result.output, "printed");
    QCOMPARE(result.exitStatus, 0);
    QVERIFY(result.errors.isEmpty());
}

void TestCliOffline::makesManyCodes()
{
    const CliResult json = runCli(words("code --json --at 1111111109 --count 2 -"), rfcUri);
    const QJsonArray codes = json.document().array();
    QCOMPARE(codes.size(), qsizetype(2));
    QCOMPARE(codes.at(1).toObject().value(QStringLiteral("code")).toString(),
             QStringLiteral("14050471"));
    QCOMPARE(runCli(words("code --count=2 --at=1111111109"), rfcUri).output,
             QByteArray("07081804\n14050471\n"));
    // One asked for by --count is an array, too.
    QCOMPARE(runCli(words("code --json --count 1"), rfcUri).document().array().size(),
             qsizetype(1));
}

void TestCliOffline::makesCounterCodes()
{
    // RFC 4226, appendix D.
    const QByteArray uri =
        "otpauth://hotp/a?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&counter=8&digits=6";
    QCOMPARE(runCli(words("code --json"), uri).output,
             QByteArray("{\"type\":\"hotp\",\"code\":\"399871\",\"counter\":8}\n"));
    QCOMPARE(runCli(words("code --count 2"), uri).output, QByteArray("399871\n520489\n"));
}

void TestCliOffline::readsFilesAndStandardInput()
{
    const QString file = m_files.write(QStringLiteral("uri"), rfcUri + "\n");
    const QByteArray expected = "94287082\n";
    const QStringList at = words("code --at 59");
    QCOMPARE(runCli(at + QStringList{file}).output, expected);
    QCOMPARE(runCli(at + QStringList{QStringLiteral("-")}, rfcUri).output, expected);
    QCOMPARE(runCli(at, rfcUri).output, expected);
    QCOMPARE(runCli(at + QStringList{QStringLiteral("--"), file}).output, expected);
    const CliResult missing = runCli(at + QStringList{m_files.path(QStringLiteral("none"))});
    QCOMPARE(missing.exitStatus, 4);
    QVERIFY(missing.errors.contains("No such file"));
    QCOMPARE(runCli(at + QStringList{QStringLiteral("/")}).exitStatus, 4);
    QCOMPARE(runCli(at, QByteArray(100'000, 'x')).exitStatus, 4);
    QCOMPARE(runCli(at, "").exitStatus, 4);
}

void TestCliOffline::takesAUriApart()
{
    const CliResult totp = runCli(words("uri --json"), rfcUri);
    const QByteArray expected =
        R"({"type":"totp","issuer":"ACME","name":"alice",)"
        R"("secret":"GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ","algorithm":"SHA1","digits":8,)"
        R"("period":30,"uri":"otpauth://totp/ACME:alice?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ)"
        R"(&issuer=ACME&algorithm=SHA1&digits=8&period=30"})";
    QCOMPARE(totp.output, expected + '\n');
    const CliResult hotp =
        runCli(words("uri --json"), "otpauth://hotp/a?secret=AAAA&counter=18446744073709551615");
    QVERIFY2(hotp.output.contains(R"("counter":18446744073709551615,)"), hotp.output.constData());
    const CliResult text = runCli(words("uri"), rfcUri);
    QVERIFY(text.output.contains("\nissuer     ACME\n"));
    QVERIFY(text.output.contains("\nsecret     GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ\n"));
}

void TestCliOffline::refusesUris_data()
{
    QTest::addColumn<QByteArray>("uri");
    QTest::newRow("not one") << QByteArray("https://example.com");
    QTest::newRow("no secret") << QByteArray("otpauth://totp/a");
    QTest::newRow("bad secret") << QByteArray("otpauth://totp/a?secret=A!B");
    QTest::newRow("unknown algorithm") << QByteArray("otpauth://totp/a?secret=AAAA&algorithm=MD5");
}

void TestCliOffline::refusesUris()
{
    QFETCH(const QByteArray, uri);
    for (const char* const command : {"uri --json", "code --json"}) {
        const CliResult result = runCli(words(command), uri);
        QCOMPARE(result.exitStatus, 4);
        QCOMPARE(result.error().value(QStringLiteral("kind")).toString(), QStringLiteral("input"));
        const QByteArray message =
            result.error().value(QStringLiteral("message")).toString().toUtf8();
        QCOMPARE(result.errors, "factordesk-cli: " + message + '\n');
        QVERIFY(!result.all().contains("A!B"));
    }
}

void TestCliOffline::makesQrCodes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("a URI") << rfcUri;
    QTest::newRow("UTF-8") << QByteArray("Grüße, 世界");
    QTest::newRow("many") << QByteArray("0123456789abcdef").repeated(60);
}

void TestCliOffline::makesQrCodes()
{
    QFETCH(const QByteArray, text);
    for (const char* const level : {"L", "M", "Q", "h"}) {
        const QString png = m_files.path(QStringLiteral("code.png"));
        const CliResult made =
            runCli(words("qr --level") + QStringList{QString::fromLatin1(level)} +
                       QStringList{QStringLiteral("--output"), png},
                   text);
        QVERIFY2(made.exitStatus == 0, made.all().constData());
        const CliResult read = runCli(words("scan --json") + QStringList{png});
        QCOMPARE(read.exitStatus, 0);
        const QJsonArray symbols = read.document().array();
        QCOMPARE(symbols.size(), qsizetype(1));
        QCOMPARE(symbols.at(0).toObject(),
                 (QJsonObject{{QStringLiteral("file"), png},
                              {QStringLiteral("text"), QString::fromUtf8(text)}}));
    }
    // The same picture goes to standard output.
    const QString png = m_files.path(QStringLiteral("code.png"));
    QCOMPARE(runCli(words("qr --format png --output") + QStringList{png}, text).exitStatus, 0);
    QFile file(png);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(runCli(words("qr --format png"), text).output, file.readAll());
    const CliResult svg = runCli(words("qr --format svg"), text);
    QVERIFY(svg.output.startsWith("<svg "));
}

void TestCliOffline::describesAQrCode()
{
    const CliResult result = runCli(words("qr --json --level Q"), "HELLO WORLD");
    // ISO/IEC 18004: 11 alphanumeric characters fit into version 1 at level Q, of 21 modules.
    const QJsonObject object = result.object();
    QCOMPARE(object.keys(), (QStringList{QStringLiteral("level"), QStringLiteral("mask"),
                                         QStringLiteral("modules"), QStringLiteral("version")}));
    QCOMPARE(object.value(QStringLiteral("version")).toInt(), 1);
    QCOMPARE(object.value(QStringLiteral("level")).toString(), QStringLiteral("Q"));
    const QJsonArray modules = object.value(QStringLiteral("modules")).toArray();
    QCOMPARE(modules.size(), qsizetype(21));
    // The first finder pattern.
    QVERIFY(modules.at(0).toString().startsWith(QStringLiteral("11111110")));
    QVERIFY(modules.at(1).toString().startsWith(QStringLiteral("10000010")));
    QVERIFY(modules.at(7).toString().startsWith(QStringLiteral("00000000")));
    QCOMPARE(runCli(words("qr --json"), "").exitStatus, 4);
    QCOMPARE(runCli(words("qr --json"), QByteArray(5000, 'x')).exitStatus, 4);
}

void TestCliOffline::showsAQrCodeAsText()
{
    const QJsonArray modules =
        runCli(words("qr --json"), rfcUri).object().value(QStringLiteral("modules")).toArray();
    const QString text = QString::fromUtf8(runCli(words("qr"), rfcUri).output);
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    const auto isDark = [&](qsizetype x, qsizetype y) {
        const QChar block = lines.at((y + 4) / 2).at(x + 4);
        return block == QChar(u'█') || block == QChar(y % 2 == 0 ? u'▀' : u'▄');
    };
    for (qsizetype y = 0; y < modules.size(); ++y) {
        for (qsizetype x = 0; x < modules.size(); ++x)
            QCOMPARE(isDark(x, y), modules.at(y).toString().at(x) == u'1');
    }
}

void TestCliOffline::keepsItsFilesPrivate()
{
    const QString png = m_files.path(QStringLiteral("private.png"));
    QCOMPARE(runCli(words("qr --output") + QStringList{png}, rfcUri).exitStatus, 0);
    QCOMPARE(QFile::permissions(png) &
                 (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
    const QString nowhere = m_files.path(QStringLiteral("no/such/folder.png"));
    QCOMPARE(runCli(words("qr --output") + QStringList{nowhere}, rfcUri).exitStatus, 4);
}

void TestCliOffline::scansWhatThereIs()
{
    QImage empty(100, 100, QImage::Format_RGB32);
    empty.fill(Qt::white);
    const QString blank = m_files.path(QStringLiteral("blank.png"));
    QVERIFY(empty.save(blank));
    const CliResult nothing = runCli(words("scan --json") + QStringList{blank});
    QCOMPARE(nothing.exitStatus, 1);
    QCOMPARE(nothing.output, QByteArray("[]\n"));
    QVERIFY(nothing.errors.contains("No QR code"));

    const QString first = m_files.path(QStringLiteral("1.png"));
    const QString second = m_files.path(QStringLiteral("2.png"));
    QCOMPARE(runCli(words("qr --output") + QStringList{first}, "one").exitStatus, 0);
    QCOMPARE(runCli(words("qr --output") + QStringList{second}, "two").exitStatus, 0);
    const CliResult both = runCli(QStringList{QStringLiteral("scan"), first, blank, second});
    QCOMPARE(both.exitStatus, 0);
    QCOMPARE(both.output,
             (first + QStringLiteral(": one\n") + second + QStringLiteral(": two\n")).toUtf8());

    const QString noImage = m_files.write(QStringLiteral("text.png"), "not an image");
    QCOMPARE(runCli(words("scan --json") + QStringList{noImage}).exitStatus, 4);
    const QString svg =
        m_files.write(QStringLiteral("drawing.png"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    QCOMPARE(runCli(words("scan --json") + QStringList{svg}).exitStatus, 4);
}

void TestCliOffline::scansPicturesOfEveryFormat_data()
{
    QTest::addColumn<QByteArray>("format");
    for (const char* const format : {"png", "jpeg", "webp"})
        QTest::newRow(format) << QByteArray(format);
}

void TestCliOffline::scansPicturesOfEveryFormat()
{
    QFETCH(const QByteArray, format);
    if (!QImageWriter::supportedImageFormats().contains(format))
        QSKIP("Qt has no plugin for this format here; install qt6-image-formats-plugins.");
    const QString png = m_files.path(QStringLiteral("code.png"));
    QCOMPARE(runCli(words("qr --output") + QStringList{png}, rfcUri).exitStatus, 0);
    // The content decides, not the file's name.
    const QString picture = m_files.path(QStringLiteral("picture"));
    QVERIFY(QImage(png).save(picture, format.constData()));
    const CliResult read = runCli(words("scan --json") + QStringList{picture});
    QVERIFY2(read.exitStatus == 0, read.all().constData());
    QCOMPARE(read.document().array().at(0).toObject().value(QStringLiteral("text")).toString(),
             QString::fromUtf8(rfcUri));
}

void TestCliOffline::diagnoses_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<int>("steps");
    QTest::addColumn<int>("exitStatus");
    // Codes of RFC 6238 around 1,111,111,109 s, which is in the step before 1,111,111,111 s.
    const auto row = [](const char* name, const char* typed, const char* verdict, int steps,
                        int exitStatus) {
        QTest::newRow(name) << QByteArray(typed) << QString::fromLatin1(verdict) << steps
                            << exitStatus;
    };
    row("valid", "0708 1804", "valid", 0, 0);
    row("next", "14050471", "within-window", 1, 0);
    row("swapped", "07018804", "transposed", 0, 1);
    row("a digit wrong", "07081805", "mistyped", 0, 1);
    row("letters", "hello", "not-a-code", 0, 1);
    row("too short", "070818", "not-a-code", 0, 1);
}

void TestCliOffline::diagnoses()
{
    QFETCH(const QByteArray, typed);
    const QString uri = m_files.write(QStringLiteral("uri"), rfcUri);
    const CliResult result =
        runCli(words("diagnose --json --at 1111111109 --code-file -") + QStringList{uri}, typed);
    const QJsonObject object = result.object();
    QCOMPARE(object.keys(),
             (QStringList{QStringLiteral("detail"), QStringLiteral("offsetSeconds"),
                          QStringLiteral("offsetSteps"), QStringLiteral("verdict")}));
    QTEST(object.value(QStringLiteral("verdict")).toString(), "verdict");
    QTEST(object.value(QStringLiteral("offsetSteps")).toInt(), "steps");
    QCOMPARE(object.value(QStringLiteral("offsetSeconds")).toInt(),
             object.value(QStringLiteral("offsetSteps")).toInt() * 30);
    QVERIFY(!object.value(QStringLiteral("detail")).toString().isEmpty());
    QTEST(result.exitStatus, "exitStatus");
}

FACTORDESK_TEST(TestCliOffline, QCoreApplication)

} // namespace tst_cli_offline

#include "tst_cli_offline.moc"
