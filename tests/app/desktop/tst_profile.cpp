// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/profile.h"
#include "core/zitadel/profile_store.h"
#include "tests/support/test_program.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTest>

namespace tst_profile {

using namespace factordesk;
using zitadel::ProfileId;
using zitadel::ProfileStore;

// What is kept between two starts; the one server that earlier versions remembered becomes a
// profile of its own.
class TestProfile : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init();
    void handsARemoteServerOver();
    void handsThePracticeOver();
    void handsNothingOver_data();
    void handsNothingOver();
    void leavesKnownServersAlone();
    void keepsWhatCannotBeWritten();
    void remembersTheLook();
    void readsNoLookThatIsNotOffered();
    void remembersShortcuts();
    void readsNoShortcutsThatCannotBe_data();
    void readsNoShortcutsThatCannotBe();

private:
    [[nodiscard]] static QString folder()
    {
        return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
    }
    static void writeOld(const QByteArray& content);
    [[nodiscard]] static bool isKept();
};

void TestProfile::init()
{
    QDir(folder()).removeRecursively();
    QDir().mkpath(folder());
}

void TestProfile::writeOld(const QByteArray& content)
{
    QFile file(folder() + QStringLiteral("/factordesk.ini"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

bool TestProfile::isKept()
{
    QFile file(folder() + QStringLiteral("/factordesk.ini"));
    return file.open(QIODevice::ReadOnly) && file.readAll().contains("kind=");
}

void TestProfile::handsARemoteServerOver()
{
    writeOld("[server]\nkind=remote\naddress=https://acme.zitadel.cloud\n"
             "[appearance]\nscheme=dark\n");
    {
        app::Profile profile;
        ProfileStore store(profile.serversPath());
        profile.handServerOver(store);
        QCOMPARE(profile.look().scheme, ui::Scheme::Dark);
    }
    QVERIFY(!isKept());
    app::Profile profile;
    ProfileStore store(profile.serversPath());
    store.load();
    QCOMPARE(store.profiles().size(), 1);
    QCOMPARE(store.profiles().at(0).name.text(), QStringLiteral("acme.zitadel.cloud"));
    QCOMPARE(store.profiles().at(0).address.origin(),
             QUrl(QStringLiteral("https://acme.zitadel.cloud")));
    QCOMPARE(store.current(), store.profiles().at(0).id);
}

void TestProfile::handsThePracticeOver()
{
    writeOld("[server]\nkind=practice\n");
    {
        app::Profile profile;
        ProfileStore store(profile.serversPath());
        profile.handServerOver(store);
        QCOMPARE(store.current(), ProfileId::practice());
    }
    QVERIFY(!isKept());
}

void TestProfile::handsNothingOver_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("first start") << QByteArray();
    QTest::newRow("no address") << QByteArray("[server]\nkind=remote\n");
    QTest::newRow("http elsewhere")
        << QByteArray("[server]\nkind=remote\naddress=http://acme.example\n");
    QTest::newRow("unknown") << QByteArray("[server]\nkind=other\n");
}

void TestProfile::handsNothingOver()
{
    QFETCH(QByteArray, content);
    writeOld(content);
    app::Profile profile;
    ProfileStore store(profile.serversPath());
    profile.handServerOver(store);
    QVERIFY(!store.current());
    QVERIFY(store.profiles().isEmpty());
}

void TestProfile::leavesKnownServersAlone()
{
    writeOld("[server]\nkind=remote\naddress=https://acme.zitadel.cloud\n");
    app::Profile profile;
    ProfileStore store(profile.serversPath());
    QVERIFY(store.setCurrent(ProfileId::practice()));
    profile.handServerOver(store);
    QCOMPARE(store.current(), ProfileId::practice());
    QVERIFY(store.profiles().isEmpty());
}

void TestProfile::keepsWhatCannotBeWritten()
{
    writeOld("[server]\nkind=practice\n");
    QVERIFY(QDir().mkpath(folder() + QStringLiteral("/servers.json")));
    {
        app::Profile profile;
        ProfileStore store(profile.serversPath());
        profile.handServerOver(store);
    }
    QVERIFY(isKept());
}

void TestProfile::remembersTheLook()
{
    QVERIFY(app::Profile().look() == ui::Look{});
    const ui::Look chosen{.scheme = ui::Scheme::Light, .contrast = ui::Contrast::High, .size = 125};
    app::Profile().setLook(chosen);
    QVERIFY(app::Profile().look() == chosen);
    app::Profile().setLook({});
    QVERIFY(app::Profile().look() == ui::Look{});
}

void TestProfile::readsNoLookThatIsNotOffered()
{
    writeOld("[appearance]\nscheme=pink\ncontrast=none\nsizePercent=4000\n");
    QVERIFY(app::Profile().look() == ui::Look{});
}

void TestProfile::remembersShortcuts()
{
    QVERIFY(app::Profile().shortcuts() == ui::Shortcuts());
    ui::Shortcuts chosen; // Two that changed places.
    chosen.setKeys(ui::Command::Find, ui::Shortcuts::usualKeys(ui::Command::LockVault));
    chosen.setKeys(ui::Command::LockVault, ui::Shortcuts::usualKeys(ui::Command::Find));
    chosen.setKeys(ui::Command::CopyCode, QKeySequence(Qt::SHIFT | Qt::Key_F5));
    app::Profile().setShortcuts(chosen);
    QVERIFY(app::Profile().shortcuts() == chosen);
    app::Profile().setShortcuts({});
    QVERIFY(app::Profile().shortcuts() == ui::Shortcuts());
}

void TestProfile::readsNoShortcutsThatCannotBe_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("no keys") << QByteArray("[shortcuts]\nfind=nonsense+\n");
    QTest::newRow("for typing") << QByteArray("[shortcuts]\nfind=J\n");
    QTest::newRow("twice") << QByteArray("[shortcuts]\nfind=Ctrl+L\n");
}

void TestProfile::readsNoShortcutsThatCannotBe()
{
    QFETCH(const QByteArray, content);
    writeOld(content);
    QVERIFY(app::Profile().shortcuts() == ui::Shortcuts());
}

FACTORDESK_TEST(TestProfile, QApplication)

} // namespace tst_profile

#include "tst_profile.moc"
