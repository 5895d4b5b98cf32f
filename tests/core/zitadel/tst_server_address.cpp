// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/server_address.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <optional>

namespace tst_server_address {

using namespace factordesk::zitadel;

class TestServerAddress : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatPeopleType_data();
    void readsWhatPeopleType();
    void refuses_data();
    void refuses();
    void sameOriginIsEqual();
};

void TestServerAddress::readsWhatPeopleType_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("origin");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<bool>("loopback");

    const auto row = [](const char* typed, const char* origin, const char* shown, bool loopback) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(origin)
                             << QString::fromUtf8(shown) << loopback;
    };
    row("acme.zitadel.cloud", "https://acme.zitadel.cloud", "acme.zitadel.cloud", false);
    row(" acme.zitadel.cloud\n", "https://acme.zitadel.cloud", "acme.zitadel.cloud", false);
    row("ACME.Zitadel.Cloud", "https://acme.zitadel.cloud", "acme.zitadel.cloud", false);
    row("HTTPS://acme.zitadel.cloud/", "https://acme.zitadel.cloud", "acme.zitadel.cloud", false);
    row("https://acme.zitadel.cloud/ui/console/users?org=1&x=a@b#top", "https://acme.zitadel.cloud",
        "acme.zitadel.cloud", false);
    row("acme.zitadel.cloud?a=1", "https://acme.zitadel.cloud", "acme.zitadel.cloud", false);
    row("acme.zitadel.cloud:443", "https://acme.zitadel.cloud", "acme.zitadel.cloud", false);
    row("acme.example:8443", "https://acme.example:8443", "acme.example:8443", false);
    row("192.0.2.7", "https://192.0.2.7", "192.0.2.7", false);
    row("https://[2001:db8::1]:8443", "https://[2001:db8::1]:8443", "[2001:db8::1]:8443", false);
    row("localhost", "http://localhost", "localhost", true);
    row("localhost:8080", "http://localhost:8080", "localhost:8080", true);
    row("localhost:80", "http://localhost", "localhost", true);
    row("https://localhost:8443", "https://localhost:8443", "localhost:8443", true);
    row("http://127.0.0.1:8080/ui", "http://127.0.0.1:8080", "127.0.0.1:8080", true);
    row("127.255.0.1:8080", "http://127.255.0.1:8080", "127.255.0.1:8080", true);
    row("[::1]:8080", "http://[::1]:8080", "[::1]:8080", true);
}

void TestServerAddress::readsWhatPeopleType()
{
    QFETCH(QString, typed);
    QFETCH(QString, origin);
    QFETCH(QString, shown);
    QFETCH(bool, loopback);
    const auto address = ServerAddress::make(typed);
    QVERIFY(address);
    QCOMPARE(address->origin(), QUrl(origin));
    QCOMPARE(address->displayText(), shown);
    QCOMPARE(address->isLoopback(), loopback);
}

void TestServerAddress::refuses_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<AddressError>("error");

    const auto row = [](const char* typed, AddressError error) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << error;
    };
    row("", AddressError::Empty);
    row(" \t\n", AddressError::Empty);
    row("https://", AddressError::NotAnAddress);
    row("/ui/console", AddressError::NotAnAddress);
    row("acme zitadel cloud", AddressError::NotAnAddress);
    row("acme.zitadel.cloud:port", AddressError::NotAnAddress);
    row("acme.zitadel.cloud:0", AddressError::NotAnAddress);
    row("acme.zitadel.cloud:65536", AddressError::NotAnAddress);
    row("https://acme\\.evil.example", AddressError::NotAnAddress);
    row("[::1", AddressError::NotAnAddress);
    row("https://me:secret@acme.zitadel.cloud", AddressError::UserInfo);
    row("me@acme.zitadel.cloud", AddressError::UserInfo);
    row("https://acme.zitadel.cloud@evil.example", AddressError::UserInfo);
    row("http://acme.zitadel.cloud", AddressError::HttpElsewhere);
    row("http://192.168.1.10:8080", AddressError::HttpElsewhere);
    row("http://localhost.evil.example", AddressError::HttpElsewhere);
    row("http://127.0.0.1.evil.example", AddressError::HttpElsewhere);
    row("http://[2001:db8::1]", AddressError::HttpElsewhere);
    row("ftp://acme.zitadel.cloud", AddressError::UnknownScheme);
    row("file:///etc/passwd", AddressError::UnknownScheme);
    row("javascript://acme.zitadel.cloud", AddressError::UnknownScheme);
}

void TestServerAddress::refuses()
{
    QFETCH(QString, typed);
    QFETCH(AddressError, error);
    const auto address = ServerAddress::make(typed);
    QVERIFY(!address);
    QCOMPARE(address.error(), error);
}

void TestServerAddress::sameOriginIsEqual()
{
    const auto typed = ServerAddress::make(QStringLiteral("acme.zitadel.cloud"));
    const auto copied = ServerAddress::make(QStringLiteral("https://Acme.zitadel.cloud:443/ui/"));
    const auto other = ServerAddress::make(QStringLiteral("acme.zitadel.cloud:8443"));
    QVERIFY(typed && copied && other);
    QVERIFY(*typed == *copied);
    QVERIFY(!(*typed == *other));
}

FACTORDESK_TEST(TestServerAddress, factordesk::test::NoApplication)

} // namespace tst_server_address

#include "tst_server_address.moc"
