// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/directory.h"
#include "core/practice/people.h"
#include "tests/core/practice/practice_fixture.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <algorithm>

namespace tst_people {

using namespace factordesk;
using namespace std::chrono_literals;
using practice::Directory;
using practice::FactorState;
using practice::Moment;
using practice::Organisation;
using practice::Person;
using practice::PersonState;

namespace {

const Moment now{practice::ServerTime(1'700'000'000s), MonotonicTime(1h)};

Directory populated(int count)
{
    Directory directory;
    test::SeededRandom random;
    practice::populate(directory, count, now, random);
    return directory;
}

} // namespace

class TestPeople : public QObject
{
    Q_OBJECT

private slots:
    void coversWhatCanBeMet();
    void isTheSameEachTime();
    void growsWithoutChangingTheFirst();
    void remembersTheHistoryOfAFactor();
    void forgetsASecretThatIsRemoved();
};

void TestPeople::coversWhatCanBeMet()
{
    const Directory directory = populated(40);
    const std::vector<Person>& people = directory.people();
    QCOMPARE(people.size(), std::size_t(40));
    const auto anyone = [&](auto predicate) { return std::ranges::any_of(people, predicate); };
    for (const PersonState state :
         {PersonState::Active, PersonState::Inactive, PersonState::Locked, PersonState::Initial})
        QVERIFY(anyone([=](const Person& person) { return person.state == state; }));
    for (const char* const language : {"de", "en", "fr", "ja", "ar"})
        QVERIFY(anyone([=](const Person& p) { return p.language == QLatin1String(language); }));
    QVERIFY(anyone([](const Person& p) { return !p.isMachine && p.language.isEmpty(); }));
    QVERIFY(anyone([](const Person& p) { return p.isMachine; }));
    QVERIFY(anyone([](const Person& p) { return p.displayName.size() > 100; }));
    QVERIFY(anyone([](const Person& p) { return p.displayName.isRightToLeft(); }));
    QVERIFY(anyone(
        [](const Person& p) { return p.userName.front().script() == QChar::Script_Cyrillic; }));

    for (const Organisation& organisation : directory.organisations()) {
        for (const FactorState state :
             {FactorState::None, FactorState::Pending, FactorState::Active})
            QVERIFY(anyone([&](const Person& person) {
                return person.organisationId == organisation.id && !person.isMachine &&
                       directory.factorState(person.id) == state;
            }));
    }
    const auto& organisations = directory.organisations();
    QVERIFY(std::ranges::any_of(organisations, [](const Organisation& o) {
        return o.allows(u"user.write") && !o.allows(u"user.credential.write");
    }));
    QVERIFY(std::ranges::any_of(organisations, [](const Organisation& o) {
        return o.allows(u"user.credential.write") &&
               !o.secondFactors.contains(QStringLiteral("SECOND_FACTOR_TYPE_OTP"));
    }));
    QVERIFY(std::ranges::any_of(
        organisations, [](const Organisation& o) { return o.callerPermissions.isEmpty(); }));
    QVERIFY(
        directory.organisation(practice::callerOrganisationId())->allows(u"user.credential.write"));
}

void TestPeople::isTheSameEachTime()
{
    const Directory one = populated(40);
    const Directory other = populated(40);
    for (std::size_t i = 0; i < one.people().size(); ++i) {
        const Person& person = one.people().at(i);
        QCOMPARE(other.people().at(i).id, person.id);
        QCOMPARE(other.people().at(i).loginNames, person.loginNames);
        QVERIFY(one.secret(person.id) == other.secret(person.id));
    }
}

void TestPeople::growsWithoutChangingTheFirst()
{
    const Directory few = populated(3);
    const Directory many = populated(2000);
    QCOMPARE(few.people().size(), std::size_t(3));
    QCOMPARE(many.people().size(), std::size_t(2000));
    QSet<QString> ids;
    QSet<QString> loginNames;
    for (const Person& person : many.people()) {
        QCOMPARE(person.id.size(), qsizetype(18));
        ids.insert(person.id);
        loginNames.insert(person.loginNames.first());
    }
    QCOMPARE(ids.size(), qsizetype(2000));
    QCOMPARE(loginNames.size(), qsizetype(2000));
    for (std::size_t i = 0; i < 3; ++i)
        QCOMPARE(many.people().at(i).id, few.people().at(i).id);
}

void TestPeople::remembersTheHistoryOfAFactor()
{
    Directory directory = populated(1);
    const QString id = directory.people().front().id;
    const auto at = [](std::chrono::milliseconds later) {
        return Moment{now.wall + later, now.monotonic + later};
    };
    directory.registerFactor(id, SecureBytes(20), at(1s));
    directory.activateFactor(id, at(2s));
    directory.removeFactor(id, at(3s));
    const std::pair<std::chrono::milliseconds, FactorState> expected[] = {
        {999ms, FactorState::None}, {1s, FactorState::Pending},    {1999ms, FactorState::Pending},
        {2s, FactorState::Active},  {2999ms, FactorState::Active}, {3s, FactorState::None},
        {1h, FactorState::None}};
    for (const auto& [moment, state] : expected)
        QCOMPARE(directory.stateAsOf(id, at(moment).monotonic), state);
    for (int i = 0; i < 1000; ++i)
        directory.registerFactor(id, SecureBytes(20), at(4s));
    QCOMPARE(directory.factorState(id), FactorState::Pending);
}

void TestPeople::forgetsASecretThatIsRemoved()
{
    Directory directory = populated(1);
    const QString id = directory.people().front().id;
    QVERIFY(directory.secret(id).isEmpty());
    directory.registerFactor(id, SecureBytes(20), now);
    QCOMPARE(directory.secret(id).size(), std::size_t(20));
    directory.removeFactor(id, now);
    QVERIFY(directory.secret(id).isEmpty());
}

FACTORDESK_TEST(TestPeople, factordesk::test::NoApplication)

} // namespace tst_people

#include "tst_people.moc"
