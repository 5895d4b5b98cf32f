// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/http2_meter.h"
#include "tests/support/http2_server.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace tst_http2_meter {

using namespace factordesk;
using net::Headers;
using net::Http2Meter;
using test::Http2Frames;

class TestHttp2Meter : public QObject
{
    Q_OBJECT

private slots:
    void admitsProperAnswers_data();
    void admitsProperAnswers();
    void refuses_data();
    void refuses();
    void judgesABlockBeforeItsEnd();
    void leavesPaddingAndPriorityOut();
};

namespace {

constexpr qint64 most = 1000;
const Headers ok{{":status", "200"}, {"content-type", "application/grpc"}};

Http2Frames many(int times, Http2Frames& (Http2Frames::*add)())
{
    Http2Frames frames;
    for (int i = 0; i < times; ++i)
        (frames.*add)();
    return frames;
}

/// A frame of a type that Http2Frames has none of (RFC 9113, section 6).
QByteArray frame(quint8 type, quint8 flags, const QByteArray& content)
{
    QByteArray bytes(9, '\0');
    bytes[1] = char(content.size() >> 8);
    bytes[2] = char(content.size());
    bytes[3] = char(type);
    bytes[4] = char(flags);
    bytes[8] = 1;
    return bytes + content;
}

} // namespace

void TestHttp2Meter::admitsProperAnswers_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const Headers trailers{{"grpc-status", "0"}, {"grpc-message", QByteArray(500, 'x')}};
    QTest::newRow("headers, body and trailers") << Http2Frames()
                                                       .settings()
                                                       .windowUpdate()
                                                       .headers(ok)
                                                       .data(QByteArray(16'000, 'x'))
                                                       .headers(trailers, true)
                                                       .bytes();
    QTest::newRow("a long body")
        << Http2Frames().headers(ok).bytes() +
               Http2Frames().data(QByteArray(16'000, 'x')).bytes().repeated(500);
    QTest::newRow("hints before the answer")
        << Http2Frames().headers({{":status", "103"}, {"link", "<a>"}}).bytes().repeated(10) +
               Http2Frames().headers(ok, true).bytes();
    QTest::newRow("some pings") << many(100, &Http2Frames::ping).bytes();
    QTest::newRow("a block in pieces") << Http2Frames()
                                              .openHeaders(ok)
                                              .continuation({})
                                              .continuation(QByteArray::fromHex("88"), true)
                                              .bytes();
}

void TestHttp2Meter::admitsProperAnswers()
{
    QFETCH(QByteArray, bytes);
    Http2Meter whole(most);
    QVERIFY(whole.take(bytes));
    Http2Meter pieces(most);
    for (const char& byte : bytes.first(std::min<qsizetype>(bytes.size(), 50'000)))
        QVERIFY(pieces.take(QByteArrayView(&byte, 1)));
}

void TestHttp2Meter::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("long headers")
        << Http2Frames().headers(ok + Headers{{"a", QByteArray(1000, 'x')}}).bytes();
    QTest::newRow("long trailers")
        << Http2Frames().headers(ok).data("x").headers({{"a", QByteArray(1000, 'x')}}).bytes();
    QTest::newRow("many references")
        << Http2Frames().repeatedField("a", QByteArray(500, 'x'), 10).bytes();
    QTest::newRow("many references in pieces")
        << Http2Frames().repeatedField("a", QByteArray(500, 'x'), 1, 10).bytes();
    QTest::newRow("many blocks") << Http2Frames().headers({{"a", "b"}}).bytes().repeated(17);
    QTest::newRow("many empty pieces") << Http2Frames().openHeaders(ok).bytes() +
                                              Http2Frames().continuation({}).bytes().repeated(65);
    QTest::newRow("many pings") << many(1001, &Http2Frames::ping).bytes();
    QTest::newRow("many settings") << many(1001, &Http2Frames::settings).bytes();
    QTest::newRow("many windows") << many(1001, &Http2Frames::windowUpdate).bytes();
    QTest::newRow("unknown frames") << frame(200, 0, "x").repeated(1001);
    QTest::newRow("a push that nobody asked for") << frame(5, 4, QByteArray(10, '\0'));
}

void TestHttp2Meter::refuses()
{
    QFETCH(QByteArray, bytes);
    Http2Meter whole(most);
    QVERIFY(!whole.take(bytes));
    QVERIFY(!whole.take({})); // and from then on
    Http2Meter pieces(most);
    bool isAdmitted = true;
    for (const char& byte : bytes)
        isAdmitted = pieces.take(QByteArrayView(&byte, 1));
    QVERIFY(!isAdmitted);
}

void TestHttp2Meter::judgesABlockBeforeItsEnd()
{
    const QByteArray bytes = Http2Frames().repeatedField("a", QByteArray(100, 'x'), 1000).bytes();
    Http2Meter meter(most);
    QVERIFY(meter.take(bytes.first(130)));
    QVERIFY(!meter.take(bytes.sliced(130, 20))); // of a thousand
}

void TestHttp2Meter::leavesPaddingAndPriorityOut()
{
    constexpr quint8 endHeaders = 0x4;
    constexpr quint8 padded = 0x8;
    constexpr quint8 hasPriority = 0x20;
    // As a block, it would be references to nothing, each of 4 KiB.
    const QByteArray priority(5, char(0xbe));
    const QByteArray padding(100, char(0xbe));
    const QByteArray status = QByteArray::fromHex("88");
    const auto headers = [&](const QByteArray& block) {
        return frame(1, endHeaders | padded | hasPriority,
                     char(padding.size()) + priority + block + padding);
    };
    const QByteArray bytes = headers(status);
    Http2Meter whole(most);
    QVERIFY(whole.take(bytes));
    Http2Meter pieces(most);
    for (const char& byte : bytes)
        QVERIFY(pieces.take(QByteArrayView(&byte, 1)));
    QVERIFY(!whole.take(headers(status + char(0xbe))));
}

FACTORDESK_TEST(TestHttp2Meter, factordesk::test::NoApplication)

} // namespace tst_http2_meter

#include "tst_http2_meter.moc"
