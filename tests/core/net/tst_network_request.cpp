// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/network_request.h"
#include "tests/support/network_application.h"
#include "tests/support/test_program.h"

#include <QSslConfiguration>
#include <QTest>

#include <algorithm>

namespace tst_network_request {

using namespace factordesk;
using namespace factordesk::net;
using namespace std::chrono_literals;

class TestNetworkRequest : public QObject
{
    Q_OBJECT

private slots:
    void switchesOffWhatQtDoesByItself_data();
    void switchesOffWhatQtDoesByItself();
    void choosesTheHttpVersion_data();
    void choosesTheHttpVersion();
    void setsTheHeaders();
    void sendsNoEmptyToken();
    void boundsTheTime();
    void trustsTheSystemUnlessToldOtherwise();
    void objectsToAddresses_data();
    void objectsToAddresses();
    void objectsToControlCharacters_data();
    void objectsToControlCharacters();
};

namespace {

QUrl url(const char* text)
{
    return QUrl(QString::fromLatin1(text));
}

QNetworkRequest requestTo(const HttpRequest& request)
{
    return networkRequest(request, {}, {});
}

} // namespace

void TestNetworkRequest::switchesOffWhatQtDoesByItself_data()
{
    QTest::addColumn<QNetworkRequest::Attribute>("attribute");
    QTest::addColumn<QVariant>("value");
    using Request = QNetworkRequest;
    QTest::newRow("redirects") << Request::RedirectPolicyAttribute
                               << QVariant(int(Request::ManualRedirectPolicy));
    QTest::newRow("cookies, sent")
        << Request::CookieLoadControlAttribute << QVariant(int(Request::Manual));
    QTest::newRow("cookies, kept")
        << Request::CookieSaveControlAttribute << QVariant(int(Request::Manual));
    QTest::newRow("passwords") << Request::AuthenticationReuseAttribute
                               << QVariant(int(Request::Manual));
    QTest::newRow("buffer of its own")
        << Request::MaximumDownloadBufferSizeAttribute << QVariant(0);
    QTest::newRow("cache, read") << Request::CacheLoadControlAttribute
                                 << QVariant(int(Request::AlwaysNetwork));
    QTest::newRow("cache, written") << Request::CacheSaveControlAttribute << QVariant(false);
}

void TestNetworkRequest::switchesOffWhatQtDoesByItself()
{
    QFETCH(const QNetworkRequest::Attribute, attribute);
    QFETCH(const QVariant, value);
    for (const char* address : {"https://example.org/", "http://127.0.0.1/"}) {
        const QVariant set =
            requestTo({.method = "POST", .url = url(address)}).attribute(attribute);
        QVERIFY(set.isValid());
        QCOMPARE(set.toInt(), value.toInt());
    }
}

void TestNetworkRequest::choosesTheHttpVersion_data()
{
    QTest::addColumn<HttpVersion>("version");
    QTest::addColumn<QUrl>("address");
    QTest::addColumn<bool>("asksForHttp2");
    QTest::addColumn<bool>("speaksHttp2AtOnce");
    const QUrl tls = url("https://example.org/");
    const QUrl plain = url("http://localhost/");
    QTest::newRow("1.1 over TLS") << HttpVersion::Http1 << tls << false << false;
    QTest::newRow("1.1") << HttpVersion::Http1 << plain << false << false;
    QTest::newRow("2 over TLS") << HttpVersion::Http2 << tls << true << false;
    QTest::newRow("2") << HttpVersion::Http2 << plain << false << true;
    QTest::newRow("either over TLS") << HttpVersion::Negotiated << tls << true << false;
    QTest::newRow("either") << HttpVersion::Negotiated << plain << false << false;
}

void TestNetworkRequest::choosesTheHttpVersion()
{
    QFETCH(const HttpVersion, version);
    QFETCH(const QUrl, address);
    const QNetworkRequest request =
        requestTo({.method = "POST", .url = address, .version = version});
    // Unset would mean yes.
    QVERIFY(request.attribute(QNetworkRequest::Http2AllowedAttribute).isValid());
    QTEST(request.attribute(QNetworkRequest::Http2AllowedAttribute).toBool(), "asksForHttp2");
    QTEST(request.attribute(QNetworkRequest::Http2DirectAttribute).toBool(), "speaksHttp2AtOnce");
}

void TestNetworkRequest::setsTheHeaders()
{
    const SecureBytes token = SecureBytes::copyOf("a-token");
    const QNetworkRequest request =
        requestTo({.method = "POST",
                   .url = url("https://example.org/v2/users?x=1"),
                   .headers = {{"Content-Type", "application/json"}, {"x-zitadel-orgid", "501"}},
                   .body = "{}",
                   .token = &token});
    QCOMPARE(request.url(), url("https://example.org/v2/users?x=1"));
    QList<QByteArray> names = request.rawHeaderList();
    std::ranges::sort(names);
    QCOMPARE(names, QList<QByteArray>({"Accept-Encoding", "Authorization", "Content-Type",
                                       "User-Agent", "x-zitadel-orgid"}));
    QCOMPARE(request.rawHeader("Accept-Encoding"), QByteArray("identity"));
    QCOMPARE(request.rawHeader("Authorization"), QByteArray("Bearer a-token"));
    QCOMPARE(request.rawHeader("Content-Type"), QByteArray("application/json"));
    QCOMPARE(request.rawHeader("x-zitadel-orgid"), QByteArray("501"));
    QVERIFY(request.rawHeader("User-Agent").startsWith("Factordesk/"));
}

void TestNetworkRequest::sendsNoEmptyToken()
{
    const QNetworkRequest request = requestTo({.method = "GET", .url = url("https://example.org")});
    QVERIFY(!request.hasRawHeader("Authorization"));
}

void TestNetworkRequest::boundsTheTime()
{
    const HttpRequest request{.method = "GET", .url = url("https://example.org")};
    QCOMPARE(networkRequest(request, {.deadline = 1234ms}, {}).transferTimeout(), 1234);
    QCOMPARE(networkRequest(request, {}, {}).transferTimeout(), 30'000);
}

void TestNetworkRequest::trustsTheSystemUnlessToldOtherwise()
{
    const HttpRequest request{.method = "GET", .url = url("https://example.org")};
    QCOMPARE(networkRequest(request, {}, {}).sslConfiguration(),
             QSslConfiguration::defaultConfiguration());
    const QList<QSslCertificate> none{QSslCertificate()};
    const QSslConfiguration own = networkRequest(request, {}, none).sslConfiguration();
    QCOMPARE(own.caCertificates(), none);
    QCOMPARE(own.peerVerifyMode(), QSslConfiguration::defaultConfiguration().peerVerifyMode());
}

void TestNetworkRequest::objectsToAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isAllowed");
    const auto row = [](const char* address, bool isAllowed) {
        QTest::newRow(address) << QString::fromLatin1(address) << isAllowed;
    };
    for (const char* address :
         {"https://example.org", "https://example.org:8443/v2/users", "https://10.0.0.1/",
          "HTTPS://EXAMPLE.ORG/", "http://localhost:8080/", "http://127.0.0.1/", "http://[::1]/"})
        row(address, true);
    for (const char* address :
         {"", "/v2/users", "example.org", "https://", "https:///path", "https://exa mple.org/",
          "http://example.org/", "http://127.0.0.1.example.org/", "http://localhost@example.org/",
          "https://user@example.org/", "https://user:word@example.org/",
          "https://:word@example.org", "ftp://example.org/", "file:///etc/passwd",
          "ws://localhost/", "data:text/plain,x", "javascript:x"})
        row(address, false);
}

void TestNetworkRequest::objectsToAddresses()
{
    QFETCH(const QString, address);
    const auto objection = objectionTo({.method = "POST", .url = QUrl(address)});
    QTEST(!objection, "isAllowed");
    if (objection)
        QVERIFY(!objection->isEmpty());
}

void TestNetworkRequest::objectsToControlCharacters_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isAllowed");
    QTest::newRow("plain") << QByteArray("a b~") << true;
    QTest::newRow("UTF-8") << QByteArray("\xC3\xA4") << true;
    for (const int control : {0x00, 0x01, 0x09, 0x0a, 0x0b, 0x0d, 0x1b, 0x1f, 0x7f})
        QTest::addRow("0x%02x", control) << "a" + QByteArray(1, char(control)) + "b" << false;
    QTest::newRow("another header") << QByteArray("x\r\nAuthorization: Bearer y") << false;
    QTest::newRow("at the end") << QByteArray("x\n") << false;
}

void TestNetworkRequest::objectsToControlCharacters()
{
    QFETCH(const QByteArray, text);
    QFETCH(const bool, isAllowed);
    const HttpRequest plain{.method = "POST", .url = url("https://example.org/")};
    HttpRequest inValue = plain;
    inValue.headers = {{"a", "b"}, {"x-zitadel-orgid", text}};
    QCOMPARE(!objectionTo(inValue), isAllowed);
    HttpRequest inName = plain;
    inName.headers = {{text, "b"}};
    QCOMPARE(!objectionTo(inName), isAllowed);
    HttpRequest inToken = plain;
    const SecureBytes token =
        SecureBytes::copyOf(std::string_view(text.constData(), std::size_t(text.size())));
    inToken.token = &token;
    QCOMPARE(!objectionTo(inToken), isAllowed);
    // What objects names no value: it is shown and written down.
    if (!isAllowed)
        QCOMPARE(*objectionTo(inToken), QStringLiteral("a control character in a header"));
}

FACTORDESK_TEST(TestNetworkRequest, factordesk::test::NetworkApplication)

} // namespace tst_network_request

#include "tst_network_request.moc"
