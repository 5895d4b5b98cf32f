// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/journey.h"
#include "tests/support/openid_provider.h"
#include "tests/support/x_server.h"

#include <QApplication>
#include <QDesktopServices>
#include <QFileDialog>
#include <QJsonDocument>
#include <QLineEdit>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace factordesk;
using namespace factordesk::test;

namespace {

/// What a window manager would do.
void giveKeyboardTo(QWidget& window)
{
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    STEP(focusWindow(window.winId()));
    QTRY_VERIFY_WITH_TIMEOUT(window.isActiveWindow(), patience);
}

} // namespace

// Each way to sign in by keyboard alone, the keys going through a real X server.
class TestXSignIns : public QObject
{
    Q_OBJECT

public slots:
    /// The browser of somebody who agrees to whatever page it is sent to.
    void open(const QUrl& page)
    {
        m_reply.reset(m_network.get(QNetworkRequest(m_provider->signInAt(page))));
    }

private slots:
    void init();
    void cleanup();
    void withTheBrowser();
    void withAnotherDevice();
    void withAToken();
    void withAKeyFile();
    void withAClientSecret();

private:
    /// From the first start to the choice of the way, and down to the given one.
    void choose(int down) { choose(down, m_provider->origin()); }
    void choose(int down, const QUrl& server);
    void seePeople()
    {
        QTRY_VERIFY_WITH_TIMEOUT(
            m_journey->visitor().reads(QStringLiteral("This server shows you no people.")),
            patience);
    }
    [[nodiscard]] QWidget& window() { return m_journey->desktop().window(); }

    SystemClock m_clock;
    QNetworkAccessManager m_network;
    std::unique_ptr<QNetworkReply> m_reply;
    std::unique_ptr<OpenIdProvider> m_provider;
    std::unique_ptr<Journey> m_journey;
};

void TestXSignIns::init()
{
    QDesktopServices::setUrlHandler(QStringLiteral("http"), this, "open");
    m_provider = std::make_unique<OpenIdProvider>(m_clock);
    m_provider->deviceInterval = 1;
    m_provider->api = [](const practice::HttpRequest&) {
        return practice::HttpAnswer{.headers = {},
                                    .body = R"({"details":{"totalResult":"0"},"result":[]})"};
    };
    m_journey = std::make_unique<Journey>();
    giveKeyboardTo(window());
}

void TestXSignIns::cleanup()
{
    m_reply.reset();
    m_journey.reset();
    m_provider.reset();
    QDesktopServices::unsetUrlHandler(QStringLiteral("http"));
}

void TestXSignIns::choose(int down, const QUrl& server)
{
    // The first choice of the first start is above the one that has the keyboard.
    QTRY_VERIFY(m_journey->visitor().see("connectChoice"));
    STEP(press({QStringLiteral("shift+Tab"), QStringLiteral("Return")}));
    QTRY_VERIFY(m_journey->visitor().see("addressField"));
    STEP(type(server.toString()));
    STEP(press({QStringLiteral("Tab")}));
    for (int i = 0; i < down; ++i)
        STEP(press({QStringLiteral("Down")}));
    STEP(press({QStringLiteral("Tab")}));
}

void TestXSignIns::withTheBrowser()
{
    STEP(choose(0));
    STEP(type(OpenIdProvider::clientId()));
    STEP(press({QStringLiteral("Return")}));
    STEP(seePeople());
}

void TestXSignIns::withAnotherDevice()
{
    STEP(choose(1));
    STEP(type(OpenIdProvider::clientId()));
    STEP(press({QStringLiteral("Return")}));
    STEP(seePeople());
}

void TestXSignIns::withAToken()
{
    practice::PracticeServer& server = m_journey->server();
    STEP(choose(2, server.url()));
    const SecureBytes& token = server.token();
    STEP(type(QString::fromLatin1(token.text().data(), qsizetype(token.size()))));
    STEP(press({QStringLiteral("Return")}));
    QTRY_VERIFY_WITH_TIMEOUT(m_journey->visitor().see("peopleList"), patience);
}

void TestXSignIns::withAKeyFile()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("key.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(OpenIdProvider::keyFile()).toJson());
    file.close();
    STEP(choose(3));
    STEP(press({QStringLiteral("space")}));
    QTRY_VERIFY(m_journey->visitor().see<QFileDialog>("keyFileDialog"));
    auto* dialog = m_journey->visitor().see<QFileDialog>("keyFileDialog");
    // Qt's dialog at times cuts a whole path to its name while it is typed: it is led there first.
    dialog->setDirectory(folder.path());
    auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
    // Its list of completions would be a window, to which a window manager gives the keyboard.
    name->setCompleter(nullptr);
    STEP(giveKeyboardTo(*dialog));
    STEP(type(QStringLiteral("key.json")));
    QTRY_COMPARE(name->text(), QStringLiteral("key.json"));
    STEP(press({QStringLiteral("Return")}));
    QTRY_VERIFY(!m_journey->visitor().see<QFileDialog>("keyFileDialog"));
    STEP(giveKeyboardTo(window()));
    STEP(press({QStringLiteral("Tab"), QStringLiteral("Return")}));
    STEP(seePeople());
}

void TestXSignIns::withAClientSecret()
{
    STEP(choose(4));
    STEP(type(OpenIdProvider::serviceId()));
    STEP(press({QStringLiteral("Tab")}));
    STEP(type(QString::fromLatin1(OpenIdProvider::serviceSecret())));
    STEP(press({QStringLiteral("Return")}));
    STEP(seePeople());
}

int main(int argc, char** argv)
{
    XServer server;
    if (!server.startOrSkip())
        return XServer::skipped;
    QApplication application(argc, argv);
    TestXSignIns test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_x_sign_ins.moc"
