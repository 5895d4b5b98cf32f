// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/error_answer.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace tst_error_answer {

using namespace factordesk;
using namespace factordesk::zitadel;
using namespace std::chrono_literals;
using net::Fault;
using net::Settlement;
using net::Stage;

class TestErrorAnswer : public QObject
{
    Q_OBJECT

private slots:
    void tellsTheServersWordFromOthers_data();
    void tellsTheServersWordFromOthers();
    void findsTheErrorId_data();
    void findsTheErrorId();
    void settlesByTheHttpStatusAlone_data();
    void settlesByTheHttpStatusAlone();
    void readsHowLongToWait_data();
    void readsHowLongToWait();
    void leavesOpenWhatCannotBeRead();
};

void TestErrorAnswer::tellsTheServersWordFromOthers_data()
{
    QTest::addColumn<int>("http");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<StatusCode>("code");
    QTest::addColumn<Fault>("fault"); // None: the server's own word
    const auto row = [](const char* name, int http, const QByteArray& body, StatusCode code,
                        Fault fault) { QTest::newRow(name) << http << body << code << fault; };
    row("its own code", 400, R"({"code":9,"message":"m","details":[]})",
        StatusCode::FailedPrecondition, Fault::None);
    row("code as text", 400, R"({"code":"9","message":"m"})", StatusCode::FailedPrecondition,
        Fault::None);
    row("no message", 404, R"({"code":5})", StatusCode::NotFound, Fault::None);
    row("more than is known", 403, R"({"code":7,"message":"m","error":"m","more":{}})",
        StatusCode::PermissionDenied, Fault::None);
    row("a code that is not known yet", 400, R"({"code":17,"message":"m"})", StatusCode::Unknown,
        Fault::None);
    row("a large code", 400, R"({"code":2147483647,"message":"m"})", StatusCode::Unknown,
        Fault::None);
    row("another gateway's message", 403, R"({"message":"Forbidden"})",
        StatusCode::PermissionDenied, Fault::WrongType);
    row("no error by its code", 400, R"({"code":0,"message":"m"})", StatusCode::InvalidArgument,
        Fault::WrongType);
    row("negative code", 400, R"({"code":-3,"message":"m"})", StatusCode::InvalidArgument,
        Fault::WrongType);
    row("Connect's code", 400, R"({"code":"invalid_argument","message":"m"})",
        StatusCode::InvalidArgument, Fault::WrongType);
    row("message of another type", 400, R"({"code":3,"message":[]})", StatusCode::InvalidArgument,
        Fault::WrongType);
    row("details of another type", 400, R"({"code":3,"message":"m","details":{}})",
        StatusCode::InvalidArgument, Fault::WrongType);
    row("a web page", 502, "<html>Bad Gateway</html>", StatusCode::Unavailable, Fault::Html);
    row("nothing", 404, "", StatusCode::NotFound, Fault::Empty);
    row("text", 403, "Forbidden", StatusCode::PermissionDenied, Fault::NotJson);
    row("a list", 400, "[]", StatusCode::InvalidArgument, Fault::WrongType);
    row("cut", 400, R"({"code":3,"mess)", StatusCode::InvalidArgument, Fault::Truncated);
    row("no UTF-8", 400, "{\"code\":3,\"message\":\"\xff\"}", StatusCode::InvalidArgument,
        Fault::NotUtf8);
    row("an error below 400", 202, R"({"code":3,"message":"m"})", StatusCode::Unknown,
        Fault::WrongType);
    row("no content", 204, "", StatusCode::Unknown, Fault::Empty);
}

void TestErrorAnswer::tellsTheServersWordFromOthers()
{
    QFETCH(const int, http);
    QFETCH(const QByteArray, body);
    QFETCH(const Fault, fault);
    const net::Headers length{{"Content-Length", QByteArray::number(body.size())}};
    const Status status = statusOfErrorAnswer({http, length, body});
    QTEST(status.code, "code");
    QCOMPARE(status.fault, fault);
    QCOMPARE(status.stage, fault == Fault::None ? Stage::Server : Stage::Http);
    QCOMPARE(status.httpStatus, std::optional(http));
    const Settlement expected = fault == Fault::None
                                    ? settlementOfRefusal(status.code, !status.errorId.isEmpty())
                                : fault == Fault::Truncated ? Settlement::Unknown
                                                            : settlementOfHttp(http);
    QCOMPARE(status.settlement, expected);
    if (fault != Fault::None) {
        QVERIFY(status.message.isEmpty());
        QVERIFY(status.details.isEmpty());
        QVERIFY(status.technicalText.startsWith(QStringLiteral("HTTP %1: ").arg(http)));
    }
}

void TestErrorAnswer::findsTheErrorId_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("details");
    QTest::addColumn<QString>("id");
    const auto row = [](const char* name, const QByteArray& message, const QByteArray& details,
                        const char* id) {
        QTest::newRow(name) << message << details << QString::fromLatin1(id);
    };
    const QByteArray own =
        R"([{"@type":"type.googleapis.com/zitadel.v1.ErrorDetail","id":"EVENT-8isk2"}])";
    row("in the details", "Invalid code", own, "EVENT-8isk2");
    row("the details come first", "Invalid code (COMMAND-other1)", own, "EVENT-8isk2");
    row("in the message", "Invalid code (EVENT-8isk2)", "[]", "EVENT-8isk2");
    row("before blanks", "Invalid code (EVENT-8isk2) \\n", "[]", "EVENT-8isk2");
    row("not at the end", "(EVENT-8isk2) is an invalid code", "[]", "");
    row("no id", "Invalid code (6 digits)", "[]", "");
    row("small letters", "Invalid code (event-8isk2)", "[]", "");
    row("another type's id", "Invalid code",
        R"([{"@type":"type.googleapis.com/google.rpc.Other","id":"EVENT-8isk2"}])", "");
    row("an id of another type", "Invalid code (EVENT-8isk2)",
        R"([{"@type":"type.googleapis.com/zitadel.v1.ErrorDetail","id":7}])", "EVENT-8isk2");
    row("an entry of another type", "Invalid code (EVENT-8isk2)", "[null,7,\"x\"]", "EVENT-8isk2");
}

void TestErrorAnswer::findsTheErrorId()
{
    QFETCH(const QByteArray, message);
    QFETCH(const QByteArray, details);
    const Status status = statusOfErrorAnswer(
        {400, {}, "{\"code\":3,\"message\":\"" + message + "\",\"details\":" + details + "}"});
    QTEST(status.errorId, "id");
    QCOMPARE(status.stage, Stage::Server);
}

void TestErrorAnswer::settlesByTheHttpStatusAlone_data()
{
    QTest::addColumn<int>("http");
    QTest::addColumn<Settlement>("settlement");
    for (const int http :
         {400, 401, 403, 404, 405, 407, 409, 411, 413, 414, 415, 421, 425, 429, 431, 451})
        QTest::addRow("%d", http) << http << Settlement::Answered;
    for (const int http : {0,   100, 201, 202, 204, 206, 299, 408, 499, 500,
                           501, 502, 503, 504, 505, 511, 520, 599, 600, 999})
        QTest::addRow("%d", http) << http << Settlement::Unknown;
}

void TestErrorAnswer::settlesByTheHttpStatusAlone()
{
    QFETCH(const int, http);
    QTEST(settlementOfHttp(http), "settlement");
    for (const char* body : {"<html></html>", "{}", "no"})
        QTEST(statusOfErrorAnswer({http, {}, body}).settlement, "settlement");
    QTEST(statusOfErrorAnswer({http, {{"content-length", "0"}}, {}}).settlement, "settlement");
    QTEST(statusOfErrorAnswer({http, {{"Transfer-Encoding", "chunked"}}, {}}).settlement,
          "settlement");
    // Nobody can tell whether these are whole.
    QCOMPARE(statusOfErrorAnswer({http, {}, {}}).settlement, Settlement::Unknown);
    QCOMPARE(statusOfErrorAnswer({http, {}, "{\"code\""}).settlement, Settlement::Unknown);
}

void TestErrorAnswer::readsHowLongToWait_data()
{
    using Seconds = std::optional<std::chrono::seconds>;
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<Seconds>("wait");
    const QByteArray noon = "Tue, 25 Mar 2025 12:00:00 GMT";
    const auto row = [](const char* name, const QByteArray& value, const QByteArray& date,
                        const Seconds& wait) { QTest::newRow(name) << value << date << wait; };
    row("seconds", "120", noon, 120s);
    row("seconds without a Date", "120", {}, 120s);
    row("in blanks", " 120 ", noon, 120s);
    row("at once", "0", noon, 0s);
    row("a day", "86400", noon, 24h);
    row("more than a day", "86401", noon, 24h);
    row("beyond 64 bits", "99999999999999999999", noon, 24h);
    row("a date", "Tue, 25 Mar 2025 12:02:00 GMT", noon, 120s);
    row("the same moment", noon, noon, 0s);
    row("a date that is past", "Tue, 25 Mar 2025 11:00:00 GMT", noon, 0s);
    row("a date in a year", "Wed, 25 Mar 2026 12:00:00 GMT", noon, 24h);
    row("a date without a Date", "Tue, 25 Mar 2025 12:02:00 GMT", {}, {});
    row("a date beside a wrong Date", "Tue, 25 Mar 2025 12:02:00 GMT", "noon", {});
    row("a day that is not that date", "Mon, 25 Mar 2025 12:02:00 GMT", noon, {});
    row("negative", "-5", noon, {});
    row("signed", "+5", noon, {});
    row("a fraction", "1.5", noon, {});
    row("words", "soon", noon, {});
    row("empty", "", noon, {});
}

void TestErrorAnswer::readsHowLongToWait()
{
    QFETCH(const QByteArray, retryAfter);
    QFETCH(const QByteArray, date);
    net::Headers headers{{"retry-after", retryAfter}};
    if (!date.isNull())
        headers.emplaceBack("Date", date);
    QTEST(zitadel::retryAfter(headers), "wait");
    QTEST(statusOfErrorAnswer({429, headers, R"({"code":8})"}).retryAfter, "wait");
    QTEST(statusOfErrorAnswer({503, headers, "<html>"}).retryAfter, "wait");
    QCOMPARE(zitadel::retryAfter({}), std::nullopt);
}

void TestErrorAnswer::leavesOpenWhatCannotBeRead()
{
    const Status status =
        statusOfBadAnswer({200, {}, "{}"}, {Fault::WrongType, QStringLiteral("a is not there")});
    QCOMPARE(status.code, StatusCode::Unknown);
    QCOMPARE(status.stage, Stage::Decoding);
    QCOMPARE(status.fault, Fault::WrongType);
    QCOMPARE(status.settlement, Settlement::Unknown);
    QCOMPARE(status.httpStatus, std::optional(200));
    QCOMPARE(status.technicalText, QStringLiteral("a is not there"));
}

FACTORDESK_TEST(TestErrorAnswer, factordesk::test::NoApplication)

} // namespace tst_error_answer

#include "tst_error_answer.moc"
