// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "tests/ui/text/text_rules.h"
#include "ui/text/state_text.h"

#include <QCoreApplication>
#include <QSet>
#include <QTest>

namespace tst_state_text {

using namespace factordesk;
using namespace factordesk::text;
using test::flawInTitle;
using zitadel::FactorState;
using zitadel::UserState;

class TestStateText : public QObject
{
    Q_OBJECT

private slots:
    void hasAWordForEachState_data() { test::addLanguages(); }
    void hasAWordForEachState();
    void keepsItsNames();
    void callsPeopleByName_data();
    void callsPeopleByName();
};

namespace {

const QList<UserState> userStates{UserState::Unspecified, UserState::Active, UserState::Inactive,
                                  UserState::Deleted,     UserState::Locked, UserState::Initial};
const QList<std::optional<FactorState>> factorStates{FactorState::None, FactorState::Pending,
                                                     FactorState::Active, std::nullopt};

} // namespace

void TestStateText::hasAWordForEachState()
{
    QFETCH(const QString, language);
    const test::Speaking speaking(language);
    QSet<QString> words;
    for (const UserState state : userStates) {
        QCOMPARE(flawInTitle(stateText(state)), QString());
        words.insert(stateText(state));
    }
    QCOMPARE(words.size(), userStates.size());
    words.clear();
    for (const std::optional<FactorState>& state : factorStates) {
        QCOMPARE(flawInTitle(factorText(state)), QString());
        words.insert(factorText(state));
    }
    QCOMPARE(words.size(), factorStates.size());
}

void TestStateText::keepsItsNames()
{
    const test::Speaking german(QStringLiteral("de")); // names are never translated
    QStringList names;
    for (const UserState state : userStates)
        names.append(stateName(state));
    QCOMPARE(names.join(u' '),
             QStringLiteral("unspecified active inactive deleted locked initial"));
    names.clear();
    for (const std::optional<FactorState>& state : factorStates)
        names.append(factorName(state));
    QCOMPARE(names.join(u' '), QStringLiteral("none pending active unknown"));
}

void TestStateText::callsPeopleByName_data()
{
    QTest::addColumn<QString>("displayName");
    QTest::addColumn<QString>("loginName");
    QTest::addColumn<QString>("userName");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("tellsApart");
    const QString none;
    const QString display = QStringLiteral("Anna Adler");
    const QString login = QStringLiteral("anna@acme.test");
    const QString user = QStringLiteral("anna");
    const QString id = QStringLiteral("29001");
    QTest::newRow("all") << display << login << user << display << login;
    QTest::newRow("no display name") << none << login << user << login << login;
    QTest::newRow("user name") << none << none << user << user << user;
    QTest::newRow("id alone") << none << none << none << id << id;
    QTest::newRow("display name alone") << display << none << none << display << id;
}

void TestStateText::callsPeopleByName()
{
    QFETCH(const QString, displayName);
    QFETCH(const QString, loginName);
    QFETCH(const QString, userName);
    const zitadel::User user{.id = *zitadel::UserId::make(QStringLiteral("29001")),
                             .userName = userName,
                             .preferredLoginName = loginName,
                             .displayName = displayName};
    QTEST(nameOf(user), "name");
    QTEST(loginNameOf(user), "tellsApart");
}

FACTORDESK_TEST(TestStateText, QCoreApplication)

} // namespace tst_state_text

#include "tst_state_text.moc"
