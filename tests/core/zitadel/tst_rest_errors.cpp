// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/zitadel/answer_table.h"
#include "tests/core/zitadel/client_run.h"
#include "tests/core/zitadel/rest_client.h"
#include "tests/support/network_application.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace tst_rest_errors {

using namespace factordesk;
using namespace factordesk::test;

/// Every error of the table, as the REST gateway writes it, over a real connection.
class TestRestErrors : public QObject
{
    Q_OBJECT

private slots:
    void tellsEachError_data();
    void tellsEachError();
};

void TestRestErrors::tellsEachError_data()
{
    QTest::addColumn<ErrorRow>("row");
    for (const ErrorRow& row : errorRows())
        QTest::newRow(row.name.constData()) << row;
}

void TestRestErrors::tellsEachError()
{
    QFETCH(const ErrorRow, row);
    HostileServer server;
    server.addBehaviour({httpAnswer(httpStatusOf(row.code), jsonStatus(row))});
    const auto client = restClient(server);
    const std::optional<OperationEnd> end = runOperation(*client, row.operation);
    QVERIFY(end && end->failure);
    const zitadel::Status& status = *end->failure;
    QCOMPARE(status.code, row.code);
    QCOMPARE(status.stage, net::Stage::Server);
    QCOMPARE(status.fault, net::Fault::None);
    QCOMPARE(status.settlement, row.settlement);
    QCOMPARE(status.httpStatus, std::optional(httpStatusOf(row.code)));
    QCOMPARE(status.message, QString::fromUtf8(row.message));
    QCOMPARE(status.errorId, QString::fromLatin1(row.errorId));
    QCOMPARE(status.details, jsonDetails(row));
    QCOMPARE(server.requests().size(), 1);
}

FACTORDESK_TEST(TestRestErrors, factordesk::test::NetworkApplication)

} // namespace tst_rest_errors

#include "tst_rest_errors.moc"
