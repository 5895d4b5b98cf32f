// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/transport/grpc_frame.h"
#include "tests/core/zitadel/rpc_answers.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace tst_grpc_frame {

using namespace factordesk;
using net::Fault;
using test::frame;
using zitadel::TrailerFrame;

namespace {

const QByteArray trailers = frame("grpc-status: 0\r\nGrpc-Message:  ok \r\n", '\x80');

} // namespace

class TestGrpcFrame : public QObject
{
    Q_OBJECT

private slots:
    void framesAMessage();
    void readsAMessageAndTrailers();
    void readsNothing();
    void refuses_data();
    void refuses();
    void refusesEveryCut();
    void readsTrailerLines_data();
    void readsTrailerLines();
};

void TestGrpcFrame::framesAMessage()
{
    QCOMPARE(zitadel::framed({"abc"}), QByteArray::fromHex("0000000003616263"));
    QCOMPARE(zitadel::framed({}), QByteArray::fromHex("0000000000"));
    QCOMPARE(zitadel::framed({QByteArray(70'000, 'x')}).first(5),
             QByteArray::fromHex("0000011170"));
}

void TestGrpcFrame::readsAMessageAndTrailers()
{
    const auto answer = zitadel::readFrames(frame("abc") + trailers, TrailerFrame::Allowed);
    QVERIFY(answer);
    QCOMPARE(answer->message->bytes, QByteArray("abc"));
    QCOMPARE(*answer->trailers, (net::Headers{{"grpc-status", "0"}, {"grpc-message", "ok"}}));
}

void TestGrpcFrame::readsNothing()
{
    const auto answer = zitadel::readFrames({}, TrailerFrame::Refused);
    QVERIFY(answer);
    QVERIFY(!answer->message && !answer->trailers);
    // An empty message is one.
    QVERIFY(zitadel::readFrames(frame({}), TrailerFrame::Refused)->message);
}

void TestGrpcFrame::refuses_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<TrailerFrame>("trailerFrame");
    QTest::addColumn<Fault>("fault");
    const auto allowed = TrailerFrame::Allowed;
    QTest::newRow("compressed") << frame("abc", '\x01') << allowed << Fault::BadFrame;
    QTest::newRow("compressed trailers")
        << frame("abc") + frame("grpc-status: 0", '\x81') << allowed << Fault::BadFrame;
    QTest::newRow("unknown flag") << frame("abc", '\x02') << allowed << Fault::BadFrame;
    QTest::newRow("two messages") << frame("a") + frame("b") + trailers << allowed
                                  << Fault::BadFrame;
    QTest::newRow("a message behind the trailers")
        << trailers + frame("a") << allowed << Fault::BadFrame;
    QTest::newRow("trailers twice") << trailers + trailers << allowed << Fault::BadFrame;
    QTest::newRow("bytes behind the trailers") << trailers + "\r\n" << allowed << Fault::Truncated;
    QTest::newRow("no trailers") << frame("no colon", '\x80') << allowed << Fault::BadFrame;
    QTest::newRow("trailers where there are none")
        << frame("a") + trailers << TrailerFrame::Refused << Fault::BadFrame;
    QTest::newRow("length beyond the end")
        << QByteArray::fromHex("00ffffffff61") << allowed << Fault::Truncated;
    QTest::newRow("length too short")
        << QByteArray::fromHex("0000000001") + "abc" << allowed << Fault::Truncated;
}

void TestGrpcFrame::refuses()
{
    QFETCH(QByteArray, body);
    QFETCH(TrailerFrame, trailerFrame);
    QFETCH(Fault, fault);
    const auto answer = zitadel::readFrames(body, trailerFrame);
    QVERIFY(!answer);
    QCOMPARE(answer.error().fault, fault);
}

void TestGrpcFrame::refusesEveryCut()
{
    const QByteArray whole = frame("abc") + trailers;
    for (qsizetype size = 1; size < whole.size(); ++size) {
        const auto answer = zitadel::readFrames(whole.first(size), TrailerFrame::Allowed);
        if (size == frame("abc").size())
            QVERIFY(answer && !answer->trailers); // Whole frames, and no outcome.
        else
            QVERIFY(!answer && answer.error().fault == Fault::Truncated);
    }
}

void TestGrpcFrame::readsTrailerLines_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("status"); // Null: no trailers at all.
    QTest::newRow("CR LF") << QByteArray("grpc-status: 0\r\n") << QByteArray("0");
    QTest::newRow("LF") << QByteArray("grpc-status: 0\n") << QByteArray("0");
    QTest::newRow("no end") << QByteArray("grpc-status:0") << QByteArray("0");
    QTest::newRow("upper case") << QByteArray("GRPC-STATUS: 3\r\n") << QByteArray("3");
    QTest::newRow("no name") << QByteArray(": 0\r\n") << QByteArray();
    QTest::newRow("no colon") << QByteArray("grpc-status 0\r\n") << QByteArray();
}

void TestGrpcFrame::readsTrailerLines()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, status);
    const auto lines = zitadel::readTrailerLines(content);
    QCOMPARE(lines.has_value(), !status.isNull());
    if (lines)
        QCOMPARE(*lines, (net::Headers{{"grpc-status", status}}));
}

FACTORDESK_TEST(TestGrpcFrame, factordesk::test::NoApplication)

} // namespace tst_grpc_frame

#include "tst_grpc_frame.moc"
