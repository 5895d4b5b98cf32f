// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/api/generate_recovery_codes.h"
#include "tests/core/zitadel/answer_table.h"
#include "tests/support/freed_memory.h"
#include "tests/support/sample_values.h"
#include "tests/support/test_program.h"

#include <QJsonDocument>
#include <QTest>

namespace tst_recovery_codes {

using namespace factordesk;
using namespace factordesk::zitadel;

/// GenerateRecoveryCodes in both forms.
class TestRecoveryCodes : public QObject
{
    Q_OBJECT

private slots:
    void asksAsDocumented();
    void readsTheCodes();
    void readsTheMessage();
    void refusesOtherAnswers_data();
    void refusesOtherAnswers();
    void refusesOtherMessages();
    void leavesNoCodeBehind();
};

namespace {

QJsonObject object(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).object();
}

// As internal/api/grpc/user/v2/recovery_codes.go of zitadel answers.
const QByteArray answered = R"({"details":{"resourceOwner":"69629023906488334"},)"
                            R"("recoveryCodes":["abcde-fghjk","mnpqr-stuvw"]})";

} // namespace

void TestRecoveryCodes::asksAsDocumented()
{
    const GenerateRecoveryCodes operation{.userId = test::userId(), .count = 10};
    const RestCall rest = operation.rest();
    QCOMPARE(rest.method, QByteArray("POST"));
    QCOMPARE(rest.path, QByteArray("/v2/users/29001/recovery_codes"));
    QCOMPARE(rest.body, QByteArray(R"({"count":10})"));
    QCOMPARE(rest.secretAnswerFields, QList<QByteArray>{"recoveryCodes"});
    const RpcCall rpc = operation.rpc();
    QCOMPARE(rpc.path, QByteArray("/zitadel.user.v2.UserService/GenerateRecoveryCodes"));
    QCOMPARE(rpc.message.bytes, QByteArray("\x0a\x05"
                                           "29001\x10\x0a"));
    QCOMPARE(rpc.secretAnswerFields, QList<QByteArray>{"recoveryCodes"});
}

void TestRecoveryCodes::readsTheCodes()
{
    const auto codes = GenerateRecoveryCodes::decode(object(answered));
    QVERIFY(codes);
    QCOMPARE(codes->details, Details{.resourceOwner = QStringLiteral("69629023906488334")});
    QCOMPARE(codes->codes.size(), 2U);
    QVERIFY(codes->codes.front().text() == "abcde-fghjk");
    QVERIFY(codes->codes.back().text() == "mnpqr-stuvw");
}

void TestRecoveryCodes::readsTheMessage()
{
    const wire::Message message = wire::MessageWriter()
                                      .element(2, QStringLiteral("abcde-fghjk"))
                                      .element(2, QStringLiteral("mnpqr-stuvw"))
                                      .take();
    const auto codes = GenerateRecoveryCodes::decode(message);
    QVERIFY(codes);
    QCOMPARE(codes->details, Details());
    QCOMPARE(codes->codes.size(), 2U);
    QVERIFY(codes->codes.back().text() == "mnpqr-stuvw");
    // The inspector shows that codes came, and none of them.
    const GenerateRecoveryCodes operation{.userId = test::userId(), .count = 2};
    const QByteArray shown =
        QJsonDocument(wire::messageObject(message.bytes, operation.rpc().answerShape)).toJson();
    QVERIFY(shown.contains("recoveryCodes"));
    QVERIFY(!shown.contains("abcde") && !shown.contains("mnpqr"));
}

void TestRecoveryCodes::refusesOtherAnswers_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("nothing") << QByteArray("{}");
    QTest::newRow("null") << QByteArray(R"({"recoveryCodes":null})");
    QTest::newRow("no list") << QByteArray(R"({"recoveryCodes":"abcde-fghjk"})");
    QTest::newRow("no texts") << QByteArray(R"({"recoveryCodes":["abcde-fghjk",7]})");
    QTest::newRow("no details") << QByteArray(R"({"details":7,"recoveryCodes":["abcde-fghjk"]})");
}

void TestRecoveryCodes::refusesOtherAnswers()
{
    QFETCH(const QByteArray, answer);
    const auto codes = GenerateRecoveryCodes::decode(object(answer));
    QVERIFY(!codes);
    QCOMPARE(codes.error().fault, net::Fault::WrongType);
    QVERIFY(!codes.error().where.contains(QLatin1String("abcde")));
}

void TestRecoveryCodes::refusesOtherMessages()
{
    QVERIFY(!GenerateRecoveryCodes::decode(wire::Message{}));
    QVERIFY(!GenerateRecoveryCodes::decode(wire::MessageWriter().number(2, 7).take()));
}

void TestRecoveryCodes::leavesNoCodeBehind()
{
    FACTORDESK_REQUIRE_MEMORY_WATCH();
    const QJsonObject answer = object(answered);
    const test::FreedMemoryWatch watch("abcde-fghjk");
    QVERIFY(GenerateRecoveryCodes::decode(answer));
    QCOMPARE(watch.leftBehind(), 0);
}

FACTORDESK_TEST(TestRecoveryCodes, factordesk::test::NoApplication)

} // namespace tst_recovery_codes

#include "tst_recovery_codes.moc"
