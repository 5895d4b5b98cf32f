// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/recovery_code_endpoints.h"
#include "tests/core/practice/practice_fixture.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QSet>
#include <QTest>

namespace tst_recovery_code_endpoints {

using namespace factordesk;
using test::Answer;
using test::PracticeFixture;

/// As internal/command/user_human_recovery_codes.go of zitadel has it.
class TestRecoveryCodeEndpoints : public QObject
{
    Q_OBJECT

private slots:
    void makesCodes();
    void keepsToTheMost();
    void answersErrors();
    void playsAnOlderServer();
};

namespace {

Answer made(PracticeFixture& practice, const QByteArray& id, const QByteArray& body)
{
    return practice.call("POST", "/v2/users/" + id + "/recovery_codes", body);
}

QJsonArray codesIn(const Answer& answer)
{
    return answer.json().value(QStringLiteral("recoveryCodes")).toArray();
}

} // namespace

void TestRecoveryCodeEndpoints::makesCodes()
{
    PracticeFixture practice;
    const Answer answer =
        made(practice, practice.idOf(QStringLiteral("anna.berg")), R"({"count":10})");
    QCOMPARE(answer.status, 200);
    QSet<QString> codes;
    for (const QJsonValue& code : codesIn(answer))
        codes.insert(code.toString());
    QCOMPARE(codes.size(), 10);
    const QJsonObject details = answer.json().value(QStringLiteral("details")).toObject();
    QCOMPARE(details.keys(), QStringList{QStringLiteral("resourceOwner")});
}

void TestRecoveryCodeEndpoints::keepsToTheMost()
{
    PracticeFixture practice;
    const QByteArray id = practice.idOf(QStringLiteral("anna.berg"));
    QCOMPARE(codesIn(made(practice, id, R"({"count":7})")).size(), 7);
    const Answer refused = made(practice, id, R"({"count":4})");
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.errorId(), QStringLiteral("COMMAND-8f2k9"));
    QCOMPARE(codesIn(made(practice, id, R"({"count":3})")).size(), 3);
    QCOMPARE(practice::maximumRecoveryCodes, 10U);
}

void TestRecoveryCodeEndpoints::answersErrors()
{
    PracticeFixture practice;
    QCOMPARE(made(practice, "4711", R"({"count":1})").errorId(), QStringLiteral("COMMAND-uXHNj"));
    QCOMPARE(made(practice, practice.idOf(QStringLiteral("elif.fidan")), R"({"count":1})").status,
             403);
    QCOMPARE(made(practice, practice.idOf(QStringLiteral("anna.berg")), R"({"count":"x"})").status,
             400);
}

void TestRecoveryCodeEndpoints::playsAnOlderServer()
{
    PracticeFixture practice;
    practice::Faults faults;
    faults.lacksRecoveryCodes = true;
    practice.server.setFaults(faults);
    const Answer refused =
        made(practice, practice.idOf(QStringLiteral("anna.berg")), R"({"count":10})");
    QCOMPARE(refused.status, 404);
    QVERIFY(refused.errorId().isEmpty());
    QCOMPARE(practice.server.callCount(practice::Operation::GenerateRecoveryCodes), 0);
}

FACTORDESK_TEST(TestRecoveryCodeEndpoints, QCoreApplication)

} // namespace tst_recovery_code_endpoints

#include "tst_recovery_code_endpoints.moc"
