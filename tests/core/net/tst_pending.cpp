// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/pending.h"
#include "tests/support/event_loop.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <string>

namespace tst_pending {

using namespace factordesk;
using namespace factordesk::net;
using test::runEvents;

namespace {

/// A call that the test ends; its value cannot be copied.
class Call final : public Pending<std::unique_ptr<int>, std::string>
{
public:
    void end(int value) { finish(std::make_unique<int>(value)); }
    void fail(const std::string& error) { finish(Unexpected(error)); }
    void abort() override { fail("aborted"); }
    using Pending::hasResult;
};

} // namespace

class TestPending : public QObject
{
    Q_OBJECT

private slots:
    void finishesFromTheEventLoop();
    void finishesOnce_data();
    void finishesOnce();
    void finishesOnceThoughAborted();
    void saysNothingOnceDeleted();
    void mayBeDeletedByItsListener();
    void givesItsResultAway();
    void isRetired_data();
    void isRetired();
    void retiresNothing();
};

void TestPending::finishesFromTheEventLoop()
{
    Call call;
    const QSignalSpy finished(&call, &PendingBase::finished);
    call.end(7);
    QVERIFY(call.hasResult());
    QVERIFY(!call.isFinished());
    QCOMPARE(finished.count(), 0);
    connect(&call, &PendingBase::finished, this, [&call] {
        QVERIFY(call.isFinished());
        QCOMPARE(*call.result().value(), 7);
    });
    runEvents();
    QCOMPARE(finished.count(), 1);
    QVERIFY(call.isFinished());
}

void TestPending::finishesOnce_data()
{
    QTest::addColumn<bool>("runsBetween");
    QTest::newRow("before it was told") << false;
    QTest::newRow("after it was told") << true;
}

void TestPending::finishesOnce()
{
    QFETCH(const bool, runsBetween);
    Call call;
    const QSignalSpy finished(&call, &PendingBase::finished);
    call.end(1);
    if (runsBetween)
        runEvents();
    call.end(2);
    call.fail("late");
    call.abort();
    runEvents();
    QCOMPARE(finished.count(), 1);
    QVERIFY(call.result());
    QCOMPARE(*call.result().value(), 1); // the first counts
}

void TestPending::finishesOnceThoughAborted()
{
    Call call;
    const QSignalSpy finished(&call, &PendingBase::finished);
    call.abort();
    QCOMPARE(finished.count(), 0);
    call.abort();
    call.end(1);
    runEvents();
    QCOMPARE(finished.count(), 1);
    QVERIFY(!call.result());
    QCOMPARE(call.result().error(), std::string("aborted"));
}

void TestPending::saysNothingOnceDeleted()
{
    auto call = std::make_unique<Call>();
    const QSignalSpy finished(call.get(), &PendingBase::finished);
    call->end(1);
    call.reset();
    runEvents();
    QCOMPARE(finished.count(), 0);
}

void TestPending::mayBeDeletedByItsListener()
{
    auto call = std::make_unique<Call>();
    connect(call.get(), &PendingBase::finished, this, [&call] { call.reset(); });
    call->end(1);
    runEvents();
    QVERIFY(!call);
}

void TestPending::givesItsResultAway()
{
    Call call;
    call.end(7);
    runEvents();
    Expected<std::unique_ptr<int>, std::string> result = call.takeResult();
    QCOMPARE(*result.value(), 7);
    QVERIFY(!call.result().value());
}

void TestPending::isRetired_data()
{
    QTest::addColumn<bool>("withinItsSlot");
    QTest::newRow("while it runs") << false;
    QTest::newRow("within a slot of its own finished()") << true;
}

void TestPending::isRetired()
{
    QFETCH(const bool, withinItsSlot);
    auto call = std::make_unique<Call>();
    const QPointer<Call> watched(call.get());
    int told = 0;
    connect(call.get(), &PendingBase::finished, this, [&] {
        ++told;
        retire(std::move(call));
        QVERIFY(watched); // still here: this is one of its slots
    });
    connect(call.get(), &PendingBase::finished, this, [&told] { ++told; });
    call->end(1);
    if (!withinItsSlot)
        retire(std::move(call));
    QVERIFY(withinItsSlot || !call);
    runEvents();
    QVERIFY(!call);
    QVERIFY(!watched);
    QCOMPARE(told, withinItsSlot ? 1 : 0); // the second listener is not told any more
}

void TestPending::retiresNothing()
{
    std::unique_ptr<Call> none;
    retire(std::move(none));
    QVERIFY(!none);
}

FACTORDESK_TEST(TestPending, QCoreApplication)

} // namespace tst_pending

#include "tst_pending.moc"
