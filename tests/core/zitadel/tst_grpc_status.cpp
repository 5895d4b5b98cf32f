// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/transport/grpc_status.h"
#include "tests/core/zitadel/rpc_answers.h"
#include "tests/support/test_program.h"

#include <QJsonObject>
#include <QTest>

namespace tst_grpc_status {

using namespace factordesk;
using net::Fault;
using net::Headers;

namespace {

test::ErrorRow wrongCode()
{
    return {.name = "wrong code",
            .code = zitadel::StatusCode::InvalidArgument,
            .message = "Invalid code (EVENT-8isk2)",
            .details = {test::errorDetail("EVENT-8isk2", "Invalid code")}};
}

} // namespace

class TestGrpcStatus : public QObject
{
    Q_OBJECT

private slots:
    void readsTheStatus_data();
    void readsTheStatus();
    void isNeverOkByMistake_data();
    void isNeverOkByMistake();
    void readsDetails_data();
    void readsDetails();
    void leavesOutDetailsItCannotRead_data();
    void leavesOutDetailsItCannotRead();
    void readsMessages_data();
    void readsMessages();
};

void TestGrpcStatus::readsTheStatus_data()
{
    QTest::addColumn<Headers>("headers");
    QTest::addColumn<Headers>("trailers");
    QTest::addColumn<quint64>("code");
    QTest::newRow("in the trailers") << Headers{} << Headers{{"grpc-status", "0"}} << 0ULL;
    QTest::newRow("in the headers") << Headers{{"Grpc-Status", "5"}} << Headers{} << 5ULL;
    QTest::newRow("the same in both")
        << Headers{{"grpc-status", "3"}} << Headers{{"grpc-status", "3"}} << 3ULL;
    QTest::newRow("a code of the future") << Headers{} << Headers{{"grpc-status", "99"}} << 99ULL;
    QTest::newRow("a leading zero") << Headers{} << Headers{{"grpc-status", "03"}} << 3ULL;
}

void TestGrpcStatus::readsTheStatus()
{
    QFETCH(Headers, headers);
    QFETCH(Headers, trailers);
    QFETCH(quint64, code);
    const auto status = zitadel::readGrpcStatus(headers, trailers);
    QVERIFY(status);
    QCOMPARE(status->code, code);
}

void TestGrpcStatus::isNeverOkByMistake_data()
{
    QTest::addColumn<Headers>("headers");
    QTest::addColumn<Headers>("trailers");
    const auto malformed = {"",   " ",    "0 ",  "+0",   "-0", "00",      "000", "0x0",
                            "OK", "0, 0", "0,0", "0, 3", "0;", "\xd9\xa0" /* an Arabic zero */};
    for (const char* value : malformed) {
        if (QByteArray(value) == "00")
            continue; // Two digits are a number.
        QTest::addRow("\"%s\"", value) << Headers{} << Headers{{"grpc-status", value}};
    }
    QTest::newRow("missing") << Headers{} << Headers{};
    QTest::newRow("another header") << Headers{{"status", "0"}} << Headers{{"x-status", "0"}};
    QTest::newRow("twice in one block")
        << Headers{} << Headers{{"grpc-status", "0"}, {"grpc-status", "0"}};
    QTest::newRow("OK, then an error")
        << Headers{{"grpc-status", "0"}} << Headers{{"grpc-status", "3"}};
    QTest::newRow("an error, then OK")
        << Headers{{"grpc-status", "3"}} << Headers{{"grpc-status", "0"}};
    QTest::newRow("malformed headers, OK in the trailers")
        << Headers{{"grpc-status", "zero"}} << Headers{{"grpc-status", "0"}};
    QTest::newRow("OK with the details of an error")
        << Headers{}
        << Headers{{"grpc-status", "0"},
                   {"grpc-status-details-bin", test::rpcStatusBytes(wrongCode()).toBase64()}};
}

void TestGrpcStatus::isNeverOkByMistake()
{
    QFETCH(Headers, headers);
    QFETCH(Headers, trailers);
    const auto status = zitadel::readGrpcStatus(headers, trailers);
    QVERIFY(!status);
    QCOMPARE(status.error().fault, Fault::NoGrpcStatus);
}

void TestGrpcStatus::readsDetails_data()
{
    QTest::addColumn<QByteArray>("base64");
    const QByteArray bytes = test::rpcStatusBytes(wrongCode());
    QTest::newRow("padded") << bytes.toBase64();
    QTest::newRow("unpadded") << bytes.toBase64(QByteArray::OmitTrailingEquals);
}

void TestGrpcStatus::readsDetails()
{
    QFETCH(QByteArray, base64);
    const auto status = zitadel::readStatusDetails(base64);
    QVERIFY(status);
    QCOMPARE(status->code, 3ULL);
    QCOMPARE(status->message, QStringLiteral("Invalid code (EVENT-8isk2)"));
    QCOMPARE(status->details, test::jsonDetails(wrongCode()));
    // Where the message itself is missing, the details have it.
    const auto whole =
        zitadel::readGrpcStatus({}, {{"grpc-status", "3"}, {"grpc-status-details-bin", base64}});
    QCOMPARE(whole->message, QStringLiteral("Invalid code (EVENT-8isk2)"));
}

void TestGrpcStatus::leavesOutDetailsItCannotRead_data()
{
    QTest::addColumn<QByteArray>("base64");
    const QByteArray bytes = test::rpcStatusBytes(wrongCode());
    QTest::newRow("not base64") << QByteArray("%%%%");
    QTest::newRow("two values") << bytes.toBase64() + ", " + bytes.toBase64();
    QTest::newRow("cut") << bytes.chopped(1).toBase64();
    QTest::newRow("not protobuf") << QByteArray(64, '\xff').toBase64();
}

void TestGrpcStatus::leavesOutDetailsItCannotRead()
{
    QFETCH(QByteArray, base64);
    QVERIFY(!zitadel::readStatusDetails(base64));
    const auto status = zitadel::readGrpcStatus({}, {{"grpc-status", "3"},
                                                     {"grpc-message", "Invalid code"},
                                                     {"grpc-status-details-bin", base64}});
    QVERIFY(status);
    QCOMPARE(status->code, 3ULL);
    QCOMPARE(status->message, QStringLiteral("Invalid code"));
    QVERIFY(status->details.isEmpty());
}

void TestGrpcStatus::readsMessages_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("message");
    QTest::newRow("plain") << QByteArray("Invalid code") << QStringLiteral("Invalid code");
    QTest::newRow("encoded") << QByteArray("Code%20ist ung%C3%BCltig")
                             << QStringLiteral("Code ist ungültig");
    QTest::newRow("lower-case hex") << QByteArray("%c3%bc") << QStringLiteral("ü");
    QTest::newRow("a percent sign") << QByteArray("100 %") << QStringLiteral("100 %");
    QTest::newRow("an escape cut") << QByteArray("100%2") << QStringLiteral("100%2");
    QTest::newRow("not hex") << QByteArray("%zz") << QStringLiteral("%zz");
    QTest::newRow("not UTF-8") << QByteArray("a%FFb") << QStringLiteral("a\uFFFDb");
    QTest::newRow("empty") << QByteArray() << QString();
}

void TestGrpcStatus::readsMessages()
{
    QFETCH(QByteArray, value);
    QFETCH(QString, message);
    QCOMPARE(zitadel::readGrpcMessage(value), message);
}

FACTORDESK_TEST(TestGrpcStatus, factordesk::test::NoApplication)

} // namespace tst_grpc_status

#include "tst_grpc_status.moc"
