// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/qnam_http_client.h"
#include "core/zitadel/signin/access_token_sign_in.h"
#include "core/zitadel/signin/browser.h"
#include "core/zitadel/signin/browser_sign_in.h"
#include "core/zitadel/signin/device_sign_in.h"
#include "core/zitadel/signin/grant.h"
#include "core/zitadel/signin/key_file_grant.h"
#include "core/zitadel/signin/service_sign_in.h"
#include "tests/core/practice/practice_fixture.h"
#include "tests/support/fake_delays.h"
#include "tests/support/network_application.h"
#include "tests/support/test_program.h"

#include <QTest>
#include <QUrl>

namespace tst_practice_sign_in {

using namespace factordesk;
using namespace factordesk::test;
using namespace factordesk::zitadel;
using namespace std::chrono_literals;

// The program's own ways to sign in, at the practice server's provider.
class TestPracticeSignIn : public QObject
{
    Q_OBJECT

private slots:
    void byBrowser();
    void byDevice();
    void bySecret();
    void byToken();
    void byKeyFile();
    void refusesAnOldKeyFile();
};

namespace {

/// Says yes on whatever page it is shown, and goes where that leads.
class AgreeingBrowser final : public Browser
{
public:
    [[nodiscard]] bool open(const QUrl& page) override
    {
        m_page = page;
        return true;
    }
    void agree() const
    {
        const QByteArray content = fetch(m_page, "GET", {}).body;
        const QByteArray field = content.contains("name=\"request\"") ? "request" : "user_code";
        const QByteArray before = "name=\"" + field + "\" value=\"";
        const qsizetype begin = content.indexOf(before) + before.size();
        const QByteArray value = content.mid(begin, content.indexOf('"', begin) - begin);
        QUrl action = m_page;
        action.setQuery(QString());
        const Answer answer = fetch(action, "POST", field + '=' + value + "&decision=yes");
        if (answer.status == 302)
            (void)fetch(QUrl(QString::fromLatin1(answer.headers.value("location"))), "GET", {});
    }

private:
    [[nodiscard]] static Answer fetch(const QUrl& url, const QByteArray& method,
                                      const QByteArray& body)
    {
        RawClient client(quint16(url.port()));
        client.send(
            requestBytes(method, url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority), body));
        return client.read();
    }

    QUrl m_page;
};

struct Bench
{
    PracticeFixture practice;
    FakeDelays delays{practice.clock};
    net::QnamHttpClient http{practice.clock};
    AgreeingBrowser browser;

    [[nodiscard]] SignInTools tools() { return {http, practice.clock, delays, practice.random}; }
    [[nodiscard]] ServerAddress address() const
    {
        return *ServerAddress::make(practice.server.url().toString());
    }
};

/// Whether the sign-in has brought the practice administrator in, with a token for the API.
bool hasSignedIn(SignIn& signIn, const Bench& bench)
{
    if (!signIn.result())
        return false;
    const Session session = *signIn.takeResult();
    RawClient client(bench.practice.port());
    const std::string_view token = session.source->token().text();
    client.send(requestBytes(
        "GET", "/v2/users/" + bench.practice.idOf(QStringLiteral("anna.berg")), {},
        "Authorization: Bearer " + QByteArray(token.data(), qsizetype(token.size())) + "\r\n"));
    return session.who && session.who->name == QStringLiteral("Practice Administrator") &&
           client.read().status == 200;
}

} // namespace

void TestPracticeSignIn::byBrowser()
{
    Bench bench;
    BrowserSignIn signIn(bench.tools(), bench.address(), bench.browser,
                         {.clientId = QStringLiteral("factordesk"), .pages = {}});
    QTRY_COMPARE(signIn.phase(), SignIn::Phase::WaitingForPerson);
    bench.browser.agree();
    QTRY_VERIFY(signIn.isFinished());
    QVERIFY(hasSignedIn(signIn, bench));
}

void TestPracticeSignIn::byDevice()
{
    Bench bench;
    DeviceSignIn signIn(bench.tools(), bench.address(), QStringLiteral("factordesk"));
    QTRY_COMPARE(signIn.phase(), SignIn::Phase::WaitingForPerson);
    QVERIFY(bench.browser.open(signIn.code()->verificationUriComplete));
    bench.browser.agree();
    bench.delays.advance(5s);
    QTRY_VERIFY(signIn.isFinished());
    QVERIFY(hasSignedIn(signIn, bench));
}

void TestPracticeSignIn::bySecret()
{
    Bench bench;
    ServiceSignIn signIn(bench.tools(), bench.address(),
                         std::make_unique<ClientCredentialsGrant>(
                             QStringLiteral("service"), bench.practice.server.token().copy()));
    QTRY_VERIFY(signIn.isFinished());
    QVERIFY(hasSignedIn(signIn, bench));
}

void TestPracticeSignIn::byToken()
{
    Bench bench;
    AccessTokenSignIn signIn(bench.tools(), bench.address(), bench.practice.server.token().copy());
    QTRY_VERIFY(signIn.isFinished());
    QVERIFY(hasSignedIn(signIn, bench));
}

void TestPracticeSignIn::byKeyFile()
{
    Bench bench;
    auto key = ServiceAccountKey::read(bench.practice.server.makeKeyFile());
    QVERIFY(key);
    ServiceSignIn signIn(bench.tools(), bench.address(),
                         std::make_unique<KeyFileGrant>(*std::move(key)));
    QTRY_VERIFY(signIn.isFinished());
    QVERIFY(hasSignedIn(signIn, bench));
}

void TestPracticeSignIn::refusesAnOldKeyFile()
{
    Bench bench;
    auto old = ServiceAccountKey::read(bench.practice.server.makeKeyFile());
    QVERIFY(old && !bench.practice.server.makeKeyFile().isEmpty());
    ServiceSignIn signIn(bench.tools(), bench.address(),
                         std::make_unique<KeyFileGrant>(*std::move(old)));
    QTRY_VERIFY(signIn.isFinished());
    QVERIFY(!signIn.result());
    QVERIFY(isFinal(signIn.result().error().error));
}

FACTORDESK_TEST(TestPracticeSignIn, factordesk::test::NetworkApplication)

} // namespace tst_practice_sign_in

#include "tst_practice_sign_in.moc"
