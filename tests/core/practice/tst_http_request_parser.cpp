// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/http_request_parser.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace tst_http_request_parser {

using factordesk::practice::HttpRequest;
using factordesk::practice::HttpRequestParser;
using factordesk::practice::ParseError;
using State = HttpRequestParser::State;

class TestHttpRequestParser : public QObject
{
    Q_OBJECT

private slots:
    void readsAtEverySplit_data();
    void readsAtEverySplit();
    void readsPipelinedRequests();
    void refuses_data();
    void refuses();
    void holdsItsLimits_data();
    void holdsItsLimits();
    void asksToContinueOnce();
    void judgesDamageAlikeInAnyPieces_data();
    void judgesDamageAlikeInAnyPieces();
};

void TestHttpRequestParser::readsAtEverySplit_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("keepAlive");

    QTest::newRow("get") << QByteArray("GET /debug/healthz HTTP/1.1\r\nHost: a\r\n\r\n")
                         << QByteArray("GET") << QByteArray("/debug/healthz") << QByteArray()
                         << QByteArray() << true;
    QTest::newRow("query, close")
        << QByteArray("GET /v2/settings/login?ctx.orgId=1&x=? HTTP/1.1\r\nHost: a\r\n"
                      "connection: x, Close\r\n\r\n")
        << QByteArray("GET") << QByteArray("/v2/settings/login") << QByteArray("ctx.orgId=1&x=?")
        << QByteArray() << false;
    QTest::newRow("sized body")
        << QByteArray("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\n\r\n\r\n")
        << QByteArray("POST") << QByteArray("/a") << QByteArray() << QByteArray("\r\n\r\n") << true;
    QTest::newRow("chunks, extension, trailer")
        << QByteArray("POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: Chunked\r\n\r\n"
                      "3\r\nabc\r\nA;name=value\r\n0123456789\r\n0\r\nTrailer: x\r\n\r\n")
        << QByteArray("POST") << QByteArray("/a") << QByteArray() << QByteArray("abc0123456789")
        << true;
    QTest::newRow("1.0 closes, needs no host")
        << QByteArray("DELETE /a HTTP/1.0\r\n\r\n") << QByteArray("DELETE") << QByteArray("/a")
        << QByteArray() << QByteArray() << false;
    QTest::newRow("empty line before")
        << QByteArray("\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n") << QByteArray("GET")
        << QByteArray("/") << QByteArray() << QByteArray() << true;
}

void TestHttpRequestParser::readsAtEverySplit()
{
    QFETCH(const QByteArray, bytes);
    for (qsizetype split = 0; split <= bytes.size(); ++split) {
        HttpRequestParser parser;
        const State first = parser.feed(bytes.first(split));
        QCOMPARE(first, split == bytes.size() ? State::Complete : State::Reading);
        QCOMPARE(parser.feed(bytes.sliced(split)), State::Complete);
        const HttpRequest request = parser.take();
        QTEST(request.method, "method");
        QTEST(request.path, "path");
        QTEST(request.query, "query");
        QTEST(request.body, "body");
        QTEST(request.keepAlive, "keepAlive");
        QCOMPARE(parser.feed({}), State::Reading);
    }
    HttpRequestParser bytewise;
    for (qsizetype i = 0; i < bytes.size(); ++i)
        bytewise.feed(bytes.sliced(i, 1));
    QCOMPARE(bytewise.state(), State::Complete);
    QTEST(bytewise.take().body, "body");
}

void TestHttpRequestParser::readsPipelinedRequests()
{
    HttpRequestParser parser;
    const QByteArray one = "POST /1 HTTP/1.1\r\nHost: a\r\nX-Y:  z \r\nContent-Length: 2\r\n\r\nok";
    const QByteArray two = "GET /2 HTTP/1.1\r\nHost: a\r\n\r\n";
    QCOMPARE(parser.feed(one + two), State::Complete);
    const HttpRequest first = parser.take();
    QCOMPARE(first.body, QByteArray("ok"));
    QCOMPARE(first.header("x-y"), QByteArray("z"));
    QVERIFY(first.header("absent").isNull());
    QCOMPARE(parser.feed({}), State::Complete);
    const HttpRequest second = parser.take();
    QCOMPARE(second.path, QByteArray("/2"));
    QVERIFY(second.header("x-y").isNull());
    QCOMPARE(parser.feed({}), State::Reading);
}

void TestHttpRequestParser::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ParseError>("error");

    const auto row = [](const char* name, const QByteArray& bytes,
                        ParseError error = ParseError::Malformed) {
        QTest::newRow(name) << bytes << error;
    };
    const QByteArray host = "Host: a\r\n";
    row("bare line feed", "GET / HTTP/1.1\nHost: a\n\n");
    row("no version", "GET /\r\n" + host + "\r\n");
    row("two blanks", "GET  / HTTP/1.1\r\n" + host + "\r\n");
    row("no slash", "GET a HTTP/1.1\r\n" + host + "\r\n");
    row("no method", " / HTTP/1.1\r\n" + host + "\r\n");
    row("not HTTP", "GET / SPDY/3\r\n" + host + "\r\n");
    row("TLS on a plain port", QByteArray("\x16\x03\x01\x02\x00\x01\n", 7));
    row("HTTP/2", "PRI * HTTP/2.0\r\n\r\n");
    row("HTTP/2, path", "GET / HTTP/2.0\r\n" + host + "\r\n", ParseError::UnsupportedVersion);
    row("no host", "GET / HTTP/1.1\r\n\r\n");
    row("two hosts", "GET / HTTP/1.1\r\n" + host + host + "\r\n");
    row("no colon", "GET / HTTP/1.1\r\nHost a\r\n\r\n");
    row("blank before colon", "GET / HTTP/1.1\r\nHost : a\r\n\r\n");
    row("folded", "GET / HTTP/1.1\r\n" + host + " more\r\n\r\n");
    row("control character", "GET / HTTP/1.1\r\n" + host + QByteArray("X: \0\r\n\r\n", 8));
    row("negative length", "POST / HTTP/1.1\r\n" + host + "Content-Length: -1\r\n\r\n");
    row("signed length", "POST / HTTP/1.1\r\n" + host + "Content-Length: +1\r\n\r\n");
    row("empty length", "POST / HTTP/1.1\r\n" + host + "Content-Length:\r\n\r\n");
    row("two lengths",
        "POST / HTTP/1.1\r\n" + host + "Content-Length: 1\r\nContent-Length: 1\r\n\r\n");
    row("length and coding",
        "POST / HTTP/1.1\r\n" + host + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n");
    row("other coding", "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: gzip, chunked\r\n\r\n",
        ParseError::UnsupportedCoding);
    const QByteArray chunked = "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n";
    row("chunk size no number", chunked + "xyz\r\n");
    row("chunk size beyond 64 bits", chunked + "fffffffffffffffff\r\n");
    row("length beyond 64 bits",
        "POST / HTTP/1.1\r\n" + host + "Content-Length: 99999999999999999999\r\n\r\n");
    row("chunk size prefixed", chunked + "0x3\r\nabc\r\n");
    row("chunk longer than said", chunked + "1\r\nabc\r\n");
}

void TestHttpRequestParser::refuses()
{
    QFETCH(const QByteArray, bytes);
    HttpRequestParser parser;
    QCOMPARE(parser.feed(bytes), State::Failed);
    QTEST(parser.error(), "error");
    QCOMPARE(parser.feed("GET / HTTP/1.1\r\nHost: a\r\n\r\n"), State::Failed);

    HttpRequestParser bytewise;
    for (qsizetype i = 0; i < bytes.size(); ++i)
        bytewise.feed(bytes.sliced(i, 1));
    QCOMPARE(bytewise.state(), State::Failed);
    QTEST(bytewise.error(), "error");
}

void TestHttpRequestParser::holdsItsLimits_data()
{
    QTest::addColumn<QByteArray>("fits");
    QTest::addColumn<QByteArray>("tooMuch");
    QTest::addColumn<ParseError>("error");

    const QByteArray start = "GET / HTTP/1.1\r\nHost: a\r\nX: ";
    const auto header = [&](qsizetype total) {
        return start + QByteArray(total - start.size() - 4, 'x') + "\r\n\r\n";
    };
    const qsizetype most = HttpRequestParser::maximumHeaderBytes;
    QTest::newRow("headers") << header(most) << header(most + 1) << ParseError::HeadersTooLarge;
    QTest::newRow("line without an end")
        << header(most) << QByteArray(most + 1, 'x') << ParseError::HeadersTooLarge;

    const auto sized = [](qsizetype size, qsizetype sent) {
        return "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: " + QByteArray::number(size) +
               "\r\n\r\n" + QByteArray(sent, 'x');
    };
    const qsizetype body = HttpRequestParser::maximumBodyBytes;
    QTest::newRow("body") << sized(body, body) << sized(body + 1, 0) << ParseError::BodyTooLarge;

    const QByteArray coded = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
    const QByteArray whole = coded + QByteArray::number(body, 16) + "\r\n" + QByteArray(body, 'x');
    QTest::newRow("chunks") << whole + "\r\n0\r\n\r\n"
                            << whole + "\r\n1\r\n"
                            << ParseError::BodyTooLarge;
    QTest::newRow("trailers without end")
        << coded + "0\r\n\r\n"
        << coded + "0\r\n" + QByteArray(40'000, 'a').replace("aa", "b\r\n")
        << ParseError::HeadersTooLarge;
}

void TestHttpRequestParser::holdsItsLimits()
{
    QFETCH(const QByteArray, fits);
    QFETCH(const QByteArray, tooMuch);
    HttpRequestParser parser;
    QCOMPARE(parser.feed(fits), State::Complete);
    HttpRequestParser other;
    QCOMPARE(other.feed(tooMuch), State::Failed);
    QTEST(other.error(), "error");
}

void TestHttpRequestParser::asksToContinueOnce()
{
    HttpRequestParser parser;
    QCOMPARE(parser.feed("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n"
                         "Content-Length: 2\r\n"),
             State::Reading);
    QVERIFY(!parser.takeContinueRequest());
    parser.feed("\r\n");
    QVERIFY(parser.takeContinueRequest());
    QVERIFY(!parser.takeContinueRequest());
    QCOMPARE(parser.feed("ok"), State::Complete);
}

void TestHttpRequestParser::judgesDamageAlikeInAnyPieces_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("sized") << QByteArray("POST /a?b HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                                         "Content-Length: 3\r\n\r\nabc");
    QTest::newRow("chunked") << QByteArray(
        "POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n");
}

void TestHttpRequestParser::judgesDamageAlikeInAnyPieces()
{
    QFETCH(const QByteArray, bytes);
    for (qsizetype bit = 0; bit < 8 * bytes.size(); ++bit) {
        QByteArray damaged = bytes;
        damaged[bit / 8] = static_cast<char>(damaged.at(bit / 8) ^ (1 << (bit % 8)));
        HttpRequestParser whole;
        whole.feed(damaged);
        HttpRequestParser bytewise;
        for (qsizetype i = 0; i < damaged.size(); ++i)
            bytewise.feed(damaged.sliced(i, 1));
        QCOMPARE(bytewise.state(), whole.state());
        if (whole.state() == State::Failed)
            QCOMPARE(bytewise.error(), whole.error());
        if (whole.state() != State::Complete)
            continue;
        const HttpRequest one = whole.take();
        const HttpRequest other = bytewise.take();
        QCOMPARE(other.body, one.body);
        QCOMPARE(other.headers, one.headers);
        QCOMPARE(other.path, one.path);
    }
}

FACTORDESK_TEST(TestHttpRequestParser, factordesk::test::NoApplication)

} // namespace tst_http_request_parser

#include "tst_http_request_parser.moc"
