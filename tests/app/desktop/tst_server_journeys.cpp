// SPDX-License-Identifier: GPL-3.0-or-later
// Runs in a private session with a keyring of its own: see private_session.sh.
#include "tests/app/desktop/journey.h"

#include <QDir>
#include <QDirIterator>
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
    void switchesFromTheChip();
};

namespace {

/// The files below the home folder that hold `text` or its beginning in base64.
QStringList filesWith(const QByteArray& text)
{
    const QByteArray encoded = text.toBase64().left(text.size());
    QStringList found;
    QDirIterator file(QDir::homePath(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
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
    journey.visitor().press(Qt::Key_3, Qt::ControlModifier);
    QTRY_VERIFY(journey.visitor().reads(
        QStringLiteral("The sign-in is kept in this computer's keyring: it still holds at the "
                       "next start.")));
    const SecureBytes& token = journey.server().token();
    QCOMPARE(filesWith(QByteArray(token.text().data(), qsizetype(token.size()))), QStringList());

    const int before = journey.server().callCount(practice::Operation::ListUsers);
    journey.restart();
    QTRY_VERIFY_WITH_TIMEOUT(journey.server().callCount(practice::Operation::ListUsers) > before,
                             patience);
    // Back at work, without a word about signing in.
    QTRY_VERIFY_WITH_TIMEOUT(journey.visitor().see("peopleList"), patience);
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
