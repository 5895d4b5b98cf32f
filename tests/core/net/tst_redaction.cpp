// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/redaction.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace tst_redaction {

using namespace factordesk;
using namespace factordesk::net;

class TestRedaction : public QObject
{
    Q_OBJECT

private slots:
    void hidesTheRequestsSecrets_data();
    void hidesTheRequestsSecrets();
    void hidesTheToken();
    void hidesTheAnswersSecrets_data();
    void hidesTheAnswersSecrets();
    void hidesWhatTheAnswerRepeats_data();
    void hidesWhatTheAnswerRepeats();
    void hidesWhatErrorTextsRepeat();
    void leavesTheCodeOfAnError();
    void isAtEaseWithAnyBytes();
    void showsForeignFormsAsTheyArePresented();
};

namespace {

HttpRequest verifyRequest(const SecureBytes* token = nullptr)
{
    return {.method = "POST",
            .headers = {{"Content-Type", "application/json"}},
            .body = R"({"code":"123456"})",
            .token = token,
            .secretRequestFields = {"code"},
            .secretAnswerFields = {"uri", "secret"}};
}

QByteArray shown(const QByteArray& body)
{
    return Redactor(verifyRequest()).responseBody({}, body);
}

} // namespace

void TestRedaction::hidesTheRequestsSecrets_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("shown");
    const auto row = [](const char* name, const QByteArray& body, const QByteArray& expected) {
        QTest::newRow(name) << body << expected;
    };
    row("verify", R"({"code":"123456"})", R"({"code":"<CODE>"})");
    row("blanks stay", "{ \"code\"\t:\n \"123456\" }", "{ \"code\"\t:\n \"<CODE>\" }");
    row("beside others", R"({"a":1,"code":"123456","b":[2]})",
        R"({"a":1,"code":"<CODE>","b":[2]})");
    row("nested", R"({"check":{"totp":{"code":"123456"}}})",
        R"({"check":{"totp":{"code":"<CODE>"}}})");
    row("in a list", R"([{"code":"1"},{"code":"2"}])", R"([{"code":"<CODE>"},{"code":"<CODE>"}])");
    row("a number", R"({"code":123456})", R"({"code":"<CODE>"})");
    row("a list", R"({"code":["12","34"],"a":1})", R"({"code":"<CODE>","a":1})");
    row("an object", R"({"code":{"value":"12}34"},"a":1})", R"({"code":"<CODE>","a":1})");
    row("null", R"({"code":null})", R"({"code":"<CODE>"})");
    row("empty", R"({"code":""})", R"({"code":"<CODE>"})");
    row("with escapes", R"({"code":"12\"34\\"})", R"({"code":"<CODE>"})");
    row("another case", R"({"Code":"123456","CODE":"7"})", R"({"Code":"<CODE>","CODE":"<CODE>"})");
    row("the name as a value", R"({"a":"code","b":"123456"})", R"({"a":"code","b":"123456"})");
    row("a longer name", R"({"codes":"123456"})", R"({"codes":"123456"})");
    row("cut in the value", R"({"code":"123)", R"({"code":"<CODE>)");
    row("cut before the value", R"({"code":)", R"({"code":"<CODE>")");
    row("cut behind the name", R"({"code")", R"({"code")");
    row("cut in an escape", "{\"code\":\"12\\", "{\"code\":\"<CODE>");
    row("no JSON", "code=123456", "code=123456");
    row("nothing", "", "");
}

void TestRedaction::hidesTheRequestsSecrets()
{
    QFETCH(const QByteArray, body);
    HttpRequest request = verifyRequest();
    request.body = body;
    QTEST(Redactor(request).requestBody(), "shown");
}

void TestRedaction::hidesTheToken()
{
    const SecureBytes token = SecureBytes::copyOf("a-token");
    const Redactor redactor(verifyRequest(&token));
    QCOMPARE(redactor.requestHeaders(),
             Headers({{"Content-Type", "application/json"}, {"Authorization", "Bearer <TOKEN>"}}));
    QCOMPARE(redactor.responseHeaders({{"X-Echo", "Bearer a-token, a-token"}, {"a-token", "x"}}),
             Headers({{"X-Echo", "Bearer <TOKEN>, <TOKEN>"}, {"<TOKEN>", "x"}}));
    QCOMPARE(redactor.responseBody({}, R"({"seen":{"authorization":["Bearer a-token"]}})"),
             QByteArray(R"({"seen":{"authorization":["Bearer <TOKEN>"]}})"));
    QCOMPARE(redactor.responseBody({}, "<p>a-token</p>a-token"),
             QByteArray("<p><TOKEN></p><TOKEN>"));
    QCOMPARE(redactor.text(QStringLiteral("no a-token here")), QStringLiteral("no <TOKEN> here"));
    // Without one there is no such header.
    QCOMPARE(Redactor(verifyRequest()).requestHeaders().size(), 1);
}

void TestRedaction::hidesTheAnswersSecrets_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const QByteArray& body, const QByteArray& expected) {
        QTest::newRow(name) << body << expected;
    };
    row("register", R"({"details":{},"uri":"otpauth://totp/x?secret=JBSW","secret":"JBSW"})",
        R"({"details":{},"uri":"<URI>","secret":"<SECRET>"})");
    row("nested", R"({"a":[{"secret":"JBSW"}]})", R"({"a":[{"secret":"<SECRET>"}]})");
    row("cut", R"({"uri":"otpauth://totp/x?secr)", R"({"uri":"<URI>)");
    row("broken", R"({"uri":"otpauth://x""secret":"JBSW"]])",
        R"({"uri":"<URI>""secret":"<SECRET>"]])");
    row("behind a page", "<pre>{\"secret\":\"JBSW\"}</pre>",
        "<pre>{\"secret\":\"<SECRET>\"}</pre>");
    row("not UTF-8", "\xff{\"secret\":\"\xff\"}\xfe", "\xff{\"secret\":\"<SECRET>\"}\xfe");
    row("blanks", "{\"secret\" :  [ \"JBSW\" ] }", "{\"secret\" :  \"<SECRET>\" }");
}

void TestRedaction::hidesTheAnswersSecrets()
{
    QFETCH(const QByteArray, body);
    QTEST(shown(body), "expected");
}

void TestRedaction::hidesWhatTheAnswerRepeats_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const QByteArray& body, const QByteArray& expected) {
        QTest::newRow(name) << body << expected;
    };
    row("in a message", R"({"code":3,"message":"123456 is wrong"})",
        R"({"code":3,"message":"<CODE> is wrong"})");
    row("several times", "123456123456 1234567", "<CODE><CODE> <CODE>7");
    row("as a number", R"({"got":123456})", R"({"got":<CODE>})");
    row("on a page", "<html>code=123456</html>", "<html>code=<CODE></html>");
    row("not the code", R"({"sequence":"12345","n":"123 456"})",
        R"({"sequence":"12345","n":"123 456"})");
}

void TestRedaction::hidesWhatTheAnswerRepeats()
{
    QFETCH(const QByteArray, body);
    QTEST(shown(body), "expected");
}

void TestRedaction::hidesWhatErrorTextsRepeat()
{
    const SecureBytes token = SecureBytes::copyOf("a-token");
    const Redactor redactor(verifyRequest(&token));
    QCOMPARE(redactor.text(QStringLiteral("Error transferring http://x/?t=a-token&c=123456 – é")),
             QStringLiteral("Error transferring http://x/?t=<TOKEN>&c=<CODE> – é"));
    QCOMPARE(redactor.responseHeaders({{"WWW-Authenticate", "wrong code 123456"}}),
             Headers({{"WWW-Authenticate", "wrong code <CODE>"}}));
    QCOMPARE(redactor.text({}), QString());
}

// "code" is a secret in the request, and the status in an error answer.
void TestRedaction::leavesTheCodeOfAnError()
{
    const QByteArray error = R"({"code":16,"message":"auth header missing"})";
    QCOMPARE(shown(error), error);
    // A value too short to be looked for elsewhere: it would match by chance.
    HttpRequest request = verifyRequest();
    request.body = R"({"code":"16"})";
    QCOMPARE(Redactor(request).responseBody({}, error), error);
}

void TestRedaction::isAtEaseWithAnyBytes()
{
    const QByteArray whole =
        "{\"uri\":\"JBSWY3DP\\\"\\\\\",\"secret\" : [\"JBSWY3DP\",{}] ,\"a\":\"\xC3\xA9\"}";
    for (qsizetype length = 0; length <= whole.size(); ++length) {
        QVERIFY(!shown(whole.first(length)).contains("JBSWY3"));
        for (const char other : {'"', '\\', '{', ':', '\0', '\xff'}) {
            QByteArray damaged = whole;
            if (length < whole.size())
                damaged[length] = other;
            static_cast<void>(shown(damaged));
        }
    }
}

namespace {

/// Shows each body as a JSON member, as a transport of another form does.
class AsHex final : public Presentation
{
public:
    [[nodiscard]] QByteArray requestBody(const QByteArray& body) const override
    {
        return "{\"code\":\"" + body.toHex() + "\"}";
    }
    [[nodiscard]] Headers answerHeaders(const Headers& headers) const override { return headers; }
    [[nodiscard]] QByteArray answerBody(const Headers&, const QByteArray& body) const override
    {
        return "{\"seen\":\"" + body.toHex() + "\"}";
    }
};

} // namespace

void TestRedaction::showsForeignFormsAsTheyArePresented()
{
    HttpRequest request = verifyRequest();
    request.body = "123456";
    request.presentation = std::make_shared<AsHex>();
    const Redactor redactor(request);
    QCOMPARE(redactor.requestBody(), QByteArray(R"({"code":"<CODE>"})"));
    QCOMPARE(redactor.responseBody({}, "x123456"), QByteArray(R"({"seen":"78<CODE>"})"));
}

FACTORDESK_TEST(TestRedaction, factordesk::test::NoApplication)

} // namespace tst_redaction

#include "tst_redaction.moc"
