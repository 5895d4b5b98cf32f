// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/handover.h"
#include "tests/support/hostile_server.h"
#include "tests/support/network_application.h"
#include "tests/support/test_program.h"

#include <QBuffer>
#include <QNetworkAccessManager>
#include <QPointer>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>
#include <QThread>

#include <atomic>
#include <memory>
#include <vector>

namespace tst_handover {

using namespace factordesk;
using net::Handover;

/// That what is at work in Qt's network thread is found as it is handed over. It stands on a name
/// of Qt's that is not public: where a Qt has another, this fails first.
class TestHandover : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void findsTheWorker();
    void takesChildrenAlong();
    void findsEachOfSeveral();
    void leavesAReplyAloneThatHasStarted();
    void outlivesRefusedConnections();

private:
    [[nodiscard]] QNetworkRequest request() const { return QNetworkRequest(m_server.url()); }
    static void awaitEnd(QNetworkReply& reply)
    {
        QSignalSpy finished(&reply, &QNetworkReply::finished);
        QVERIFY(finished.wait());
    }

    test::HostileServer m_server;
    std::unique_ptr<QNetworkAccessManager> m_manager;
};

void TestHandover::init()
{
    m_manager = std::make_unique<QNetworkAccessManager>();
    m_server.setBehaviour({test::httpAnswer(200, "{}")});
}

void TestHandover::findsTheWorker()
{
    int found = 0;
    QPointer<QObject> worker;
    Handover handover([&](QObject& it) {
        ++found;
        worker = &it;
        QCOMPARE(it.thread(), thread());
    });
    QNetworkReply* const reply = m_manager->get(request());
    handover.setReply(*reply);
    awaitEnd(*reply);
    QCOMPARE(reply->error(), QNetworkReply::NoError);
    QCOMPARE(reply->readAll(), QByteArray("{}"));
    QCOMPARE(found, 1);
    m_manager.reset(); // Its thread is at its end, and the worker was that thread's.
    QVERIFY(!worker);
}

void TestHandover::takesChildrenAlong()
{
    std::atomic<QThread*> its = nullptr;
    Handover handover([&its](QObject& worker) {
        auto* const child = new QObject(&worker);
        QMetaObject::invokeMethod(
            child, [&its] { its = QThread::currentThread(); }, Qt::QueuedConnection);
    });
    QNetworkReply* const reply = m_manager->get(request());
    handover.setReply(*reply);
    awaitEnd(*reply);
    QVERIFY(its);
    QVERIFY(its != thread());
}

void TestHandover::findsEachOfSeveral()
{
    constexpr std::size_t count = 5;
    std::vector<std::unique_ptr<QNetworkAccessManager>> managers;
    std::vector<std::unique_ptr<Handover>> handovers;
    QBuffer body;
    QVERIFY(body.open(QIODevice::ReadOnly));
    std::vector<QObject*> found(count);
    for (std::size_t i = 0; i < count; ++i) {
        managers.push_back(std::make_unique<QNetworkAccessManager>());
        handovers.push_back(
            std::make_unique<Handover>([&found, i](QObject& worker) { found[i] = &worker; }));
        // Every second one is handed over later, when others are, too.
        QNetworkAccessManager& manager = *managers.back();
        handovers.back()->setReply(i % 2 == 0 ? *manager.get(request())
                                              : *manager.post(request(), &body));
    }
    for (QObject* const& worker : found)
        QTRY_VERIFY(worker);
    for (std::size_t i = 0; i < count; ++i)
        QCOMPARE(std::count(found.begin(), found.end(), found[i]), 1);
}

void TestHandover::leavesAReplyAloneThatHasStarted()
{
    QNetworkReply* const reply = m_manager->get(request());
    Handover tooLate([](QObject&) { QFAIL("it was handed over before"); });
    tooLate.setReply(*reply);
    awaitEnd(*reply);
    QCOMPARE(reply->readAll(), QByteArray("{}"));
}

void TestHandover::outlivesRefusedConnections()
{
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const QUrl url(QStringLiteral("http://127.0.0.1:%1").arg(closed.serverPort()));
    closed.close();
    // The worker is gone within microseconds of the first word from Qt's thread.
    for (int i = 0; i < 200; ++i) {
        m_manager = std::make_unique<QNetworkAccessManager>();
        Handover handover([](QObject& worker) { new QObject(&worker); });
        QNetworkReply* const reply = m_manager->get(QNetworkRequest(url));
        handover.setReply(*reply);
        awaitEnd(*reply);
        QCOMPARE(reply->error(), QNetworkReply::ConnectionRefusedError);
    }
}

FACTORDESK_TEST(TestHandover, factordesk::test::NetworkApplication)

} // namespace tst_handover

#include "tst_handover.moc"
