// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/loopback.h"
#include "tests/support/test_program.h"

#include <QTest>
#include <QUrl>

namespace tst_loopback {

using factordesk::net::isLoopbackHost;

class TestLoopback : public QObject
{
    Q_OBJECT

private slots:
    void knowsThisComputerByItsSpelling_data();
    void knowsThisComputerByItsSpelling();
};

void TestLoopback::knowsThisComputerByItsSpelling_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("isLoopback");
    const auto row = [](const char* host, bool isLoopback) {
        QTest::newRow(host) << QStringLiteral("http://%1:8080/").arg(QString::fromUtf8(host))
                            << isLoopback;
    };
    for (const char* host : {"localhost", "LocalHost", "127.0.0.1", "127.0.0.2", "127.255.255.254",
                             "[::1]", "[0:0:0:0:0:0:0:1]"})
        row(host, true);
    // Shorthands that a resolver would read as 127.0.0.1, as QUrl does.
    for (const char* host : {"127.1", "2130706433", "0x7f.0.0.1"})
        row(host, true);
    for (const char* host :
         {"128.0.0.1", "126.255.255.255", "10.127.0.0", "0.0.0.0", "[::]", "[::2]", "[fe80::1]",
          "[::ffff:128.0.0.1]", "localhost.example.org", "localhost.", "notlocalhost",
          "127.0.0.1.nip.io", "example.org", "xn--lclhost-s4a",
          "l\xC3\xB6"
          "calhost"})
        row(host, false);
    QTest::newRow("no host") << QStringLiteral("http:///") << false;
}

void TestLoopback::knowsThisComputerByItsSpelling()
{
    QFETCH(const QString, url);
    QTEST(isLoopbackHost(QUrl(url).host()), "isLoopback");
}

FACTORDESK_TEST(TestLoopback, factordesk::test::NoApplication)

} // namespace tst_loopback

#include "tst_loopback.moc"
