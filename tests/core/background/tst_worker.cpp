// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/background/delivery.h"
#include "core/background/worker.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace tst_worker {

using factordesk::background::Delivery;
using factordesk::background::Job;
using factordesk::background::Worker;

class TestWorker : public QObject
{
    Q_OBJECT

private slots:
    void answersOnTheAskingThread();
    void handsOverWhatCannotBeCopied();
    void tellsWhetherItRuns();
    void deliversNothingAfterCancel();
    void deliversNothingAfterCancelOfWhatIsDone();
    void asksTheWorkToStop();
    void doesNotBeginWhatWasCancelled();
    void replacesAJob();
    void mayBeEndedFromItsAnswer();
    void waitsAtTheEnd();
    void worksInOneThreadAllAlong();
    void deliversOnce();
};

void TestWorker::answersOnTheAskingThread()
{
    Worker worker;
    const QThread* workingThread = nullptr;
    const QThread* answeringThread = nullptr;
    const Job job = worker.start(
        [](const std::stop_token&) -> const QThread* { return QThread::currentThread(); },
        [&](const QThread* where) {
            workingThread = where;
            answeringThread = QThread::currentThread();
        });
    QVERIFY(!answeringThread); // never from within start()
    QTRY_VERIFY(answeringThread);
    QCOMPARE(answeringThread, QThread::currentThread());
    QVERIFY(workingThread != QThread::currentThread());
}

void TestWorker::handsOverWhatCannotBeCopied()
{
    Worker worker;
    std::unique_ptr<int> answer;
    auto question = std::make_unique<int>(20);
    const Job job =
        worker.start([question = std::move(question)](
                         const std::stop_token&) { return std::make_unique<int>(*question + 1); },
                     [&](std::unique_ptr<int> value) { answer = std::move(value); });
    QTRY_VERIFY(answer);
    QCOMPARE(*answer, 21);
}

void TestWorker::tellsWhetherItRuns()
{
    QVERIFY(!Job().isRunning());
    Worker worker;
    std::optional<bool> duringAnswer;
    Job job;
    job = worker.start([](const std::stop_token&) { return 1; },
                       [&](int) { duringAnswer = job.isRunning(); });
    QVERIFY(job.isRunning());
    QTRY_VERIFY(duringAnswer);
    QCOMPARE(*duringAnswer, false);
    QVERIFY(!job.isRunning());
}

void TestWorker::deliversNothingAfterCancel()
{
    Worker worker;
    QSemaphore go;
    bool isAnswered = false;
    Job job = worker.start(
        [&](const std::stop_token&) {
            go.acquire();
            return 1;
        },
        [&](int) { isAnswered = true; });
    job.cancel();
    QVERIFY(!job.isRunning());
    go.release();
    bool isNextAnswered = false;
    const Job next =
        worker.start([](const std::stop_token&) { return 1; }, [&](int) { isNextAnswered = true; });
    QTRY_VERIFY(isNextAnswered);
    QVERIFY(!isAnswered);
}

void TestWorker::deliversNothingAfterCancelOfWhatIsDone()
{
    bool isAnswered = false;
    auto worker = std::make_unique<Worker>();
    Job job =
        worker->start([](const std::stop_token&) { return 1; }, [&](int) { isAnswered = true; });
    worker.reset(); // it is done, its answer is on its way
    job.cancel();
    QCoreApplication::processEvents();
    QVERIFY(!isAnswered);
}

void TestWorker::asksTheWorkToStop()
{
    Worker worker;
    QSemaphore begun;
    QSemaphore seen;
    {
        const Job job = worker.start(
            [&](const std::stop_token& stop) {
                begun.release();
                while (!stop.stop_requested())
                    QThread::yieldCurrentThread();
                seen.release();
                return 1;
            },
            [](int) {});
        begun.acquire();
    } // the job goes
    QVERIFY(seen.tryAcquire(1, 10'000));
}

void TestWorker::doesNotBeginWhatWasCancelled()
{
    auto worker = std::make_unique<Worker>(1);
    QSemaphore go;
    std::atomic<bool> isBegun = false;
    const Job first = worker->start(
        [&](const std::stop_token&) {
            go.acquire();
            return 1;
        },
        [](int) {});
    Job second = worker->start(
        [&](const std::stop_token&) {
            isBegun = true;
            return 1;
        },
        [](int) {});
    second.cancel();
    go.release();
    worker.reset();
    QVERIFY(!isBegun);
}

void TestWorker::replacesAJob()
{
    Worker worker;
    QList<int> answers;
    Job job;
    for (int i = 1; i <= 3; ++i)
        job = worker.start([i](const std::stop_token&) { return i; },
                           [&](int value) { answers.append(value); });
    QTRY_VERIFY(!answers.isEmpty());
    QCOMPARE(answers, QList<int>{3});
}

void TestWorker::mayBeEndedFromItsAnswer()
{
    Worker worker;
    bool isAnswered = false;
    auto job = std::make_unique<Job>();
    *job = worker.start([](const std::stop_token&) { return 1; },
                        [&](int) {
                            job.reset();
                            isAnswered = true;
                        });
    QTRY_VERIFY(isAnswered);
}

void TestWorker::waitsAtTheEnd()
{
    std::atomic<bool> isDone = false;
    {
        QSemaphore begun;
        Worker worker;
        const Job job = worker.start(
            [&](const std::stop_token&) {
                begun.release();
                for (int i = 0; i < 1000; ++i)
                    QThread::yieldCurrentThread();
                isDone = true;
                return 1;
            },
            [](int) {});
        begun.acquire();
    }
    QVERIFY(isDone);
}

void TestWorker::worksInOneThreadAllAlong()
{
    Worker worker(1);
    worker.keepThreads();
    const QThread* threads[3] = {};
    std::vector<Job> jobs;
    for (const QThread*& thread : threads)
        jobs.push_back(worker.start(
            [&thread](const std::stop_token&) {
                thread = QThread::currentThread();
                return true;
            },
            [](bool) {}));
    worker.waitForAll();
    QVERIFY(threads[0]);
    QCOMPARE(threads[1], threads[0]);
    QCOMPARE(threads[2], threads[0]);
}

void TestWorker::deliversOnce()
{
    Delivery delivery;
    int answers = 0;
    delivery.post([&] { ++answers; });
    QVERIFY(!delivery.isOver());
    QCoreApplication::processEvents();
    QCOMPARE(answers, 1);
    QVERIFY(delivery.isOver());
    delivery.post([&] { ++answers; });
    QCoreApplication::processEvents();
    QCOMPARE(answers, 1);
    QVERIFY(!delivery.stopToken().stop_requested());
    delivery.close();
    QVERIFY(delivery.stopToken().stop_requested());
}

FACTORDESK_TEST(TestWorker, QCoreApplication)

} // namespace tst_worker

#include "tst_worker.moc"
