// SPDX-License-Identifier: GPL-3.0-or-later
// Runs in a private session with a keyring of its own: see private_session.sh.
#include "tests/app/desktop/journey.h"
#include "tests/support/openid_provider.h"
#include "tests/support/test_program.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QDirIterator>
#include <QFileDialog>
#include <QJsonDocument>
#include <QLineEdit>
#include <QMenu>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace tst_server_journeys {

using namespace factordesk;
using namespace factordesk::test;
using zitadel::SignInMethod;

// What becomes of a server and its token between two starts of the program.
class TestServerJourneys : public QObject
{
    Q_OBJECT

private slots:
    /// Its folders are the program's own then.
    void initTestCase() { QCoreApplication::setApplicationName(QStringLiteral("factordesk")); }
    void tokenSurvivesARestart();
    void signsInAgainAtTheNextStart_data();
    void signsInAgainAtTheNextStart();
    void usesNoRefreshTokenTwice();
    void staysWhereSomebodyWentMeanwhile();
    void switchesFromTheChip();

private:
    void renewASession(Journey& journey, OpenIdProvider& provider);

    int m_answers = 0; ///< Of the server's own, to calls with a good token.
};

namespace {

const QString atWork = QStringLiteral("This server shows you no people.");

/// The files below the folder that hold `text` or its beginning in base64.
QStringList filesWith(const QByteArray& text, const QString& folder)
{
    const QByteArray encoded = text.toBase64().left(text.size());
    QStringList found;
    QDirIterator file(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (file.hasNext()) {
        QFile content(file.next());
        if (!content.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = content.readAll();
        if (bytes.contains(text) || bytes.contains(encoded))
            found.append(content.fileName());
    }
    return found;
}

/// All files of the program, and of the keyring beside it, that hold `text`.
QStringList filesOf(const Journey& journey, const QByteArray& text)
{
    return filesWith(text, journey.folders()) + filesWith(text, QDir::homePath());
}

/// What a screen reader says of the chip.
QString chipOf(Journey& journey)
{
    return journey.desktop()
        .window()
        .findChild<QWidget*>(QStringLiteral("serverChip"))
        ->accessibleName();
}

void fill(Journey& journey, const char* field, const QString& text)
{
    QTRY_VERIFY(journey.visitor().see(field));
    journey.visitor().see<QLineEdit>(field)->setFocus();
    journey.visitor().type(text);
}

/// A browser whose owner agrees to whatever page it is sent to.
class AgreeingBrowser final : public QObject
{
    Q_OBJECT

public:
    explicit AgreeingBrowser(OpenIdProvider& provider) : m_provider(provider)
    {
        QDesktopServices::setUrlHandler(QStringLiteral("http"), this, "open");
    }
    ~AgreeingBrowser() override { QDesktopServices::unsetUrlHandler(QStringLiteral("http")); }

public slots:
    void open(const QUrl& page)
    {
        m_reply.reset(m_network.get(QNetworkRequest(m_provider.signInAt(page))));
    }

private:
    OpenIdProvider& m_provider;
    QNetworkAccessManager m_network;
    std::unique_ptr<QNetworkReply> m_reply;
};

void signInWithBrowser(Journey& journey, OpenIdProvider& provider)
{
    const AgreeingBrowser browser(provider);
    journey.visitor().click("browserChoice");
    STEP(fill(journey, "clientIdField", OpenIdProvider::clientId()));
    journey.visitor().press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!provider.refreshTokens().isEmpty(), patience);
}

void signInWithDevice(Journey& journey)
{
    journey.visitor().click("deviceChoice");
    STEP(fill(journey, "clientIdField", OpenIdProvider::clientId()));
    journey.visitor().press(Qt::Key_Return);
}

void signInWithKeyFile(Journey& journey)
{
    const QTemporaryDir elsewhere;
    QFile file(elsewhere.filePath(QStringLiteral("key.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(OpenIdProvider::keyFile()).toJson());
    file.close();
    journey.visitor().click("keyFileChoice");
    journey.visitor().click("chooseKeyFileButton");
    QTRY_VERIFY(journey.visitor().see<QFileDialog>("keyFileDialog"));
    auto* dialog = journey.visitor().see<QFileDialog>("keyFileDialog");
    emit dialog->fileSelected(file.fileName());
    dialog->close();
    QApplication::setActiveWindow(&journey.desktop().window());
    journey.visitor().click("signInButton");
}

void signInWithSecret(Journey& journey)
{
    journey.visitor().click("secretChoice");
    STEP(fill(journey, "clientIdField", OpenIdProvider::serviceId()));
    STEP(fill(journey, "clientSecretField", QString::fromLatin1(OpenIdProvider::serviceSecret())));
    journey.visitor().press(Qt::Key_Return);
}

void signIn(SignInMethod method, Journey& journey, OpenIdProvider& provider)
{
    switch (method) {
    case SignInMethod::Browser: signInWithBrowser(journey, provider); break;
    case SignInMethod::DeviceCode: signInWithDevice(journey); break;
    case SignInMethod::KeyFile: signInWithKeyFile(journey); break;
    case SignInMethod::ClientCredentials: signInWithSecret(journey); break;
    case SignInMethod::AccessToken: QFAIL("see tokenSurvivesARestart()");
    }
}

/// Files that hold anything with which somebody could sign in at the provider.
QStringList filesWithSecretsOf(const OpenIdProvider& provider, const Journey& journey)
{
    QStringList files = filesOf(journey, OpenIdProvider::serviceSecret());
    const QString key = OpenIdProvider::keyFile().value(QStringLiteral("key")).toString();
    files += filesOf(journey, key.section(u'\n', 1, 1).toLatin1());
    for (const QString& token : provider.refreshTokens())
        files += filesOf(journey, token.toLatin1());
    return files;
}

} // namespace

void TestServerJourneys::tokenSurvivesARestart()
{
    Journey journey;
    journey.connectByHand();
    journey.openServerPage();
    QTRY_VERIFY(journey.visitor().reads(
        QStringLiteral("The sign-in is kept in this computer's keyring: it still holds at the "
                       "next start.")));
    const SecureBytes& token = journey.server().token();
    QCOMPARE(filesOf(journey, QByteArray(token.text().data(), qsizetype(token.size()))),
             QStringList());

    const int before = journey.server().callCount(practice::Operation::ListUsers);
    journey.restart();
    QTRY_VERIFY_WITH_TIMEOUT(journey.server().callCount(practice::Operation::ListUsers) > before,
                             patience);
    // Back at work, without a word about signing in.
    QTRY_VERIFY_WITH_TIMEOUT(journey.visitor().see("peopleList"), patience);
}

void TestServerJourneys::signsInAgainAtTheNextStart_data()
{
    QTest::addColumn<SignInMethod>("method");
    QTest::addColumn<int>("revocations");
    QTest::newRow("browser") << SignInMethod::Browser << 1;
    QTest::newRow("device") << SignInMethod::DeviceCode << 1;
    QTest::newRow("key file") << SignInMethod::KeyFile << 0;
    QTest::newRow("client secret") << SignInMethod::ClientCredentials << 0;
}

void TestServerJourneys::signsInAgainAtTheNextStart()
{
    QFETCH(SignInMethod, method);
    QFETCH(int, revocations);
    const SystemClock clock;
    OpenIdProvider provider(clock);
    provider.deviceInterval = 1;
    provider.api = [](const practice::HttpRequest&) {
        return practice::HttpAnswer{.headers = {},
                                    .body = R"({"details":{"totalResult":"0"},"result":[]})"};
    };
    Journey journey;
    QTRY_VERIFY(journey.visitor().see("connectChoice"));
    journey.visitor().click("connectChoice");
    STEP(fill(journey, "addressField", provider.origin().toString()));
    STEP(signIn(method, journey, provider));
    QTRY_VERIFY_WITH_TIMEOUT(journey.visitor().reads(atWork), patience);
    journey.openServerPage();
    QTRY_VERIFY_WITH_TIMEOUT(journey.visitor().see("signOutButton"), patience);
    // Once it says so, the keyring has it.
    QTRY_VERIFY(journey.visitor().reads(
        QStringLiteral("The sign-in is kept in this computer's keyring: it still holds at the "
                       "next start.")));
    for (int start = 0; start < 2; ++start) { // The second time with what the first has brought.
        QCOMPARE(filesWithSecretsOf(provider, journey), QStringList());
        const int calls = provider.requests("/oauth/v2/token");
        journey.restart();
        QTRY_VERIFY_WITH_TIMEOUT(journey.visitor().reads(atWork), patience);
        QCOMPARE(provider.requests("/oauth/v2/token"), calls + 1);
        journey.openServerPage();
        QTRY_VERIFY_WITH_TIMEOUT(journey.visitor().see("signOutButton"), patience);
        QTRY_VERIFY(journey.visitor().reads(QStringLiteral("it still holds at the next start")));
    }
    // It speaks no HTTP/2: that it was tried is all that it objects to.
    QStringList violations = provider.violations();
    violations.removeAll(QStringLiteral("no HTTP request"));
    QCOMPARE(violations, QStringList());

    // Signed out is signed out, the next time as well.
    const int calls = provider.requests("/oauth/v2/token");
    journey.visitor().click("signOutButton");
    QTRY_VERIFY(!journey.visitor().see("signOutButton"));
    QTRY_COMPARE_WITH_TIMEOUT(int(provider.revoked().size()), revocations, patience);
    journey.restart();
    QTRY_VERIFY_WITH_TIMEOUT(journey.visitor().reads(QStringLiteral(
                                 "Nobody is signed in to this server. Sign in on this page.")),
                             patience);
    QCOMPARE(provider.requests("/oauth/v2/token"), calls);
}

/// From the first start to a session by the browser, and once more after the server has forgotten
/// its token.
void TestServerJourneys::renewASession(Journey& journey, OpenIdProvider& provider)
{
    QTRY_VERIFY(journey.visitor().see("connectChoice"));
    journey.visitor().click("connectChoice");
    STEP(fill(journey, "addressField", provider.origin().toString()));
    STEP(signInWithBrowser(journey, provider));
    QTRY_VERIFY_WITH_TIMEOUT(journey.visitor().reads(atWork), patience);
    const QStringList first = provider.refreshTokens();
    const int calls = provider.requests("/oauth/v2/token");

    provider.expireAccessTokens();
    m_answers = 0;
    journey.visitor().press(Qt::Key_K, Qt::ControlModifier);
    journey.visitor().type(QStringLiteral("ada"));
    QTRY_VERIFY_WITH_TIMEOUT(m_answers > 0, patience); // With the new one, which it has by then.
    QCOMPARE(provider.requests("/oauth/v2/token"), calls + 1);
    QCOMPARE(provider.refreshTokens().size(), 1);
    QVERIFY(provider.refreshTokens() != first);
}

/// The provider gives a new one with each refresh and takes the old one no more. What it gave while
/// the program ran is what the next start signs in with, and so on.
void TestServerJourneys::usesNoRefreshTokenTwice()
{
    const SystemClock clock;
    OpenIdProvider provider(clock);
    provider.api = [this](const practice::HttpRequest&) {
        ++m_answers;
        return practice::HttpAnswer{.headers = {},
                                    .body = R"({"details":{"totalResult":"0"},"result":[]})"};
    };
    const auto restarted = [&provider](const auto& start) {
        const QStringList tokens = provider.refreshTokens();
        const int calls = provider.requests("/oauth/v2/token");
        STEP(start());
        // What the program before had still asked for may be answered first.
        QTRY_COMPARE_WITH_TIMEOUT(provider.requests("/oauth/v2/token"), calls + 1, patience);
        QVERIFY(provider.refreshTokens() != tokens);
    };
    {
        Journey journey;
        STEP(renewASession(journey, provider));
        STEP(restarted([&] {
            journey.restart();
            QTRY_VERIFY_WITH_TIMEOUT(journey.visitor().reads(atWork), patience);
        }));
        // Once it says so, the keyring has what this start was given.
        journey.openServerPage();
        QTRY_VERIFY(journey.visitor().reads(QStringLiteral("it still holds at the next start")));
    }
    // The program itself, in a process of its own, over what is left of the one that has ended.
    QProcess program;
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    STEP(restarted([&] {
        m_answers = 0;
        program.start(QStringLiteral(FACTORDESK_PROGRAM), QStringList());
        QTRY_VERIFY_WITH_TIMEOUT(m_answers > 0, patience);
    }));
    program.kill();
    QVERIFY(program.waitForFinished());
    QStringList violations = provider.violations();
    violations.removeAll(QStringLiteral("no HTTP request")); // See above.
    QCOMPARE(violations, QStringList());
}

void TestServerJourneys::staysWhereSomebodyWentMeanwhile()
{
    const SystemClock clock;
    OpenIdProvider provider(clock);
    provider.api = [](const practice::HttpRequest&) {
        return practice::HttpAnswer{.headers = {},
                                    .body = R"({"details":{"totalResult":"0"},"result":[]})"};
    };
    Journey journey;
    QTRY_VERIFY(journey.visitor().see("connectChoice"));
    journey.visitor().click("connectChoice");
    STEP(fill(journey, "addressField", provider.origin().toString()));
    STEP(signInWithSecret(journey));
    QTRY_VERIFY_WITH_TIMEOUT(journey.visitor().reads(atWork), patience);
    journey.restart();
    journey.openServerPage(); // Before the session is resumed.
    QVERIFY(!journey.visitor().see("signOutButton"));
    QTRY_VERIFY_WITH_TIMEOUT(journey.visitor().reads(QStringLiteral("0 person(s) can be seen.")),
                             patience);
    QVERIFY(journey.visitor().see("signOutButton"));
}

void TestServerJourneys::switchesFromTheChip()
{
    Journey journey;
    journey.connectByHand();
    auto* menu = journey.desktop().window().findChild<QMenu*>(QStringLiteral("serverMenu"));
    journey.visitor().click("serverChip");
    QTRY_VERIFY(menu->isVisible());
    QTest::keyClick(menu, Qt::Key_Down); // From the server in use to the practice server.
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_VERIFY(chipOf(journey).contains(QStringLiteral("Practice")));
    journey.restart();
    QTRY_VERIFY(chipOf(journey).contains(QStringLiteral("Practice")));
}

FACTORDESK_TEST(TestServerJourneys, QApplication)

} // namespace tst_server_journeys

#include "tst_server_journeys.moc"
