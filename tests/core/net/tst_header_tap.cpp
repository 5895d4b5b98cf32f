// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/handover.h"
#include "core/net/header_tap.h"
#include "tests/support/http2_server.h"
#include "tests/support/network_application.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QNetworkAccessManager>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

#include <memory>

namespace tst_header_tap {

using namespace factordesk;
using net::Headers;
using net::HeaderTap;
using test::Http2Frames;

/// That headers come from where Qt collects them, and no more of them than is allowed. It stands on
/// names of Qt's that are not public: where a Qt has others, this fails first.
class TestHeaderTap : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void tellsOfHeadersAndTrailers();
    void dropsInformationalAnswers();
    void overflows_data();
    void overflows();
    void takesABlockOfTheLimit();
    void goesWithTheManager();

private:
    void get(const QByteArray& answer, qint64 mostBytes = 1000);
    void awaitEnd();

    struct Block
    {
        int status;
        Headers fields;
    };

    test::Http2Server m_server;
    std::unique_ptr<QNetworkAccessManager> m_manager;
    QNetworkReply* m_reply = nullptr;
    std::shared_ptr<HeaderTap> m_tap;
    bool m_isTapped = false;
    QList<Block> m_blocks;
    int m_overflows = 0;
};

void TestHeaderTap::init()
{
    m_manager = std::make_unique<QNetworkAccessManager>();
    m_blocks.clear();
    m_overflows = 0;
    m_isTapped = false;
}

void TestHeaderTap::cleanup()
{
    m_manager.reset();
}

void TestHeaderTap::get(const QByteArray& answer, qint64 mostBytes)
{
    m_server.setBehaviour({answer});
    QNetworkRequest request(m_server.url());
    request.setAttribute(QNetworkRequest::Http2DirectAttribute, true);
    m_tap = std::make_shared<HeaderTap>(mostBytes);
    connect(m_tap.get(), &HeaderTap::blockCame, this, [this](int status, const Headers& fields) {
        m_blocks.append({status, fields});
    });
    connect(m_tap.get(), &HeaderTap::overflowed, this, [this] { ++m_overflows; });
    // A request without a body is handed over while its reply is being made.
    net::Handover handover(
        [this](QObject& worker) { m_isTapped = net::tapHeaders(worker, nullptr, m_tap); });
    m_reply = m_manager->get(request);
}

void TestHeaderTap::awaitEnd()
{
    QSignalSpy finished(m_reply, &QNetworkReply::finished);
    QVERIFY(finished.wait());
    QVERIFY(m_isTapped);
}

void TestHeaderTap::tellsOfHeadersAndTrailers()
{
    get(Http2Frames()
            .headers({{":status", "200"}, {"a", "1"}, {"a", "2"}})
            .data("body")
            .headers({{"a", "3"}, {"grpc-status", "0"}}, true)
            .bytes());
    QByteArray body;
    QList<qsizetype> blocksBeforeBody;
    connect(m_reply, &QNetworkReply::readyRead, this, [&] {
        blocksBeforeBody.append(m_blocks.size());
        body += m_reply->readAll();
    });
    QSignalSpy metaData(m_reply, &QNetworkReply::metaDataChanged);
    awaitEnd();
    QCOMPARE(m_blocks.size(), 2);
    QCOMPARE(m_blocks[0].status, 200);
    QCOMPARE(m_blocks[0].fields, (Headers{{"a", "1"}, {"a", "2"}}));
    QCOMPARE(m_blocks[1].status, 200);
    QCOMPARE(m_blocks[1].fields, (Headers{{"a", "3"}, {"grpc-status", "0"}}));
    QCOMPARE(body, QByteArray("body"));
    QVERIFY(blocksBeforeBody.value(0) >= 1);
    QCOMPARE(metaData.count(), 0);
    QVERIFY(m_reply->rawHeaderPairs().isEmpty());
    QCOMPARE(m_reply->error(), QNetworkReply::NoError);
}

void TestHeaderTap::dropsInformationalAnswers()
{
    get(Http2Frames()
            .headers({{":status", "103"}, {"link", "<a>"}})
            .headers({{":status", "100"}})
            .headers({{":status", "404"}, {"a", "1"}}, true)
            .bytes());
    awaitEnd();
    QCOMPARE(m_blocks.size(), 1);
    QCOMPARE(m_blocks[0].status, 404);
    QCOMPARE(m_blocks[0].fields, (Headers{{"a", "1"}}));
    QCOMPARE(m_reply->error(), QNetworkReply::ContentNotFoundError);
}

void TestHeaderTap::overflows_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("blocksBefore");
    const Headers ok{{":status", "200"}};
    QTest::newRow("a long field")
        << Http2Frames().headers(ok + Headers{{"a", QByteArray(1000, 'x')}}).bytes() << 0;
    QTest::newRow("long trailers")
        << Http2Frames().headers(ok).headers({{"a", QByteArray(1000, 'x')}}).bytes() << 1;
    Headers empty = ok;
    for (int i = 0; i < 40; ++i)
        empty.emplaceBack("a", "");
    QTest::newRow("many fields") << Http2Frames().headers(empty).bytes() << 0;
    QTest::newRow("one field 10,000 times")
        << Http2Frames().repeatedField("a", QByteArray(4000, 'x'), 10'000).bytes() << 0;
    Http2Frames informational;
    for (int i = 0; i < 100; ++i)
        informational.headers({{":status", "103"}});
    QTest::newRow("many informational answers") << informational.bytes() << 0;
    Http2Frames trailers;
    trailers.headers(ok);
    for (int i = 0; i < 100; ++i)
        trailers.headers({{"a", "1"}});
    QTest::newRow("many trailers") << trailers.bytes() << 16;
}

void TestHeaderTap::overflows()
{
    QFETCH(QByteArray, answer);
    QFETCH(int, blocksBefore);
    get(answer);
    QTRY_COMPARE(m_overflows, 1);
    QVERIFY(m_isTapped);
    QCOMPARE(m_blocks.size(), blocksBefore);
    m_reply->abort();
    m_manager.reset(); // Waits for Qt's thread.
    QCoreApplication::processEvents();
    QCOMPARE(m_overflows, 1);
    QCOMPARE(m_blocks.size(), blocksBefore);
}

void TestHeaderTap::takesABlockOfTheLimit()
{
    const QByteArray value(1000 - 1 - 32, 'x');
    get(Http2Frames().headers({{":status", "200"}, {"a", value}}, true).bytes());
    awaitEnd();
    QCOMPARE(m_overflows, 0);
    QCOMPARE(m_blocks.size(), 1);
    QCOMPARE(m_blocks[0].fields, (Headers{{"a", value}}));
}

void TestHeaderTap::goesWithTheManager()
{
    get(Http2Frames().headers({{":status", "200"}}).bytes());
    QTRY_COMPARE(m_blocks.size(), 1);
    const QPointer<HeaderTap> tap = m_tap.get();
    m_tap.reset();
    QVERIFY(tap);
    m_manager.reset();
    QVERIFY(!tap);
}

FACTORDESK_TEST(TestHeaderTap, factordesk::test::NetworkApplication)

} // namespace tst_header_tap

#include "tst_header_tap.moc"
