// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cli_runner.h"
#include "tests/support/hostile_server.h"
#include "tests/support/http2_server.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QHash>
#include <QProcess>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <memory>
#include <thread>

namespace tst_cli_memory {

using namespace factordesk::test;
using namespace Qt::StringLiterals;
using Tls = HostileServer::Tls;

// What a server that floods costs the real program in memory, over every transport, measured from
// outside: at its peak, above what the same call to a silent server costs.
class TestCliMemory : public QObject
{
    Q_OBJECT

private slots:
    void staysSmallOverHttp1_data();
    void staysSmallOverHttp1();
    void staysSmallOverHttp2_data();
    void staysSmallOverHttp2();
    void staysSmallWithRepeatedFields_data();
    void staysSmallWithRepeatedFields();

private:
    static constexpr qint64 allowedKib = 40 * 1024;

    struct Run
    {
        int exitStatus = -1;
        qint64 peakKib = 0;
        qint64 milliseconds = 0;
        QByteArray errors;
    };
    [[nodiscard]] Run users(const QUrl& server, const QString& mediaType) const;
    /// What the call costs at a server that says nothing; measured once for each way to it.
    template <class Server>
    [[nodiscard]] qint64 idlePeak(Tls tls, const QString& mediaType);
    static void check(qint64 idleKib, const Run& flooded);

    TestFiles m_files;
    QHash<QString, qint64> m_idle;
};

namespace {

constexpr int deadlineSeconds = 3;
const QByteArray block(16 * 1024, 'x');

/// The most memory that the process has had so far.
qint64 peakOf(qint64 processId)
{
    QFile status(u"/proc/%1/status"_s.arg(processId));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmHWM:");
    return at < 0 ? 0 : text.mid(at + 6, text.indexOf("kB", at) - at - 6).trimmed().toLongLong();
}

/// Looks at a process all the time: it may end right after its peak.
class PeakWatch
{
public:
    explicit PeakWatch(qint64 processId)
        : m_thread([this, processId] {
            while (!m_isOver) {
                m_peakKib = std::max<qint64>(m_peakKib, peakOf(processId));
                std::this_thread::sleep_for(std::chrono::microseconds(100));
            }
        })
    {
    }
    ~PeakWatch()
    {
        m_isOver = true;
        m_thread.join();
    }
    PeakWatch(const PeakWatch&) = delete;
    PeakWatch& operator=(const PeakWatch&) = delete;

    [[nodiscard]] qint64 peakKib() const { return m_peakKib; }

private:
    std::atomic<qint64> m_peakKib = 0;
    std::atomic_bool m_isOver = false;
    std::thread m_thread;
};

} // namespace

TestCliMemory::Run TestCliMemory::users(const QUrl& server, const QString& mediaType) const
{
    QProcess process;
    QEventLoop loop;
    Run run;
    connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
    QElapsedTimer time;
    time.start();
    process.start(QStringLiteral(FACTORDESK_CLI),
                  {u"users"_s, u"--server"_s, server.toString(QUrl::RemovePath), u"--media-type"_s,
                   mediaType, u"--token-file"_s, m_files.write(u"token"_s, "token"), u"--ca-file"_s,
                   m_files.write(u"ca.pem"_s, HostileServer::authorityPem()), u"--timeout"_s,
                   QString::number(deadlineSeconds)});
    const PeakWatch watch(process.processId());
    QTimer::singleShot(20'000, &loop, &QEventLoop::quit);
    loop.exec();
    run.peakKib = watch.peakKib();
    run.milliseconds = time.elapsed();
    if (process.state() == QProcess::NotRunning)
        run.exitStatus = process.exitCode();
    run.errors = process.readAllStandardError();
    process.kill();
    process.waitForFinished();
    return run;
}

template <class Server>
qint64 TestCliMemory::idlePeak(Tls tls, const QString& mediaType)
{
    qint64& peak = m_idle[mediaType + QString::number(int(tls))];
    if (peak == 0)
        peak = users(Server(tls).url(), mediaType).peakKib;
    return peak;
}

void TestCliMemory::check(qint64 idleKib, const Run& flooded)
{
    const QByteArray facts = QByteArray::number(flooded.peakKib - idleKib) + " KiB above " +
                             QByteArray::number(idleKib) + ", " +
                             QByteArray::number(flooded.milliseconds) + " ms: " + flooded.errors;
    QVERIFY2(flooded.exitStatus == 3, facts.constData());
    QVERIFY2(flooded.peakKib - idleKib < allowedKib, facts.constData());
    // A flood without end is cut off at 20 seconds; a busy machine may lose some of them.
    QVERIFY2(flooded.milliseconds < deadlineSeconds * 1000 + 7000, facts.constData());
    QVERIFY2(flooded.errors.count('\n') == 1, facts.constData()); // Its reason, in one line.
}

void TestCliMemory::staysSmallOverHttp1_data()
{
    QTest::addColumn<Tls>("tls");
    QTest::addColumn<QString>("mediaType");
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QByteArray>("more");
    const QByteArray ok = "HTTP/1.1 200 OK\r\n";
    for (const auto& [tls, scheme] : {std::pair{Tls::Off, "plain"}, std::pair{Tls::Good, "TLS"}}) {
        for (const char* mediaType : {"json", "grpc-web"}) {
            const auto row = [&, tls = tls, scheme = scheme](const char* name,
                                                             const QByteArray& start,
                                                             const QByteArray& more) {
                QTest::addRow("%s, %s, %s", name, mediaType, scheme)
                    << tls << QString::fromLatin1(mediaType) << start << more;
            };
            row("body of 1 GiB", ok + "Content-Length: 1073741824\r\n\r\n", block);
            row("body without end", ok + "\r\n", block);
            row("chunks without end", ok + "Transfer-Encoding: chunked\r\n\r\n",
                "4000\r\n" + block + "\r\n");
            row("headers without end", ok, "X-Filler: " + block + "\r\n");
            row("one header without end", ok + "X-Filler: ", block);
            row("informational answers without end", {}, "HTTP/1.1 100 Continue\r\n\r\n");
        }
    }
}

void TestCliMemory::staysSmallOverHttp1()
{
    QFETCH(Tls, tls);
    QFETCH(QString, mediaType);
    QFETCH(QByteArray, start);
    QFETCH(QByteArray, more);
    const qint64 idle = idlePeak<HostileServer>(tls, mediaType);
    HostileServer server(tls);
    Behaviour flood{start};
    flood.endless = more;
    server.setBehaviour(flood);
    check(idle, users(server.url(), mediaType));
}

void TestCliMemory::staysSmallOverHttp2_data()
{
    QTest::addColumn<Tls>("tls");
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<int>("everyMilliseconds"); ///< 0: as fast as it goes.
    const factordesk::net::Headers begun{{":status", "200"}, {"content-type", "application/grpc"}};
    for (const auto& [tls, scheme] :
         {std::pair{Tls::Off, "cleartext"}, std::pair{Tls::Good, "TLS"}}) {
        const auto row = [&, tls = tls, scheme = scheme](const char* name, const QByteArray& start,
                                                         const QByteArray& more) {
            QTest::addRow("%s, %s", name, scheme) << tls << start << more << 0;
        };
        const QByteArray data = Http2Frames().data(block).bytes();
        row("body of 1 GiB",
            Http2Frames()
                .headers(begun + factordesk::net::Headers{{"content-length", "1073741824"}})
                .bytes(),
            data);
        row("body without end", Http2Frames().headers(begun).bytes(), data);
        row("message of 1 GiB",
            Http2Frames().headers(begun).data(QByteArray::fromHex("0040000000")).bytes(), data);
        row("headers without end", Http2Frames().openHeaders(begun).bytes(),
            Http2Frames().continuation(block).bytes());
        row("headers of a byte a frame without end", Http2Frames().openHeaders(begun).bytes(),
            Http2Frames().continuation("x").bytes());
        row("trailers without end", Http2Frames().headers(begun).openHeaders({}).bytes(),
            Http2Frames().continuation(block).bytes());
        row("empty pieces without end", Http2Frames().headers(begun).bytes(),
            Http2Frames().data({}).bytes());
        QTest::addRow("a byte now and then, %s", scheme)
            << tls << Http2Frames().headers(begun).bytes() << Http2Frames().data("x").bytes()
            << 100;
        row("pings without end", {}, Http2Frames().ping().bytes());
        row("informational answers without end", {},
            Http2Frames().headers({{":status", "103"}, {"link", "<a>"}}).bytes());
        row("header blocks without end", {}, Http2Frames().headers(begun).bytes());
        row("trailer blocks without end", Http2Frames().headers(begun).bytes(),
            Http2Frames().headers({{"a", "b"}}).bytes());
    }
}

void TestCliMemory::staysSmallOverHttp2()
{
    QFETCH(Tls, tls);
    QFETCH(QByteArray, start);
    QFETCH(QByteArray, more);
    QFETCH(int, everyMilliseconds);
    const qint64 idle = idlePeak<Http2Server>(tls, u"grpc"_s);
    Http2Server server(tls);
    Behaviour flood{start};
    flood.endless = more;
    flood.drip = std::chrono::milliseconds(everyMilliseconds);
    server.setBehaviour(flood);
    check(idle, users(server.url(), u"grpc"_s));
}

/// HPACK's references (RFC 7541): one byte stands for 4 kB that Qt copies, or 8 where it holds
/// zeros, of which Qt makes two.
void TestCliMemory::staysSmallWithRepeatedFields_data()
{
    QTest::addColumn<Tls>("tls");
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QByteArray>("more");
    constexpr int most = 10'000;
    // What Qt decodes at once: 4096 bytes. Of a first piece, the field leaves five.
    constexpr int ofAPiece = 4096 + 5;
    const QByteArray longName(64, 'a');
    for (const auto& [tls, scheme] :
         {std::pair{Tls::Off, "cleartext"}, std::pair{Tls::Good, "TLS"}}) {
        const auto row = [&, tls = tls, scheme = scheme](const char* name, const Http2Frames& start,
                                                         const QByteArray& more = {}) {
            QTest::addRow("%s, %s", name, scheme) << tls << start.bytes() << more;
        };
        const QByteArray field(4000, 'x');
        const QByteArray zeros(4000, '\0');
        row("a field 10,000 times", Http2Frames().repeatedField("a", field, most));
        row("zeros 10,000 times", Http2Frames().repeatedField("a", zeros, most));
        row("a field as often as a piece holds",
            Http2Frames().repeatedField(longName, field, ofAPiece));
        row("zeros as often as a piece holds",
            Http2Frames().repeatedField(longName, zeros, ofAPiece));
        row("content-encoding as often as a piece holds",
            Http2Frames().repeatedField("content-encoding", zeros + QByteArray(48, '\0'),
                                        ofAPiece));
        row("content-encoding 10,000 times",
            Http2Frames().repeatedField("content-encoding", field, most));
        row("a field in 10,000 CONTINUATION frames",
            Http2Frames().repeatedField("a", field, 1, most));
        row("a field 100,000 times in ten CONTINUATION frames",
            Http2Frames().repeatedField("a", zeros, most, 10));
        row("a field again and again", {}, Http2Frames().repeatedField("a", field, most).bytes());
    }
}

void TestCliMemory::staysSmallWithRepeatedFields()
{
    QFETCH(Tls, tls);
    QFETCH(QByteArray, start);
    QFETCH(QByteArray, more);
    const qint64 idle = idlePeak<Http2Server>(tls, u"grpc"_s);
    Http2Server server(tls);
    Behaviour flood{start};
    flood.endless = more;
    server.setBehaviour(flood);
    check(idle, users(server.url(), u"grpc"_s));
}

FACTORDESK_TEST(TestCliMemory, QCoreApplication)

} // namespace tst_cli_memory

#include "tst_cli_memory.moc"
