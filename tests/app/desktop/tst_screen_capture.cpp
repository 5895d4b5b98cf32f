// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/screen_capture.h"
#include "tests/core/scan/paint_symbol.h"
#include "tests/support/test_program.h"
#include "tests/ui/codes/codes_stage.h"
#include "ui/codes/accounts_panel.h"

#include <QApplication>
#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <optional>

namespace tst_screen_capture {

using namespace factordesk;
using app::ScreenCapture;
using ui::ScreenError;

namespace {

const QString portalName = QStringLiteral("org.freedesktop.portal.Desktop");
const QString portalPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString portalBus = QStringLiteral("portal");

/// A desktop portal, as its specification has it: it answers a request by a signal to whoever
/// asked, at a path made of their name and token.
class MockPortal final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Screenshot")

public:
    bool usesOwnPath = false; ///< As portals before 0.9.
    QString sender;           ///< Of the last request.

    /// The answer to the last request.
    void respond(uint response, const QString& uri = {})
    {
        QDBusMessage signal = QDBusMessage::createTargetedSignal(
            sender, m_request, QStringLiteral("org.freedesktop.portal.Request"),
            QStringLiteral("Response"));
        signal << response << QVariantMap{{QStringLiteral("uri"), uri}};
        QVERIFY(QDBusConnection(portalBus).send(signal));
    }
    [[nodiscard]] bool wasAsked() const { return !m_request.isEmpty(); }

public slots:
    Q_SCRIPTABLE QDBusObjectPath Screenshot(const QString&, const QVariantMap& wanted,
                                            const QDBusMessage& call)
    {
        sender = call.service();
        const QString part = sender.mid(1).replace(QLatin1Char('.'), QLatin1Char('_'));
        const QString token = usesOwnPath ? QStringLiteral("own")
                                          : wanted.value(QStringLiteral("handle_token")).toString();
        m_request = QStringLiteral("%1/request/%2/%3").arg(portalPath, part, token);
        return QDBusObjectPath(m_request);
    }

private:
    QString m_request;
};

const QByteArray annaUri("otpauth://totp/Example:anna?secret=JBSWY3DPEHPK3PXP&issuer=Example");

} // namespace

/// Pictures of the screens by the desktop's portal, which this test plays. Runs in a session bus of
/// its own.
class TestScreenCapture : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void withoutAPortal();
    void takesThePicture();
    void takesThePictureOfAnOldPortal();
    void asksFromAProcessOfItsOwn();
    void endsWithWhoAsked();
    void tellsWhyThereIsNone_data();
    void tellsWhyThereIsNone();
    void asksAgainWhileTheFirstIsOpen();
    void leadsToTheAccount();
    void saysNothingOfACancel();

private:
    [[nodiscard]] QString picture(const QByteArray& text)
    {
        const QString path = m_folder.filePath(QStringLiteral("Screenshot ä.png"));
        return test::paintSymbol(text).save(path) ? path : QString();
    }
    void capture()
    {
        m_answer.reset();
        m_capture->capture([this](auto images) { m_answer.emplace(std::move(images)); });
    }

    const QTemporaryDir m_folder;
    std::unique_ptr<MockPortal> m_portal;
    std::unique_ptr<ScreenCapture> m_capture;
    std::optional<Expected<std::vector<QImage>, ScreenError>> m_answer;
};

void TestScreenCapture::initTestCase()
{
    if (!QDBusConnection::sessionBus().isConnected())
        QSKIP("There is no session bus.");
    QVERIFY(QDBusConnection::connectToBus(QDBusConnection::SessionBus, portalBus).isConnected());
}

void TestScreenCapture::init()
{
    m_capture = std::make_unique<ScreenCapture>(ScreenCapture::Way::Portal);
    QDBusConnection bus(portalBus);
    bus.unregisterObject(portalPath);
    m_portal = std::make_unique<MockPortal>();
    bus.registerObject(portalPath, m_portal.get(), QDBusConnection::ExportScriptableSlots);
    bus.registerService(portalName);
}

void TestScreenCapture::withoutAPortal()
{
    QVERIFY(QDBusConnection(portalBus).unregisterService(portalName));
    capture();
    QTRY_VERIFY(m_answer);
    QCOMPARE(m_answer->error(), ScreenError::Refused);
}

void TestScreenCapture::takesThePicture()
{
    capture();
    QTRY_VERIFY(m_portal->wasAsked());
    QVERIFY(!m_answer);
    const QString path = picture(annaUri);
    m_portal->respond(0, QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded));
    QTRY_VERIFY(m_answer);
    QCOMPARE((*m_answer)->size(), std::size_t(1));
    QVERIFY((*m_answer)->front().width() > 100);
    QVERIFY(!QFile::exists(path)); // The picture shows a secret.
}

void TestScreenCapture::takesThePictureOfAnOldPortal()
{
    m_portal->usesOwnPath = true;
    capture();
    QTRY_VERIFY(m_portal->wasAsked());
    const QString uri = QUrl::fromLocalFile(picture(annaUri)).toString();
    // Again, since who asked may not have heard of the path yet.
    QTRY_VERIFY((m_portal->respond(0, uri), m_answer.has_value()));
    QVERIFY(m_answer->hasValue());
}

/// The portal opens /proc/PID/root of who asks, and may not in a process that is not dumpable.
void TestScreenCapture::asksFromAProcessOfItsOwn()
{
    capture();
    QTRY_VERIFY(m_portal->wasAsked());
    const QDBusReply<uint> process =
        QDBusConnection(portalBus).interface()->servicePid(m_portal->sender);
    QVERIFY(process.isValid());
    QVERIFY(process.value() != uint(QCoreApplication::applicationPid()));
}

void TestScreenCapture::endsWithWhoAsked()
{
    capture();
    QTRY_VERIFY(m_portal->wasAsked());
    m_capture.reset();
    QTRY_VERIFY(!QDBusConnection(portalBus).interface()->isServiceRegistered(m_portal->sender));
    QVERIFY(!m_answer);
}

void TestScreenCapture::tellsWhyThereIsNone_data()
{
    QTest::addColumn<uint>("response");
    QTest::addColumn<QString>("uri");
    QTest::addColumn<bool>("isCancelled");
    QTest::newRow("cancelled") << 1U << QString() << true;
    QTest::newRow("refused") << 2U << QString() << false;
    QTest::newRow("no picture") << 0U << QString() << false;
    QTest::newRow("a picture that is not there")
        << 0U << QStringLiteral("file:///nowhere.png") << false;
    QTest::newRow("a picture elsewhere")
        << 0U << QStringLiteral("https://example.org/a.png") << false;
}

void TestScreenCapture::tellsWhyThereIsNone()
{
    QFETCH(uint, response);
    QFETCH(QString, uri);
    QFETCH(bool, isCancelled);
    capture();
    QTRY_VERIFY(m_portal->wasAsked());
    m_portal->respond(response, uri);
    QTRY_VERIFY(m_answer);
    QCOMPARE(m_answer->error(), isCancelled ? ScreenError::Cancelled : ScreenError::Refused);
}

void TestScreenCapture::asksAgainWhileTheFirstIsOpen()
{
    capture();
    QTRY_VERIFY(m_portal->wasAsked());
    const QString first = m_portal->sender;
    capture();
    QTRY_VERIFY(m_portal->sender != first);
    // The first has been called off.
    QTRY_VERIFY(!QDBusConnection(portalBus).interface()->isServiceRegistered(first));
    m_portal->respond(0, QUrl::fromLocalFile(picture(annaUri)).toString());
    QTRY_VERIFY(m_answer);
    QVERIFY(m_answer->hasValue());
}

void TestScreenCapture::leadsToTheAccount()
{
    ui::CodesStage stage;
    ui::CodesPage page(stage.controller, *m_capture);
    test::Visitor visitor(page);
    page.show();
    stage.open();
    emit page.findChild<ui::AccountsPanel*>()->scanWanted();
    QTRY_VERIFY(visitor.reads(QStringLiteral("The system is asked for a picture of the screen.")));
    QTRY_VERIFY(m_portal->wasAsked());
    m_portal->respond(0, QUrl::fromLocalFile(picture(annaUri)).toString());
    QTRY_VERIFY(visitor.see("accountDialog"));
    visitor.click("saveAccount");
    QTRY_COMPARE(stage.controller.model().rowCount(), 1);
    QCOMPARE(stage.titles(), QStringList{QStringLiteral("anna")});
    QVERIFY(!visitor.reads(QStringLiteral("The system is asked")));
}

void TestScreenCapture::saysNothingOfACancel()
{
    ui::CodesStage stage;
    ui::CodesPage page(stage.controller, *m_capture);
    test::Visitor visitor(page);
    page.show();
    stage.open();
    emit page.findChild<ui::AccountsPanel*>()->scanWanted();
    QTRY_VERIFY(m_portal->wasAsked());
    m_portal->respond(1);
    QTRY_VERIFY(!visitor.reads(QStringLiteral("The system is asked")));
    QVERIFY(!visitor.reads(QStringLiteral("did not let the screen be read")));
}

FACTORDESK_TEST(TestScreenCapture, QApplication)

} // namespace tst_screen_capture

#include "tst_screen_capture.moc"
