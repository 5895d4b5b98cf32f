// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/patience.h"
#include "core/zitadel/status.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace tst_status {

using namespace factordesk;
using zitadel::StatusCode;

class TestStatus : public QObject
{
    Q_OBJECT

private slots:
    void namesCodesAsGrpcDoes_data();
    void namesCodesAsGrpcDoes();
    void derivesCodesFromHttp_data();
    void derivesCodesFromHttp();
    void provesARefusal_data();
    void provesARefusal();
    void carriesAFailure();
    void knowsWhenTheServerAsksForPatience();
};

void TestStatus::namesCodesAsGrpcDoes_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("name");
    // grpc.io, "Status codes and their use in gRPC".
    const char* const names[] = {"OK",
                                 "CANCELLED",
                                 "UNKNOWN",
                                 "INVALID_ARGUMENT",
                                 "DEADLINE_EXCEEDED",
                                 "NOT_FOUND",
                                 "ALREADY_EXISTS",
                                 "PERMISSION_DENIED",
                                 "RESOURCE_EXHAUSTED",
                                 "FAILED_PRECONDITION",
                                 "ABORTED",
                                 "OUT_OF_RANGE",
                                 "UNIMPLEMENTED",
                                 "INTERNAL",
                                 "UNAVAILABLE",
                                 "DATA_LOSS",
                                 "UNAUTHENTICATED"};
    int number = 0;
    for (const char* name : names)
        QTest::newRow(name) << number++ << QString::fromLatin1(name);
}

void TestStatus::namesCodesAsGrpcDoes()
{
    QFETCH(int, number);
    QFETCH(QString, name);
    QCOMPARE(zitadel::statusCodeName(static_cast<StatusCode>(number)), name);
}

void TestStatus::derivesCodesFromHttp_data()
{
    QTest::addColumn<int>("http");
    QTest::addColumn<StatusCode>("code");
    // google/rpc/code.proto; where several codes share a status, the most general of them.
    QTest::newRow("200") << 200 << StatusCode::Ok;
    QTest::newRow("400") << 400 << StatusCode::InvalidArgument;
    QTest::newRow("401") << 401 << StatusCode::Unauthenticated;
    QTest::newRow("403") << 403 << StatusCode::PermissionDenied;
    QTest::newRow("404") << 404 << StatusCode::NotFound;
    QTest::newRow("408") << 408 << StatusCode::DeadlineExceeded;
    QTest::newRow("409") << 409 << StatusCode::Aborted;
    QTest::newRow("429") << 429 << StatusCode::ResourceExhausted;
    QTest::newRow("499") << 499 << StatusCode::Cancelled;
    QTest::newRow("500") << 500 << StatusCode::Internal;
    QTest::newRow("501") << 501 << StatusCode::Unimplemented;
    QTest::newRow("502") << 502 << StatusCode::Unavailable;
    QTest::newRow("503") << 503 << StatusCode::Unavailable;
    QTest::newRow("504") << 504 << StatusCode::DeadlineExceeded;
    QTest::newRow("204 is no success") << 204 << StatusCode::Unknown;
    QTest::newRow("418") << 418 << StatusCode::Unknown;
    QTest::newRow("0") << 0 << StatusCode::Unknown;
}

void TestStatus::derivesCodesFromHttp()
{
    QFETCH(int, http);
    QFETCH(StatusCode, code);
    QCOMPARE(zitadel::statusCodeForHttp(http), code);
}

void TestStatus::provesARefusal_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<bool>("isProven");
    // "Can the server have acted, and then said this?"
    const std::pair<const char*, bool> codes[] = {{"OK", false},
                                                  {"CANCELLED", false},
                                                  {"UNKNOWN", false},
                                                  {"INVALID_ARGUMENT", true},
                                                  {"DEADLINE_EXCEEDED", false},
                                                  {"NOT_FOUND", true},
                                                  {"ALREADY_EXISTS", true},
                                                  {"PERMISSION_DENIED", true},
                                                  {"RESOURCE_EXHAUSTED", true},
                                                  {"FAILED_PRECONDITION", true},
                                                  {"ABORTED", true},
                                                  {"OUT_OF_RANGE", true},
                                                  {"UNIMPLEMENTED", true},
                                                  {"INTERNAL", false},
                                                  {"UNAVAILABLE", false},
                                                  {"DATA_LOSS", false},
                                                  {"UNAUTHENTICATED", true}};
    int number = 0;
    for (const auto& [name, isProven] : codes)
        QTest::newRow(name) << number++ << isProven;
}

void TestStatus::provesARefusal()
{
    QFETCH(const int, number);
    QFETCH(const bool, isProven);
    const auto code = static_cast<StatusCode>(number);
    QCOMPARE(zitadel::statusCodeName(code), QString::fromLatin1(QTest::currentDataTag()));
    QCOMPARE(zitadel::settlementOfRefusal(code, false),
             isProven ? net::Settlement::Answered : net::Settlement::Unknown);
    // No proxy knows ZITADEL's ids.
    const bool isServersOwn = isProven || code == StatusCode::Unavailable;
    QCOMPARE(zitadel::settlementOfRefusal(code, true),
             isServersOwn ? net::Settlement::Answered : net::Settlement::Unknown);
}

void TestStatus::carriesAFailure()
{
    const zitadel::Status lost = zitadel::statusFor({.stage = net::Stage::Http,
                                                     .fault = net::Fault::DeadlineExceeded,
                                                     .settlement = net::Settlement::Unknown,
                                                     .technicalText = QStringLiteral("late")});
    QCOMPARE(lost.code, StatusCode::DeadlineExceeded);
    QCOMPARE(lost.stage, net::Stage::Http);
    QCOMPARE(lost.fault, net::Fault::DeadlineExceeded);
    QVERIFY(!lost.isSettled());
    QCOMPARE(lost.technicalText, QStringLiteral("late"));
    QVERIFY(lost.message.isEmpty());

    const zitadel::Status refused = zitadel::statusFor({.stage = net::Stage::Connection,
                                                        .fault = net::Fault::ConnectionRefused,
                                                        .settlement = net::Settlement::NotSent});
    QCOMPARE(refused.code, StatusCode::Unavailable);
    QVERIFY(refused.isSettled());
}

void TestStatus::knowsWhenTheServerAsksForPatience()
{
    zitadel::Status status;
    status.code = StatusCode::Unavailable;
    QCOMPARE(zitadel::patienceAskedFor(status), std::nullopt);
    status.retryAfter = std::chrono::seconds(7);
    QCOMPARE(zitadel::patienceAskedFor(status), std::chrono::seconds(7));
    status.code = StatusCode::ResourceExhausted;
    QCOMPARE(zitadel::patienceAskedFor(status), std::chrono::seconds(7));
    status.retryAfter.reset();
    QCOMPARE(zitadel::patienceAskedFor(status), zitadel::usualPatience);
}

FACTORDESK_TEST(TestStatus, factordesk::test::NoApplication)

} // namespace tst_status

#include "tst_status.moc"
