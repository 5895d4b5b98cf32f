// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "ui/inspector/call_text.h"
#include "ui/inspector/indented_json.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QLocale>
#include <QTest>

namespace tst_call_text {

using namespace factordesk::ui;
using factordesk::net::ExchangeRecord;
using factordesk::net::Timings;

namespace {

ExchangeRecord answered(int status, const QByteArray& body)
{
    ExchangeRecord record;
    record.method = "POST";
    record.url = QUrl(QStringLiteral("https://acme.zitadel.cloud/v2/users/a%2Fb/totp/verify"));
    record.requestHeaders = {{"Authorization", "Bearer <TOKEN>"}, {"Accept", "application/json"}};
    record.requestBody = R"({"code":"<CODE>"})";
    record.status = status;
    record.responseHeaders = {{"content-type", "application/json"}};
    record.responseBody = body;
    return record;
}

} // namespace

class TestCallText : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void indentsJson_data();
    void indentsJson();
    void keepsTheDocument_data();
    void keepsTheDocument();
    void leavesAloneWhatIsNotJson_data();
    void leavesAloneWhatIsNotJson();
    void endsWithTheTrailers();
    void showsTheRequest();
    void showsTheAnswer();
    void saysThatNoAnswerCame();
    void showsWhatHasNoShape();
    void showsTextsOfOtherScripts();
    void leavesOutWhatIsTooLong();
    void namesWhatEachPartTook_data();
    void namesWhatEachPartTook();
};

void TestCallText::indentsJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("text");
    QTest::newRow("object") << QByteArray(R"({"a":1,"b":"x"})")
                            << QStringLiteral("{\n  \"a\": 1,\n  \"b\": \"x\"\n}");
    QTest::newRow("array") << QByteArray("[1,[2,3]]")
                           << QStringLiteral("[\n  1,\n  [\n    2,\n    3\n  ]\n]");
    QTest::newRow("empty") << QByteArray(R"({"a":{},"b":[]})")
                           << QStringLiteral("{\n  \"a\": {},\n  \"b\": []\n}");
    QTest::newRow("only empty") << QByteArray(" { } ") << QStringLiteral("{}");
    QTest::newRow("blanks between") << QByteArray("{ \"a\" :\r\n\t1 , \"b\" : 2 }")
                                    << QStringLiteral("{\n  \"a\": 1,\n  \"b\": 2\n}");
    QTest::newRow("signs in strings") << QByteArray(R"({"a{[,:]}":"b \" ,} \\"})")
                                      << QStringLiteral("{\n  \"a{[,:]}\": \"b \\\" ,} \\\\\"\n}");
    QTest::newRow("order, repetition and spelling")
        << QByteArray(R"({"b":1.0e2,"a":18446744073709551615,"b":"\u00e9"})")
        << QStringLiteral(
               "{\n  \"b\": 1.0e2,\n  \"a\": 18446744073709551615,\n  \"b\": \"\\u00e9\"\n}");
}

void TestCallText::indentsJson()
{
    QFETCH(QByteArray, json);
    QTEST(indentedJson(json), "text");
}

void TestCallText::keepsTheDocument_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("error") << QByteArray(
        R"json({"code":3,"message":"Invalid code (EVENT-8isk2)","details":[{"@type":"x","id":"y"}]})json");
    QTest::newRow("deep") << QByteArray("[[[[{\"a\":[{},[],null,true,-1.5]}]]]]");
}

void TestCallText::keepsTheDocument()
{
    QFETCH(QByteArray, json);
    const QString indented = indentedJson(json);
    QCOMPARE(QJsonDocument::fromJson(indented.toUtf8()), QJsonDocument::fromJson(json));
    QCOMPARE(indentedJson(indented.toUtf8()), indented);
}

void TestCallText::leavesAloneWhatIsNotJson_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("HTML") << QByteArray("<html>{}</html>");
    QTest::newRow("cut") << QByteArray(R"({"a":)");
    QTest::newRow("two documents") << QByteArray("{}{}");
    QTest::newRow("not UTF-8") << QByteArray("{\"a\":\"\xff\"}");
    QTest::newRow("too deep") << QByteArray(5000, '[') + QByteArray(5000, ']');
}

void TestCallText::endsWithTheTrailers()
{
    ExchangeRecord record = answered(200, "data frame, 2 bytes\n{\n}\n");
    record.responseTrailers = {{"grpc-status", "0"}, {"grpc-message", "fine"}};
    QVERIFY(answerText(record).endsWith(
        QStringLiteral("data frame, 2 bytes\n{\n}\n\ngrpc-status: 0\ngrpc-message: fine")));
}

void TestCallText::leavesAloneWhatIsNotJson()
{
    QFETCH(QByteArray, text);
    QVERIFY(indentedJson(text).isNull());
    if (!text.isEmpty())
        QVERIFY(answerText(answered(502, text)).contains(QString::fromUtf8(text.left(5))));
}

void TestCallText::showsTheRequest()
{
    QCOMPARE(requestText(answered(200, {})),
             QStringLiteral("POST https://acme.zitadel.cloud/v2/users/a%2Fb/totp/verify\n"
                            "Authorization: Bearer <TOKEN>\n"
                            "Accept: application/json\n"
                            "\n"
                            "{\n  \"code\": \"<CODE>\"\n}"));
}

void TestCallText::showsTheAnswer()
{
    QCOMPARE(answerText(answered(404, R"({"code":5})")),
             QStringLiteral("HTTP status 404\n"
                            "content-type: application/json\n"
                            "\n"
                            "{\n  \"code\": 5\n}"));
    QCOMPARE(answerText(answered(204, {})),
             QStringLiteral("HTTP status 204\ncontent-type: application/json"));
}

void TestCallText::saysThatNoAnswerCame()
{
    QCOMPARE(answerText(answered(0, {})), QStringLiteral("No answer came."));
}

void TestCallText::showsWhatHasNoShape()
{
    const QByteArray odd = QByteArray("a\0b\x1b[2J", 7) + QStringLiteral("\u202Etxt.exe").toUtf8();
    const QString text = answerText(answered(200, odd));
    QVERIFY(text.endsWith(QLatin1String("a\\u0000b\\u001b[2J\\u202etxt.exe")));
}

void TestCallText::showsTextsOfOtherScripts()
{
    const QString words =
        QStringLiteral("Zoë 李明 \u0645\u0646\u0635\u0648\u0631 \U0001F468\u200D\U0001F469");
    QVERIFY(answerText(answered(200, words.toUtf8())).endsWith(words));
}

void TestCallText::leavesOutWhatIsTooLong()
{
    const QString text = answerText(answered(200, QByteArray(4 * 1024 * 1024, 'x')));
    QVERIFY(text.size() > longestCallText);
    QVERIFY(text.size() < longestCallText + 100);
    QVERIFY(text.contains(QStringLiteral("too long")));
}

void TestCallText::namesWhatEachPartTook_data()
{
    using namespace std::chrono_literals;
    QTest::addColumn<QString>("url");
    QTest::addColumn<Timings>("timings");
    QTest::addColumn<QStringList>("lines");
    const auto add = [](const char* name, const char* url, const Timings& timings,
                        const QString& lines) {
        QTest::newRow(name) << QString::fromLatin1(url) << timings
                            << lines.split(QStringLiteral("; "));
    };
    add("TLS", "https://acme.example/", {1500us, 31'500us, 32'000us, 92'000us, 93'000us},
        QStringLiteral("Name look-up = 1.5 ms; Connection and TLS = 30.0 ms; Request = 0.5 ms; "
                       "First byte = 60.0 ms; Rest of the answer = 1.0 ms; All = 93.0 ms"));
    add("TLS, no body", "https://acme.example/", {1500us, 31'500us, {}, 92'000us, 93'000us},
        QStringLiteral("Name look-up = 1.5 ms; Connection and TLS = 30.0 ms; "
                       "Request and first byte = 60.5 ms; Rest of the answer = 1.0 ms; "
                       "All = 93.0 ms"));
    add("plain", "http://localhost:8080/", {1500us, {}, 2000us, 12'000us, 12'340us},
        QStringLiteral("Name look-up = 1.5 ms; Connection and request = 0.5 ms; "
                       "First byte = 10.0 ms; Rest of the answer = 0.3 ms; All = 12.3 ms"));
    add("plain, no body", "http://127.0.0.1:8080/", {1500us, {}, {}, 12'000us, 12'340us},
        QStringLiteral("Start = 1.5 ms; Connection, request and first byte = 10.5 ms; "
                       "Rest of the answer = 0.3 ms; All = 12.3 ms"));
    add("an address has no name to look up", "https://[::1]/", {1500us, {}, {}, {}, 2000us},
        QStringLiteral("Start = 1.5 ms; All = 2.0 ms"));
    add("the name is not known", "https://acme.example/", {{}, {}, {}, {}, 2000us},
        QStringLiteral("All = 2.0 ms"));
    add("answered before all was sent", "https://acme.example/",
        {1500us, 31'500us, 95'000us, 92'000us, 96'000us},
        QStringLiteral("Name look-up = 1.5 ms; Connection and TLS = 30.0 ms; "
                       "Request and first byte = 60.5 ms; Rest of the answer = 4.0 ms; "
                       "All = 96.0 ms"));
}

void TestCallText::namesWhatEachPartTook()
{
    QFETCH(QString, url);
    QFETCH(Timings, timings);
    ExchangeRecord record = answered(200, {});
    record.url = QUrl(url);
    record.timings = timings;
    record.bytesSent = 17;
    record.bytesReceived = 1234;
    QStringList lines;
    for (const auto& [name, value] : measureTexts(record))
        lines.append(name + QStringLiteral(" = ") + value);
    QCOMPARE(lines.takeLast(), QStringLiteral("Body received = 1234 byte(s)"));
    QCOMPARE(lines.takeLast(), QStringLiteral("Body sent = 17 byte(s)"));
    QTEST(lines, "lines");
}

FACTORDESK_TEST(TestCallText, QCoreApplication)

} // namespace tst_call_text

#include "tst_call_text.moc"
