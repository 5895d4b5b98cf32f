// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/zitadel/answer_table.h"
#include "tests/core/zitadel/client_run.h"
#include "tests/core/zitadel/rest_client.h"
#include "tests/support/network_application.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace tst_rest_answers {

using namespace factordesk;
using namespace factordesk::test;
using net::Fault;
using net::Settlement;
using net::Stage;
using zitadel::StatusCode;
using Ending = Behaviour::Ending;

namespace {

/// How an answer says where it ends.
enum class Framing { Length, Close, Chunks };

QByteArray answerIn(Framing framing, int status, const QByteArray& body)
{
    const QByteArray start =
        "HTTP/1.1 " + QByteArray::number(status) + " Status\r\nContent-Type: application/json\r\n";
    switch (framing) {
    case Framing::Length: return httpAnswer(status, body);
    case Framing::Close: return start + "\r\n" + body;
    case Framing::Chunks:
        return start + "Transfer-Encoding: chunked\r\n\r\n" + QByteArray::number(body.size(), 16) +
               "\r\n" + body + "\r\n0\r\n\r\n";
    }
    Q_UNREACHABLE();
}

QByteArray withDetails(const QByteArray& details)
{
    return "{\"details\":" + details + "}";
}

QByteArray registeredJson()
{
    return R"({"details":{"sequence":"2"},"uri":"otpauth://totp/ZITADEL:anna?secret=JBSWY3DP",)"
           R"("secret":"JBSWY3DP"})";
}

} // namespace

/// What becomes of an answer, from the bytes on the wire to the Status: whole, damaged, not the
/// API's at all, and cut after every byte.
class TestRestAnswers : public QObject
{
    Q_OBJECT

private slots:
    void readsTheDocumentedSuccess_data();
    void readsTheDocumentedSuccess();
    void tellsWhatIsNoAnswer_data();
    void tellsWhatIsNoAnswer();
    void neverTakesACutAnswerForAWholeOne_data();
    void neverTakesACutAnswerForAWholeOne();
};

void TestRestAnswers::readsTheDocumentedSuccess_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<zitadel::Details>("details");
    const zitadel::Details documented = verifiedDetails();
    // Not up to the close: see neverTakesACutAnswerForAWholeOne.
    for (const Framing framing : {Framing::Length, Framing::Chunks}) {
        QTest::addRow("word for word, framing %d", int(framing))
            << answerIn(framing, 200, verifiedJson()) << documented;
    }
    const auto row = [](const char* name, const QByteArray& body, const zitadel::Details& details) {
        QTest::newRow(name) << httpAnswer(200, body) << details;
    };
    row("as a number", withDetails(R"({"sequence":2})"), {.sequence = 2});
    row("nothing in the details", withDetails("{}"), {});
    row("nine fractional digits", withDetails(R"({"changeDate":"2025-03-25T07:19:29.656789123Z"})"),
        {.changeDate = documented.changeDate});
    row("fields that are not known", verifiedJson().chopped(1) + R"(,"more":[1,{"a":null}]})",
        documented);
}

void TestRestAnswers::readsTheDocumentedSuccess()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const zitadel::Details, details);
    HostileServer server;
    server.addBehaviour({answer, Ending::Close});
    const auto client = restClient(server);
    const auto call =
        client->verifyTotp(*zitadel::UserId::make(QStringLiteral("29001")), otp::Code("123456"));
    QVERIFY(awaitEnd(*call));
    QVERIFY(call->result());
    QCOMPARE(*call->result(), details);
    QCOMPARE(server.requests().size(), 1);
    const QByteArray request = server.requests().first();
    QVERIFY(request.startsWith("POST /v2/users/29001/totp/verify HTTP/1.1\r\n"));
    QVERIFY(request.contains("\r\nAuthorization: Bearer a-token\r\n"));
    QVERIFY(request.endsWith("\r\n\r\n{\"code\":\"123456\"}"));
}

void TestRestAnswers::tellsWhatIsNoAnswer_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<StatusCode>("code");
    QTest::addColumn<Stage>("stage");
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<Settlement>("settlement");
    const auto bad = [](const QByteArray& name, const QByteArray& body, Fault fault) {
        QTest::newRow(name.constData()) << httpAnswer(200, body) << StatusCode::Unknown
                                        << Stage::Decoding << fault << Settlement::Unknown;
    };
    bad("200, a portal's page", "<html>Sign in</html>", Fault::Html);
    bad("200, nothing", "", Fault::Empty);
    bad("200, blanks", " \r\n", Fault::Empty);
    bad("200, text", "OK", Fault::NotJson);
    bad("200, cut", verifiedJson().chopped(1), Fault::Truncated);
    bad("200, no UTF-8", withDetails("{\"resourceOwner\":\"\xff\"}"), Fault::NotUtf8);
    bad("200, packed", QByteArray::fromHex("1f8b0800000000000003abae05004303b7a402000000"),
        Fault::NotUtf8);
    bad("200, too deep", withDetails(QByteArray(70, '[') + QByteArray(70, ']')), Fault::TooDeep);
    bad("200, a list", "[" + verifiedJson() + "]", Fault::WrongType);
    bad("200, an error inside", R"({"code":5,"message":"m","details":[]})", Fault::WrongType);
    bad("200, no details", "{}", Fault::WrongType);
    for (const char* wrong :
         {"null", "[]", "\"x\"", "7", R"({"sequence":"two"})", R"({"sequence":-1})",
          R"({"sequence":1.5})", R"({"sequence":"18446744073709551616"})", R"({"sequence":{}})",
          R"({"changeDate":1742887169})", R"({"changeDate":"yesterday"})",
          R"({"creationDate":"2025-03-25T07:19:29"})", R"({"resourceOwner":5})"})
        bad(QByteArray("200, details ") + wrong, withDetails(wrong), Fault::WrongType);
    QTest::newRow("200, huge") << httpAnswer(200, QByteArray(200'000, ' ') + verifiedJson())
                               << StatusCode::Internal << Stage::Decoding << Fault::BodyTooLarge
                               << Settlement::Unknown;

    const auto other = [](const char* name, int http, const QByteArray& body, StatusCode code,
                          Fault fault, Settlement settlement) {
        QTest::newRow(name) << httpAnswer(http, body) << code << Stage::Http << fault << settlement;
    };
    const QByteArray page = "<html><h1>No</h1></html>";
    other("201 with the details", 201, verifiedJson(), StatusCode::Unknown, Fault::WrongType,
          Settlement::Unknown);
    other("204", 204, "", StatusCode::Unknown, Fault::Empty, Settlement::Unknown);
    other("302", 302, page, StatusCode::Unknown, Fault::Redirected, Settlement::Answered);
    other("400, a page", 400, page, StatusCode::InvalidArgument, Fault::Html, Settlement::Answered);
    other("401, nothing", 401, "", StatusCode::Unauthenticated, Fault::Empty, Settlement::Answered);
    other("403, a page", 403, page, StatusCode::PermissionDenied, Fault::Html,
          Settlement::Answered);
    other("404, cut", 404, R"({"code":5,)", StatusCode::NotFound, Fault::Truncated,
          Settlement::Unknown);
    other("408, a page", 408, page, StatusCode::DeadlineExceeded, Fault::Html, Settlement::Unknown);
    other("429, a page", 429, page, StatusCode::ResourceExhausted, Fault::Html,
          Settlement::Answered);
    other("499, nothing", 499, "", StatusCode::Cancelled, Fault::Empty, Settlement::Unknown);
    other("500, nothing", 500, "", StatusCode::Internal, Fault::Empty, Settlement::Unknown);
    other("502, a page", 502, page, StatusCode::Unavailable, Fault::Html, Settlement::Unknown);
    other("503, a page", 503, page, StatusCode::Unavailable, Fault::Html, Settlement::Unknown);
    other("504, a page", 504, page, StatusCode::DeadlineExceeded, Fault::Html, Settlement::Unknown);
}

void TestRestAnswers::tellsWhatIsNoAnswer()
{
    QFETCH(const QByteArray, answer);
    HostileServer server;
    server.addBehaviour({answer});
    const auto client = restClient(server, {.bodyBytes = 100'000});
    const auto end = runOperation(*client, Operation::VerifyTotp);
    QVERIFY(end && end->failure);
    QTEST(end->failure->code, "code");
    QTEST(end->failure->stage, "stage");
    QTEST(end->failure->fault, "fault");
    QTEST(end->failure->settlement, "settlement");
    QVERIFY(end->failure->message.isEmpty());
    QVERIFY(end->failure->errorId.isEmpty());
    QCOMPARE(server.requests().size(), 1);
}

void TestRestAnswers::neverTakesACutAnswerForAWholeOne_data()
{
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<QByteArray>("whole");
    QTest::addColumn<bool>("isLengthKnown");
    QTest::addColumn<Ending>("ending");
    const auto rows = [](const char* name, Operation operation, int status,
                         const QByteArray& body) {
        const std::pair<const char*, Framing> framings[] = {{"with its length", Framing::Length},
                                                            {"up to the close", Framing::Close}};
        for (const auto& [how, framing] : framings) {
            for (const Ending ending : {Ending::Close, Ending::Reset}) {
                QTest::addRow("%s, %s, %s", name, how, ending == Ending::Close ? "FIN" : "RST")
                    << operation << answerIn(framing, status, body) << (framing == Framing::Length)
                    << ending;
            }
        }
    };
    rows("verified", Operation::VerifyTotp, 200, verifiedJson());
    rows("registered", Operation::RegisterTotp, 200, registeredJson());
    rows("removed", Operation::RemoveTotp, 200, withDetails(R"({"sequence":"3"})"));
    rows("wrong code", Operation::VerifyTotp, 400,
         R"json({"code":3,"message":"Invalid code (EVENT-8isk2)","details":[]})json");
}

void TestRestAnswers::neverTakesACutAnswerForAWholeOne()
{
    QFETCH(const Operation, operation);
    QFETCH(const QByteArray, whole);
    QFETCH(const bool, isLengthKnown);
    QFETCH(const Ending, ending);
    HostileServer server;
    const auto client = restClient(server);
    const Behaviour uncut{whole, Ending::Close};
    server.setBehaviour(uncut); // what a second sending would get
    for (qsizetype length = 0; length < whole.size(); ++length) {
        server.addBehaviour(uncut.cutAfter(length, ending));
        const auto end = runOperation(*client, operation);
        const QByteArray where = "cut after " + QByteArray::number(length);
        QVERIFY2(end && end->failure, where.constData());
        QVERIFY2(end->failure->settlement == Settlement::Unknown, where.constData());
        QVERIFY2(end->failure->stage != Stage::Server, where.constData());
        QVERIFY2(server.requests().size() == length + 1, where.constData());
    }
    const auto end = runOperation(*client, operation);
    QVERIFY(end);
    // Where only the close tells the end, Qt now and then takes it for a break, and nobody can say
    // that it was none.
    if (isLengthKnown)
        QVERIFY(!end->failure || end->failure->settlement == Settlement::Answered);
}

FACTORDESK_TEST(TestRestAnswers, factordesk::test::NetworkApplication)

} // namespace tst_rest_answers

#include "tst_rest_answers.moc"
