// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "tests/ui/signin/profiles_bench.h"

#include <QApplication>
#include <QDirIterator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace tst_profiles_controller {

using namespace factordesk;
using namespace factordesk::test;
using keyring::SecretKind;
using keyring::SecretStoreError;
using zitadel::ProfileId;
using zitadel::ProfileName;
using zitadel::ServerProfile;
using Bench = ProfilesBench;

class TestProfilesController : public QObject
{
    Q_OBJECT

private slots:
    void signsInToANewServer();
    void signsInAgainToAKnownOne();
    void findsTheProfileOfAnAddress();
    void namesServersApart();
    void connectsAtTheNextStart();
    void waitsForASignInWithoutAToken();
    void practises();
    void switchesServers();
    void saysAgainWhereTheTokenIs();
    void takesTheNewestSwitchAlone();
    void takesChangesAtOnce();
    void leavesOtherServersAlone();
    void pinsForOneServer();
    void handsTheProxyPasswordOn();
    void forgetsARemovedServer();
    void signsOut();
    void refusesATakenName();
    void worksWithoutAPlaceToRemember();
    void writesNoSecret();
};

namespace {

const QString one = QStringLiteral("One");
const QString two = QStringLiteral("Two");

} // namespace

void TestProfilesController::signsInToANewServer()
{
    const QTemporaryDir folder;
    Bench bench(folder);
    bench.signIn(QStringLiteral("acme.test:8443"), "token");
    QCOMPARE(bench.profiles.profiles().size(), 1);
    QCOMPARE(bench.profiles.current()->name.text(), QStringLiteral("acme.test:8443"));
    QCOMPARE(bench.server(), QStringLiteral("acme.test:8443"));
    QVERIFY(bench.desk.token.text() == "token");
    QVERIFY(bench.holds(*bench.profiles.current(), SecretKind::AccessToken));
    QVERIFY(bench.profiles.kept() && !bench.profiles.kept()->isLasting);
    QVERIFY(!bench.profiles.missing());
}

void TestProfilesController::signsInAgainToAKnownOne()
{
    const QTemporaryDir folder;
    Bench bench(folder);
    const ServerProfile known = bench.add(one, "old");
    bench.signIn(QStringLiteral("one.test"), "new");
    QCOMPARE(bench.profiles.profiles().size(), 1);
    QCOMPARE(bench.profiles.current()->id, known.id);
    QVERIFY(bench.desk.token.text() == "new");
}

void TestProfilesController::findsTheProfileOfAnAddress()
{
    const QTemporaryDir folder;
    Bench bench(folder);
    const ServerProfile first = bench.add(one, "1");
    const ServerProfile second = bench.add(two, "2");
    const ServerProfile twin = profileNamed(QStringLiteral("Twin"), QStringLiteral("two.test"));
    QVERIFY(bench.store.put(twin));
    bench.profiles.switchTo(first.id);
    // Never the one in use when the address is another's: its pin and proxy are not for that one.
    QCOMPARE(bench.profiles.at(second.address)->id, second.id);
    QVERIFY(!bench.profiles.at(*zitadel::ServerAddress::make(QStringLiteral("new.test"))));
    bench.profiles.switchTo(twin.id);
    QCOMPARE(bench.profiles.at(second.address)->id, twin.id);
}

void TestProfilesController::namesServersApart()
{
    const QTemporaryDir folder;
    Bench bench(folder);
    QVERIFY(bench.store.put(
        profileNamed(QStringLiteral("ACME.test"), QStringLiteral("elsewhere.test"))));
    bench.signIn(QStringLiteral("acme.test"), "token");
    QCOMPARE(bench.profiles.current()->name.text(), QStringLiteral("acme.test 2"));
}

void TestProfilesController::connectsAtTheNextStart()
{
    const QTemporaryDir folder;
    ServerProfile profile = [&] {
        Bench bench(folder);
        const ServerProfile added = bench.add(one, "token");
        bench.profiles.switchTo(added.id);
        return added;
    }();
    Bench bench(folder);
    bench.keep(profile, SecretKind::AccessToken, "token");
    QCOMPARE(bench.server(), QString());
    bench.profiles.open();
    QVERIFY(bench.profiles.isReading());
    runEvents();
    QVERIFY(!bench.profiles.isReading());
    QCOMPARE(bench.server(), QStringLiteral("one.test"));
    QVERIFY(bench.desk.profile == profile);
}

void TestProfilesController::waitsForASignInWithoutAToken()
{
    const QTemporaryDir folder;
    Bench bench(folder);
    const ServerProfile profile = profileNamed(one, QStringLiteral("one.test"));
    QVERIFY(bench.store.put(profile));
    bench.profiles.switchTo(profile.id);
    runEvents();
    QCOMPARE(bench.profiles.missing(), SecretStoreError::NotFound);
    QCOMPARE(bench.profiles.current()->id, profile.id);
    QCOMPARE(bench.server(), QString());
    QVERIFY(!bench.profiles.isReading());
}

void TestProfilesController::practises()
{
    const QTemporaryDir folder;
    {
        Bench bench(folder);
        bench.profiles.switchTo(ProfileId::practice());
        QVERIFY(bench.desk.connection().isPractice);
    }
    Bench bench(folder);
    QVERIFY(bench.profiles.isPractising());
    QVERIFY(!bench.profiles.current());
    bench.profiles.open();
    QVERIFY(bench.desk.connection().isPractice);
}

void TestProfilesController::switchesServers()
{
    const QTemporaryDir folder;
    Bench bench(folder);
    const ServerProfile first = bench.add(one, "token one");
    const ServerProfile second = bench.add(two, "token two");
    bench.profiles.switchTo(first.id);
    runEvents();
    bench.profiles.switchTo(second.id);
    // Nothing goes to the old server any more.
    QCOMPARE(bench.server(), QString());
    runEvents();
    QCOMPARE(bench.server(), QStringLiteral("two.test"));
    QVERIFY(bench.desk.token.text() == "token two");
}

void TestProfilesController::saysAgainWhereTheTokenIs()
{
    const QTemporaryDir folder;
    Bench bench(folder);
    const ServerProfile other = bench.add(two, "token 2");
    bench.profiles.signIn(*zitadel::ServerAddress::make(QStringLiteral("one.test")),
                          SecureBytes::copyOf("token 1"));
    runEvents();
    QVERIFY(bench.profiles.kept());
    bench.profiles.switchTo(bench.profiles.current()->id); // To the same: it is as true as before.
    runEvents();
    QVERIFY(bench.profiles.kept());
    bench.profiles.switchTo(other.id);
    runEvents();
    QVERIFY(!bench.profiles.kept());
}

void TestProfilesController::takesTheNewestSwitchAlone()
{
    const QTemporaryDir folder;
    Bench bench(folder);
    const ServerProfile first = bench.add(one, "token one");
    const ServerProfile second = bench.add(two, "token two");
    const QSignalSpy serverChanged(&bench.desk, &enrollment::Desk::serverChanged);
    bench.profiles.switchTo(first.id);
    bench.profiles.switchTo(second.id);
    runEvents();
    QCOMPARE(bench.server(), QStringLiteral("two.test"));
    QVERIFY(bench.desk.token.text() == "token two");
    bench.profiles.switchTo(first.id);
    bench.profiles.switchTo(ProfileId::practice());
    runEvents();
    QVERIFY(bench.desk.connection().isPractice);
}

void TestProfilesController::takesChangesAtOnce()
{
    const QTemporaryDir folder;
    Bench bench(folder);
    ServerProfile profile = bench.add(one, "token");
    bench.profiles.switchTo(profile.id);
    runEvents();
    profile.organisationId = QStringLiteral("271");
    profile.deadline = std::chrono::seconds(9);
    QVERIFY(bench.profiles.change(profile));
    runEvents();
    QVERIFY(bench.desk.profile == profile);
    QVERIFY(bench.desk.token.text() == "token");
}

void TestProfilesController::leavesOtherServersAlone()
{
    const QTemporaryDir folder;
    Bench bench(folder);
    const ServerProfile first = bench.add(one, "token one");
    const ServerProfile second = bench.add(two, "token two");
    bench.profiles.switchTo(first.id);
    runEvents();
    const QSignalSpy serverChanged(&bench.desk, &enrollment::Desk::serverChanged);
    QVERIFY(bench.profiles.rename(second.id, *ProfileName::make(QStringLiteral("Zwei"))));
    QVERIFY(bench.profiles.remove(second.id));
    QVERIFY(bench.profiles.rename(first.id, *ProfileName::make(QStringLiteral("Eins"))));
    runEvents();
    QCOMPARE(serverChanged.count(), 0);
    QCOMPARE(bench.server(), QStringLiteral("one.test"));
}

void TestProfilesController::pinsForOneServer()
{
    const QTemporaryDir folder;
    Bench bench(folder);
    const ServerProfile first = bench.add(one, "token one");
    const ServerProfile second = bench.add(two, "token two");
    const auto pin = net::CertificatePin::of("certificate");
    bench.profiles.switchTo(first.id);
    bench.profiles.setPin(pin);
    runEvents();
    QCOMPARE(bench.desk.profile->tls.pin, pin);
    bench.profiles.switchTo(second.id);
    runEvents();
    QVERIFY(!bench.desk.profile->tls.pin);
    bench.profiles.switchTo(first.id);
    bench.profiles.setPin({});
    runEvents();
    QVERIFY(!bench.desk.profile->tls.pin);
}

void TestProfilesController::handsTheProxyPasswordOn()
{
    const QTemporaryDir folder;
    Bench bench(folder);
    ServerProfile profile = bench.add(one, "token");
    bench.profiles.switchTo(profile.id);
    profile.proxy = {.kind = net::ProxyKind::Manual,
                     .host = QStringLiteral("proxy.test"),
                     .port = 3128,
                     .user = QStringLiteral("desk")};
    QVERIFY(bench.profiles.change(profile));
    bench.profiles.setProxyPassword(SecureBytes::copyOf("proxy secret"));
    runEvents();
    QVERIFY(bench.desk.proxyPassword.text() == "proxy secret");
    QVERIFY(bench.desk.token.text() == "token");
    bench.profiles.setProxyPassword({});
    runEvents();
    QVERIFY(bench.desk.proxyPassword.isEmpty());
    QVERIFY(!bench.holds(profile, SecretKind::ProxyPassword));
}

void TestProfilesController::forgetsARemovedServer()
{
    const QTemporaryDir folder;
    Bench bench(folder);
    const ServerProfile profile = bench.add(one, "token");
    bench.keep(profile, SecretKind::ClientSecret, "client secret");
    bench.profiles.switchTo(profile.id);
    runEvents();
    QVERIFY(bench.profiles.remove(profile.id));
    runEvents();
    QCOMPARE(bench.server(), QString());
    QVERIFY(!bench.profiles.current());
    QVERIFY(!bench.holds(profile, SecretKind::AccessToken));
    QVERIFY(!bench.holds(profile, SecretKind::ClientSecret));
}

void TestProfilesController::signsOut()
{
    const QTemporaryDir folder;
    Bench bench(folder);
    const ServerProfile profile = bench.add(one, "token");
    bench.profiles.switchTo(profile.id);
    runEvents();
    bench.profiles.signOut();
    runEvents();
    QCOMPARE(bench.server(), QString());
    QVERIFY(!bench.holds(profile, SecretKind::AccessToken));
    QCOMPARE(bench.profiles.missing(), SecretStoreError::NotFound);
    QCOMPARE(bench.profiles.current()->id, profile.id);
}

void TestProfilesController::refusesATakenName()
{
    const QTemporaryDir folder;
    Bench bench(folder);
    const ServerProfile first = bench.add(one, "token");
    const ServerProfile second = bench.add(two, "token");
    const auto renamed = bench.profiles.rename(second.id, first.name);
    QVERIFY(!renamed);
    QCOMPARE(renamed.error(), zitadel::ProfileStoreError::NameTaken);
    QCOMPARE(bench.profiles.profiles().at(1).name.text(), two);
}

void TestProfilesController::worksWithoutAPlaceToRemember()
{
    Bench bench(QStringLiteral("/dev/null/servers.json"));
    bench.signIn(QStringLiteral("acme.test"), "token");
    QCOMPARE(bench.server(), QStringLiteral("acme.test"));
    QVERIFY(bench.desk.token.text() == "token");
    QVERIFY(bench.profiles.kept()->whyNot);
    bench.profiles.switchTo(ProfileId::practice());
    QVERIFY(bench.desk.connection().isPractice);
}

void TestProfilesController::writesNoSecret()
{
    const QTemporaryDir folder;
    Bench bench(folder);
    bench.signIn(QStringLiteral("acme.test"), "SECRET-token");
    bench.profiles.setProxyPassword(SecureBytes::copyOf("SECRET-password"));
    bench.keep(*bench.profiles.current(), SecretKind::ClientSecret, "SECRET-client");
    bench.profiles.setPin(net::CertificatePin::of("x"));
    runEvents();
    int files = 0;
    QDirIterator file(folder.path(), QDir::Files, QDirIterator::Subdirectories);
    while (file.hasNext()) {
        QFile content(file.next());
        QVERIFY(content.open(QIODevice::ReadOnly));
        QVERIFY(!content.readAll().contains("SECRET"));
        ++files;
    }
    QCOMPARE(files, 1);
}

FACTORDESK_TEST(TestProfilesController, QApplication)

} // namespace tst_profiles_controller

#include "tst_profiles_controller.moc"
