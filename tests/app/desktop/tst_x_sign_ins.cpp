// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/journey.h"
#include "tests/support/openid_provider.h"

#include <QApplication>
#include <QDesktopServices>
#include <QFileDialog>
#include <QJsonDocument>
#include <QLineEdit>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <memory>

using namespace factordesk;
using namespace factordesk::test;

namespace {

/// An X server in memory, without a window manager.
class XServer
{
public:
    /// False where it does not start. It chooses a free display, which $DISPLAY then names.
    [[nodiscard]] bool start()
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral("Xvfb"),
                        {QStringLiteral("-displayfd"), QStringLiteral("1"),
                         QStringLiteral("-noreset"), QStringLiteral("-screen"), QStringLiteral("0"),
                         QStringLiteral("1280x900x24")});
        if (!m_process.waitForReadyRead(20'000))
            return false;
        qputenv("DISPLAY", ':' + m_process.readLine().trimmed());
        return true;
    }
    ~XServer()
    {
        m_process.terminate();
        m_process.waitForFinished();
    }

private:
    QProcess m_process;
};

/// Runs xdotool while the program under test goes on.
void xdotool(const QStringList& arguments)
{
    QProcess process;
    process.start(QStringLiteral("xdotool"), arguments);
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, patience);
    QCOMPARE(process.exitCode(), 0);
}

/// Keys of X, as xdotool names them.
void press(const QStringList& keys)
{
    xdotool(QStringList{QStringLiteral("key"), QStringLiteral("--clearmodifiers")} + keys);
}

void type(const QString& text)
{
    xdotool({QStringLiteral("type"), QStringLiteral("--delay"), QStringLiteral("2"), text});
}

/// What a window manager would do.
void giveKeyboardTo(QWidget& window)
{
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    STEP(xdotool({QStringLiteral("windowfocus"), QString::number(window.winId())}));
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
    STEP(giveKeyboardTo(*dialog));
    STEP(type(QStringLiteral("key.json")));
    const auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
    QTRY_COMPARE(name->text(), QStringLiteral("key.json"));
    const auto isClosed = [this] {
        return !m_journey->visitor().see<QFileDialog>("keyFileDialog");
    };
    // The dialog's own completion may take the first one for itself.
    for (int i = 0; i < 2 && !isClosed(); ++i) {
        STEP(press({QStringLiteral("Return")}));
        (void)QTest::qWaitFor(isClosed, 2000);
    }
    QVERIFY(isClosed());
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
    constexpr int skipped = 77;
    XServer server;
    for (const char* const program : {"Xvfb", "xdotool"}) {
        if (QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty()) {
            std::fprintf(stderr, "SKIP: %s is not installed\n", program);
            return skipped;
        }
    }
    if (!server.start()) {
        std::fprintf(stderr, "SKIP: no X server can be had here\n");
        return skipped;
    }
    qputenv("QT_QPA_PLATFORM", "xcb");
    QApplication application(argc, argv);
    TestXSignIns test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_x_sign_ins.moc"
