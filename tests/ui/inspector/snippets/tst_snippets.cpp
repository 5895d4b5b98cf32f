// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/net/qnam_http_client.h"
#include "core/practice/practice_server.h"
#include "tests/support/test_program.h"
#include "tests/ui/inspector/snippets/request_listener.h"
#include "tests/ui/inspector/snippets/snippet_runner.h"
#include "ui/inspector/call_snippets.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <random>

namespace tst_snippets {

using namespace factordesk;
using factordesk::test::everyByte;
using factordesk::test::PrintedAnswer;
using factordesk::test::recordOf;
using factordesk::test::RequestListener;
using factordesk::test::SentRequest;
using factordesk::test::SnippetRunner;
using factordesk::test::snippetRunners;

namespace {

QString writtenIn(const QString& language, const net::ExchangeRecord& record)
{
    for (const ui::CallSnippet& snippet : ui::callSnippets()) {
        if (QLatin1String(snippet.name) == language)
            return snippet.write(record);
    }
    return {};
}

QByteArray bytesOf(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

/// What a hostile server or directory could have put into a call.
QByteArray hostileText()
{
    return "\"'`\\\"\"\" #{exit 1} ${exit} $(exit 1) $x @{} {0} %s %1 \\u0022 \\\" '' */ ?> <!-- "
           "\xe2\x80\xae\xe2\x80\x99\xe2\x80\xa8 // ; exit\n<TOKEN>";
}

} // namespace

/// Each language by itself, as "FUNCTION:LANGUAGE", so that CTest runs them side by side.
class TestSnippets : public QObject
{
    Q_OBJECT

private slots:
    void everyLanguageHasARunner();
    void isPrintable_data() { addLanguages(); }
    void isPrintable();
    void knowsWhatCannotBeSent();
    void sendsTheSameRequest_data() { addLanguages(); }
    void sendsTheSameRequest();
    void sendsAnyBytes_data();
    void sendsAnyBytes();
    void givesTheSameAnswer_data() { addLanguages(); }
    void givesTheSameAnswer();

private:
    static void addLanguages();
    static void compareSent(const SnippetRunner& runner, net::ExchangeRecord record);
    static net::HttpRequest requestTo(const practice::PracticeServer& server, const QString& path);
    static void compareAnswers(const SnippetRunner& runner, const practice::PracticeServer& server,
                               net::HttpRequest request);
    static void verifyBySnippet(const SnippetRunner& runner, practice::PracticeServer& server,
                                const QString& userId);
};

void TestSnippets::addLanguages()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < snippetRunners().size(); ++i)
        QTest::newRow(qPrintable(snippetRunners()[i].language)) << i;
}

void TestSnippets::everyLanguageHasARunner()
{
    QCOMPARE(snippetRunners().size(), qsizetype(ui::callSnippets().size()));
    for (const SnippetRunner& runner : snippetRunners())
        QVERIFY(!writtenIn(runner.language, recordOf("GET", {}, {}, {})).isEmpty());
}

void TestSnippets::isPrintable()
{
    QFETCH(int, index);
    const QByteArray odd = everyByte() + hostileText();
    const QString text = writtenIn(snippetRunners()[index].language,
                                   recordOf("POST", QStringLiteral("/v2"), {{"X-Odd", odd}}, odd));
    for (const QChar character : text)
        QVERIFY(character == u'\n' || character == u'\t' || character.isPrint());
    QVERIFY(text.contains(QLatin1String("<TOKEN>")));
}

void TestSnippets::knowsWhatCannotBeSent()
{
    const auto record = [](const QByteArray& type) {
        return recordOf("POST", {}, {{"content-type", type}}, "frames");
    };
    QVERIFY(ui::canBeWritten(record("application/json")));
    QVERIFY(!ui::canBeWritten(record("application/grpc-web+proto")));
    QVERIFY(!ui::canBeWritten(record("application/grpc")));
}

void TestSnippets::compareSent(const SnippetRunner& runner, net::ExchangeRecord record)
{
    RequestListener listener;
    QVERIFY(listener.listen(QHostAddress::LocalHost));
    record.url.setPort(listener.serverPort());
    const auto printed = run(runner, writtenIn(runner.language, record));
    QVERIFY(printed);
    QCOMPARE(printed->status, 200);
    QCOMPARE(printed->body, QByteArray("seen"));
    QCOMPARE(listener.requests.size(), 1);
    const SentRequest& sent = listener.requests.first();
    QCOMPARE(sent.method, record.method);
    QCOMPARE(sent.target, record.url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority));
    QCOMPARE(sent.body, record.requestBody);
    for (const auto& [name, value] : record.requestHeaders)
        QCOMPARE(net::headerValue(sent.headers, name), value);
}

void TestSnippets::sendsTheSameRequest()
{
    QFETCH(int, index);
    const SnippetRunner& runner = snippetRunners()[index];
    if (!runner.isInstalled())
        QSKIP(qPrintable(runner.program + QLatin1String(" is not installed")));
    const QString target = QStringLiteral("/v2/users/a%2Fb%20c'd?x=$y&z=(1)%22");
    const net::Headers headers{
        {"Accept", "application/json"},
        {"X-Odd", R"(it's "so" #{x} ${x} $(id) `id` \n \u0022 %1 %s <TOKEN>)"}};
    compareSent(runner, recordOf("GET", target, headers, {}));
    compareSent(runner, recordOf("DELETE", target, headers, {}));
    const net::Headers typed = headers + net::Headers{{"Content-Type", "application/json"}};
    compareSent(runner, recordOf("POST", target, typed, {}));
    compareSent(runner, recordOf("POST", target, typed, everyByte() + hostileText()));
}

void TestSnippets::sendsAnyBytes_data()
{
    QTest::addColumn<int>("index");
    QTest::newRow("curl") << 0;
    QTest::newRow("Python") << 1;
}

void TestSnippets::sendsAnyBytes()
{
    QFETCH(int, index);
    const SnippetRunner& runner = snippetRunners()[index];
    if (!runner.isInstalled())
        QSKIP(qPrintable(runner.program + QLatin1String(" is not installed")));
    std::mt19937 random(20251125);
    const QByteArray alphabet =
        "\"'`\\#${}()%\n\r\t;|&<>ab0x" + QByteArray("\0\x1b\xe2\x80\xae", 5);
    for (int round = 0; round < 12; ++round) {
        QByteArray body;
        for (auto left = random() % 200; left > 0; --left)
            body += alphabet[static_cast<qsizetype>(random() % alphabet.size())];
        compareSent(runner, recordOf("POST", QStringLiteral("/"),
                                     {{"Content-Type", "application/octet-stream"}}, body));
        if (QTest::currentTestFailed())
            return;
    }
}

net::HttpRequest TestSnippets::requestTo(const practice::PracticeServer& server,
                                         const QString& path)
{
    net::HttpRequest request;
    request.method = "POST";
    request.url = server.url();
    request.url.setPath(path);
    request.headers = {{"Accept", "application/json"}, {"Content-Type", "application/json"}};
    request.token = &server.token();
    request.secretRequestFields = {"code"};
    return request;
}

namespace {

/// The call by our own client, and by the snippet of its record.
struct BothAnswers
{
    net::HttpAnswer own;
    std::optional<PrintedAnswer> printed;
};

std::optional<net::HttpAnswer> send(net::PendingExchange& exchange)
{
    const bool ended = QTest::qWaitFor([&exchange] { return exchange.isFinished(); }, 30'000);
    return ended && exchange.result() ? std::optional(*exchange.result()) : std::nullopt;
}

QString withSecrets(QString snippet, const net::HttpRequest& request, const QByteArray& code)
{
    snippet.replace(QLatin1String("<TOKEN>"), QString::fromLatin1(bytesOf(request.token->text())));
    return snippet.replace(QLatin1String("<CODE>"), QString::fromLatin1(code));
}

} // namespace

void TestSnippets::compareAnswers(const SnippetRunner& runner,
                                  const practice::PracticeServer& server, net::HttpRequest request)
{
    SystemClock clock;
    net::QnamHttpClient client(clock);
    const auto exchange = client.send(request, {});
    const auto own = send(*exchange);
    QVERIFY(own);
    const QString snippet = writtenIn(runner.language, exchange->record());
    QVERIFY(!snippet.contains(QString::fromLatin1(bytesOf(server.token().text()))));
    const auto printed = run(runner, withSecrets(snippet, request, "000000"));
    QVERIFY(printed);
    QCOMPARE(printed->status, own->status);
    QCOMPARE(QJsonDocument::fromJson(printed->body), QJsonDocument::fromJson(own->body));
    QVERIFY(!QJsonDocument::fromJson(own->body).isNull());
}

void TestSnippets::verifyBySnippet(const SnippetRunner& runner, practice::PracticeServer& server,
                                   const QString& userId)
{
    SystemClock clock;
    net::QnamHttpClient client(clock);
    const QString path = QStringLiteral("/v2/users/%1/totp").arg(userId);
    net::HttpRequest registration = requestTo(server, path);
    registration.body = "{}";
    registration.secretAnswerFields = {"uri", "secret"};
    const auto registered = client.send(registration, {});
    QVERIFY(send(*registered));
    net::HttpRequest verify = requestTo(server, path + QStringLiteral("/verify"));
    // A wrong code, which changes nothing: the answers must be the same to the letter.
    verify.body = R"({"code":"000000"})";
    compareAnswers(runner, server, verify);
    if (QTest::currentTestFailed())
        return;
    const auto code = server.codeOnPhone(userId);
    QVERIFY(code);
    const auto wrong = client.send(verify, {});
    QVERIFY(send(*wrong));
    const QString snippet = writtenIn(runner.language, wrong->record());
    const auto printed = run(runner, withSecrets(snippet, verify, bytesOf(code->text())));
    QVERIFY(printed);
    QCOMPARE(printed->status, 200);
    QVERIFY(QJsonDocument::fromJson(printed->body).object().contains(QLatin1String("details")));
    QVERIFY(!server.codeOnPhone(userId)); // No longer pending: the snippet has verified it.
}

void TestSnippets::givesTheSameAnswer()
{
    QFETCH(int, index);
    const SnippetRunner& runner = snippetRunners()[index];
    if (!runner.isInstalled())
        QSKIP(qPrintable(runner.program + QLatin1String(" is not installed")));
    SystemClock clock;
    SystemRandom random;
    practice::PracticeServer server(clock, random);
    QVERIFY(server.start());
    const QString userId = server.people().front().userId;
    net::HttpRequest reading = requestTo(server, QStringLiteral("/v2/users/") + userId);
    reading.method = "GET";
    compareAnswers(runner, server, reading);
    if (QTest::currentTestFailed())
        return;
    verifyBySnippet(runner, server, userId);
}

FACTORDESK_TEST(TestSnippets, QCoreApplication)

} // namespace tst_snippets

#include "tst_snippets.moc"
