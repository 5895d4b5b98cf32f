// SPDX-License-Identifier: GPL-3.0-or-later
// Runs in a private session with a keyring of its own: see private_session.sh.
#include "tests/app/desktop/journey.h"
#include "tests/support/openid_provider.h"

#include <QDir>
#include <QDirIterator>
#include <QLineEdit>
#include <QMenu>
#include <QTest>

using namespace factordesk;
using namespace factordesk::test;

// What becomes of a server and its token between two starts of the program.
class TestServerJourneys : public QObject
{
    Q_OBJECT

private slots:
    void tokenSurvivesARestart();
    void serviceSignsInAgainAtTheNextStart();
    void switchesFromTheChip();
};

namespace {

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

void TestServerJourneys::serviceSignsInAgainAtTheNextStart()
{
    const SystemClock clock;
    OpenIdProvider provider(clock);
    Journey journey;
    const auto fill = [&](const char* field, const QString& text) {
        QTRY_VERIFY(journey.visitor().see(field));
        journey.visitor().see<QLineEdit>(field)->setFocus();
        journey.visitor().type(text);
    };
    QTRY_VERIFY(journey.visitor().see("connectChoice"));
    journey.visitor().click("connectChoice");
    fill("addressField", provider.origin().toString());
    journey.visitor().click("secretChoice");
    fill("clientIdField", OpenIdProvider::serviceId());
    fill("clientSecretField", QString::fromLatin1(OpenIdProvider::serviceSecret()));
    journey.visitor().press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(provider.requests("/oauth/v2/token"), 1, patience);
    journey.openServerPage();
    QTRY_VERIFY_WITH_TIMEOUT(journey.visitor().see("signOutButton"), patience);
    // Once it says so, the keyring has it.
    QTRY_VERIFY(journey.visitor().reads(
        QStringLiteral("The sign-in is kept in this computer's keyring: it still holds at the "
                       "next start.")));
    QCOMPARE(filesOf(journey, OpenIdProvider::serviceSecret()), QStringList());

    journey.restart();
    QTRY_COMPARE_WITH_TIMEOUT(provider.requests("/oauth/v2/token"), 2, patience);
    journey.openServerPage();
    QTRY_VERIFY_WITH_TIMEOUT(journey.visitor().see("signOutButton"), patience);
    // It is no API: that the people are asked for in JSON is all that it objects to.
    QStringList violations = provider.violations();
    violations.removeAll(QStringLiteral("content type"));
    QCOMPARE(violations, QStringList());

    // Signed out is signed out, the next time as well.
    journey.visitor().click("signOutButton");
    QTRY_VERIFY(!journey.visitor().see("signOutButton"));
    journey.restart();
    QTRY_VERIFY_WITH_TIMEOUT(journey.visitor().reads(QStringLiteral(
                                 "Nobody is signed in to this server. Sign in below.")),
                             patience);
    QCOMPARE(provider.requests("/oauth/v2/token"), 2);
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

QTEST_MAIN(TestServerJourneys)
#include "tst_server_journeys.moc"
