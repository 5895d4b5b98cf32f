// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/one_shot_body.h"
#include "core/net/redaction.h"
#include "core/net/wipe.h"
#include "tests/support/freed_memory.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <algorithm>
#include <memory>

namespace tst_wipe {

using namespace factordesk;
using namespace factordesk::net;
using test::FreedMemoryWatch;

namespace {

const QByteArray secret = "JBSWY3DPEHPK3PXP";

/// Fresh bytes, shared with nobody, that hold the secret.
QByteArray bodyWith(const QByteArray& name)
{
    QByteArray body;
    body.reserve(64);
    return body.append("{\"").append(name).append("\":\"").append(secret).append("\"}");
}

} // namespace

class TestWipe : public QObject
{
    Q_OBJECT

private slots:
    void watchesFreedMemory();
    void leavesNothingOfItsOwn();
    void leavesWhatOthersShare();
    void movesWithoutATrace();
    void takesPiecesTogether();
    void leavesNothingOfARequestBody();
    void leavesNothingWhenRedacting();
};

// The measure itself: what is not wiped is seen.
void TestWipe::watchesFreedMemory()
{
    FACTORDESK_REQUIRE_MEMORY_WATCH();
    const FreedMemoryWatch watch(secret);
    bodyWith("secret").clear();
    QCOMPARE(watch.leftBehind(), 1);
    {
        QByteArray growing = bodyWith("secret");
        growing.append(QByteArray(1000, 'x')); // one block left on the way, one at the end
    }
    QCOMPARE(watch.leftBehind(), 3);
    {
        const QString wide = QString::fromLatin1(secret);
    }
    QCOMPARE(watch.leftBehind(), 4);
}

void TestWipe::leavesNothingOfItsOwn()
{
    FACTORDESK_REQUIRE_MEMORY_WATCH();
    const FreedMemoryWatch watch(secret);
    QByteArray bytes = bodyWith("secret");
    wipe(bytes);
    QVERIFY(bytes.isEmpty());
    QString text = QString::fromLatin1(secret);
    wipe(text);
    QVERIFY(text.isEmpty());
    QByteArray cut = bodyWith("secret");
    cut.truncate(3); // the rest is still there, behind the end
    wipe(cut);
    QCOMPARE(watch.leftBehind(), 0);
    wipe(bytes); // nothing to do
    QByteArray constant = QByteArrayLiteral("constant");
    wipe(constant); // not writable
    QVERIFY(constant.isEmpty());
}

void TestWipe::leavesWhatOthersShare()
{
    QByteArray bytes = bodyWith("secret");
    QByteArray shared = bytes;
    wipe(bytes);
    QVERIFY(bytes.isEmpty());
    QCOMPARE(shared, bodyWith("secret"));
    const char* const place = shared.constData();
    QVERIFY(shared.isDetached());
    QCOMPARE(place, shared.constData());
}

void TestWipe::movesWithoutATrace()
{
    FACTORDESK_REQUIRE_MEMORY_WATCH();
    const qsizetype size = bodyWith("secret").size();
    const FreedMemoryWatch watch(secret);
    {
        WipedBuffer buffer;
        for (int i = 0; i < 200; ++i)
            buffer.append(bodyWith("secret"));
        QCOMPARE(buffer.bytes().size(), 200 * size);
        buffer.reserve(100'000);
    }
    QCOMPARE(watch.leftBehind(), 0);
}

void TestWipe::takesPiecesTogether()
{
    WipedBuffer buffer;
    QVERIFY(buffer.bytes().isEmpty());
    buffer.reserve(10);
    QByteArray expected;
    for (int i = 0; i < 1000; ++i) {
        buffer.append(QByteArray::number(i));
        expected += QByteArray::number(i);
        buffer.append({});
    }
    QCOMPARE(buffer.bytes(), expected);
    QCOMPARE(buffer.take(), expected);
    QVERIFY(buffer.bytes().isEmpty());
    buffer.append("again");
    QCOMPARE(buffer.bytes(), QByteArray("again"));
}

void TestWipe::leavesNothingOfARequestBody()
{
    FACTORDESK_REQUIRE_MEMORY_WATCH();
    const FreedMemoryWatch watch(secret);
    OneShotBody refused(bodyWith("code"));
    refused.refuse();
    QCOMPARE(watch.leftBehind(), 0);
    std::make_unique<OneShotBody>(bodyWith("code")).reset();
    QCOMPARE(watch.leftBehind(), 0);
}

void TestWipe::leavesNothingWhenRedacting()
{
    FACTORDESK_REQUIRE_MEMORY_WATCH();
    HttpRequest request{.body = bodyWith("code"), .secretRequestFields = {"code"}};
    QByteArray answer = bodyWith("secret").append(bodyWith("other")).append(bodyWith("SECRET"));
    request.secretAnswerFields = {"secret"};
    const FreedMemoryWatch watch(secret);
    {
        const Redactor redactor(request);
        QCOMPARE(redactor.requestBody(), QByteArray(R"({"code":"<CODE>"})"));
        QCOMPARE(redactor.responseBody({}, answer),
                 QByteArray(R"({"secret":"<SECRET>"}{"other":"<CODE>"}{"SECRET":"<SECRET>"})"));
    }
    QCOMPARE(watch.leftBehind(), 0);
}

FACTORDESK_TEST(TestWipe, factordesk::test::NoApplication)

} // namespace tst_wipe

#include "tst_wipe.moc"
