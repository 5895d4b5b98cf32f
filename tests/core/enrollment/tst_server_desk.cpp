// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/media_type_call.h"
#include "core/enrollment/server_desk.h"
#include "core/enrollment/server_secrets.h"
#include "tests/support/event_loop.h"
#include "tests/support/fake_clock.h"
#include "tests/support/recording_journal.h"
#include "tests/support/sample_values.h"
#include "tests/support/scripted_client.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

#include <string>

namespace tst_server_desk {

using namespace factordesk;
using namespace factordesk::enrollment;
using namespace factordesk::test;
using namespace std::chrono_literals;

namespace {

/// What the desk did, in order.
using Log = QStringList;

class FakeLink final : public ServerLink
{
public:
    FakeLink(const zitadel::ServerAddress& address, Log& log)
        : m_name(address.displayText()), m_log(log)
    {
        m_log.append(QStringLiteral("link to ") + m_name);
    }
    ~FakeLink() override { m_log.append(QStringLiteral("no link to ") + m_name); }

    [[nodiscard]] zitadel::Client& client(zitadel::MediaType mediaType) override
    {
        asked = mediaType;
        return m_client;
    }
    std::optional<zitadel::MediaType> asked; ///< Over which the client was asked for last.
    [[nodiscard]] ScriptedClient& script() { return m_client; }
    [[nodiscard]] std::unique_ptr<MediaTypeCall> probe() override
    {
        m_log.append(QStringLiteral("probe ") + m_name);
        return nullptr;
    }
    void setLanguage(const QString& tag) override { m_log.append(QStringLiteral("speak ") + tag); }

private:
    QString m_name;
    Log& m_log;
    ScriptedClient m_client;
};

class FakePractice final : public PracticeHost
{
public:
    bool canStart = true;
    int starts = 0;
    PracticeFaults faults;

    [[nodiscard]] std::optional<zitadel::ServerAddress> start() override
    {
        ++starts;
        if (!canStart)
            return std::nullopt;
        return *zitadel::ServerAddress::make(QStringLiteral("http://127.0.0.1:4321"));
    }
    [[nodiscard]] SecureBytes token() const override { return SecureBytes::copyOf("practice"); }
    [[nodiscard]] otp::Code phoneCode(const zitadel::UserId& person) const override
    {
        return person == userId() ? otp::Code("424242") : otp::Code();
    }
    void setFaults(const PracticeFaults& given) override { faults = given; }
};

/// A desk, and everything it was made with.
struct Bench
{
    Log log;
    FakePractice practice;
    FakeClock clock;
    RecordingJournal journal;
    FakeLink* link = nullptr; ///< The newest.
    std::string token;        ///< That it was made with.
    Observer observer;
    std::string proxyPassword;
    std::optional<zitadel::ServerProfile> profile;
    ServerDesk desk{[this](const zitadel::ServerProfile& wanted, ServerSecrets secrets,
                           Observer watching) -> std::unique_ptr<ServerLink> {
                        auto made = std::make_unique<FakeLink>(wanted.address, log);
                        link = made.get();
                        profile = wanted;
                        token = secrets.token.text();
                        proxyPassword = secrets.proxyPassword.text();
                        observer = std::move(watching);
                        return made;
                    },
                    practice, clock, journal};

    Bench()
    {
        QObject::connect(&desk, &Desk::serverAboutToChange, &desk,
                         [this] { log.append(QStringLiteral("about to change")); });
        QObject::connect(&desk, &Desk::serverChanged, &desk,
                         [this] { log.append(QStringLiteral("changed")); });
    }

    void connectTo(const QString& address, std::string_view with = "token")
    {
        desk.connectTo({.name = *zitadel::ProfileName::make(QStringLiteral("Server")),
                        .address = *zitadel::ServerAddress::make(address)},
                       {.token = SecureBytes::copyOf(with)});
    }
};

diagnosis::ClockSkew skew(std::chrono::milliseconds offset, std::chrono::milliseconds error)
{
    return {.offset = offset, .error = error};
}

} // namespace

class TestServerDesk : public QObject
{
    Q_OBJECT

private slots:
    void beginsWithoutAServer();
    void connectsWithAToken();
    void connectsWithoutAToken();
    void connectsAsTheProfileSays();
    void changesServersInOrder();
    void forgetsTheServer();
    void tellsTheJournalWhoCalls();
    void settlesInTheJournalWhatVerifyLeftUnsettled();
    void practises();
    void saysWhenItCannotPractise();
    void showsThePracticePhoneOnlyInPractice();
    void handsPracticeFaultsOn();
    void handsTheLanguageOn();
    void combinesTheClockDifferences();
    void setsAndClearsTrouble();
    void forgetsTheClockWithTheServer();
    void handsOutWorkOnTheServer();
    void namesOrganisations();
    void probesTheServer();
};

void TestServerDesk::beginsWithoutAServer()
{
    Bench bench;
    QVERIFY(!bench.desk.connection().address);
    QVERIFY(!bench.desk.connection().hasToken);
    QVERIFY(!bench.desk.connection().isPractice);
    QVERIFY(bench.log.isEmpty());
    QCOMPARE(bench.practice.starts, 0);
}

void TestServerDesk::connectsWithAToken()
{
    Bench bench;
    bench.connectTo(QStringLiteral("acme.test"), "secret-token");
    QCOMPARE(bench.desk.connection().address->displayText(), QStringLiteral("acme.test"));
    QVERIFY(bench.desk.connection().hasToken);
    QVERIFY(!bench.desk.connection().isPractice);
    QVERIFY(!bench.desk.connection().trouble);
    QVERIFY(bench.token == "secret-token");
}

void TestServerDesk::connectsWithoutAToken()
{
    Bench bench;
    bench.connectTo(QStringLiteral("acme.test"), {});
    QVERIFY(bench.desk.connection().address);
    QVERIFY(!bench.desk.connection().hasToken);
}

void TestServerDesk::connectsAsTheProfileSays()
{
    Bench bench;
    zitadel::ServerProfile profile{.name = *zitadel::ProfileName::make(QStringLiteral("Zürich")),
                                   .address =
                                       *zitadel::ServerAddress::make(QStringLiteral("acme.test"))};
    profile.organisationId = QStringLiteral("271");
    profile.tls.pin = net::CertificatePin::of("certificate");
    profile.deadline = 7s;
    bench.desk.connectTo(profile, {.proxyPassword = SecureBytes::copyOf("proxy-secret")});
    QVERIFY(bench.profile == profile);
    QVERIFY(bench.proxyPassword == "proxy-secret");
    QCOMPARE(bench.desk.connection().profile, profile.id);
    QCOMPARE(bench.desk.connection().name, QStringLiteral("Zürich"));
    bench.desk.practise();
    QCOMPARE(bench.desk.connection().profile, zitadel::ProfileId::practice());
}

void TestServerDesk::changesServersInOrder()
{
    Bench bench;
    bench.desk.setLanguage(QStringLiteral("de"));
    bench.connectTo(QStringLiteral("first.test"));
    bench.log.clear();
    // Until the announcement is over, the old server is there for whoever gives back.
    QString shown;
    connect(&bench.desk, &Desk::serverAboutToChange, this,
            [&] { shown = bench.desk.connection().address->displayText(); });
    bench.connectTo(QStringLiteral("second.test"));
    const Log expected{QStringLiteral("about to change"), QStringLiteral("no link to first.test"),
                       QStringLiteral("link to second.test"), QStringLiteral("speak de"),
                       QStringLiteral("changed")};
    QCOMPARE(bench.log, expected);
    QCOMPARE(shown, QStringLiteral("first.test"));
}

void TestServerDesk::forgetsTheServer()
{
    Bench bench;
    bench.connectTo(QStringLiteral("acme.test"));
    bench.log.clear();
    bench.desk.disconnectFromServer();
    const Log expected{QStringLiteral("about to change"), QStringLiteral("no link to acme.test"),
                       QStringLiteral("changed")};
    QCOMPARE(bench.log, expected);
    QVERIFY(!bench.desk.connection().address);
    QVERIFY(!bench.desk.connection().hasToken);
}

void TestServerDesk::tellsTheJournalWhoCalls()
{
    Bench bench;
    bench.desk.connectTo({.name = *zitadel::ProfileName::make(QStringLiteral("Server")),
                          .address = *zitadel::ServerAddress::make(QStringLiteral("acme.test"))},
                         {.who = zitadel::SignedInAs{.loginName = QStringLiteral("ada@acme.test"),
                                                     .userId = QStringLiteral("1000")}});
    const auto call = bench.desk.verify(person(), otp::Code("123456"), zitadel::MediaType::Json);
    bench.link->script().verify.answer(detailsOf(3));
    runEvents();
    QCOMPARE(bench.journal.entries.size(), 1);
    const journal::JournalEntry& entry = bench.journal.entries.at(0);
    QCOMPARE(entry.server.text(), QStringLiteral("https://acme.test"));
    QCOMPARE(entry.who.loginName.text(), QStringLiteral("ada@acme.test"));
    QCOMPARE(entry.whom.id.text(), person().id.text());
}

void TestServerDesk::settlesInTheJournalWhatVerifyLeftUnsettled()
{
    Bench bench;
    bench.connectTo(QStringLiteral("acme.test"));
    const auto reader = bench.desk.lookUpVerified(person());
    bench.link->script().factor.answer(zitadel::FactorState::Active);
    QTRY_VERIFY(reader->isFinished());
    QCOMPARE(bench.journal.entries.size(), 1);
    QCOMPARE(bench.journal.entries.at(0).change, journal::Change::Verify);
    QCOMPARE(bench.journal.entries.at(0).outcome, journal::Outcome::FoundDone);
    const auto failing = bench.desk.lookUpVerified(person());
    failing->abort();
    QTRY_VERIFY(failing->isFinished());
    QCOMPARE(bench.journal.entries.size(), 1);
}

void TestServerDesk::practises()
{
    Bench bench;
    bench.desk.practise();
    QCOMPARE(bench.desk.connection().address->displayText(), QStringLiteral("127.0.0.1:4321"));
    QVERIFY(bench.desk.connection().isPractice);
    QVERIFY(bench.desk.connection().hasToken);
    QVERIFY(bench.token == "practice");
}

void TestServerDesk::saysWhenItCannotPractise()
{
    Bench bench;
    bench.practice.canStart = false;
    const QSignalSpy connectionChanged(&bench.desk, &Desk::connectionChanged);
    bench.desk.practise();
    QCOMPARE(connectionChanged.size(), 1);
    QCOMPARE(bench.desk.connection().trouble->stage, net::Stage::Connection);
    QVERIFY(!bench.desk.connection().address);
    QVERIFY(bench.log.isEmpty()); // nothing was given back in vain
    bench.practice.canStart = true;
    bench.desk.practise();
    QVERIFY(!bench.desk.connection().trouble);
    QVERIFY(bench.desk.connection().isPractice);
}

void TestServerDesk::showsThePracticePhoneOnlyInPractice()
{
    Bench bench;
    QVERIFY(bench.desk.practicePhoneCode(userId()) == otp::Code());
    bench.desk.practise();
    QVERIFY(bench.desk.practicePhoneCode(userId()) == otp::Code("424242"));
    QVERIFY(bench.desk.practicePhoneCode(userId(QStringLiteral("2"))) == otp::Code());
    bench.connectTo(QStringLiteral("acme.test"));
    QVERIFY(bench.desk.practicePhoneCode(userId()) == otp::Code());
}

void TestServerDesk::handsPracticeFaultsOn()
{
    Bench bench;
    bench.desk.practise();
    bench.desk.setPracticeFaults({.slow = true, .tokenExpired = true});
    QCOMPARE(bench.practice.faults, (PracticeFaults{.slow = true, .tokenExpired = true}));
}

void TestServerDesk::handsTheLanguageOn()
{
    Bench bench;
    bench.connectTo(QStringLiteral("acme.test"));
    bench.log.clear();
    bench.desk.setLanguage(QStringLiteral("fr"));
    QCOMPARE(bench.log, {QStringLiteral("speak fr")});
}

void TestServerDesk::combinesTheClockDifferences()
{
    Bench bench;
    bench.connectTo(QStringLiteral("acme.test"));
    const QSignalSpy connectionChanged(&bench.desk, &Desk::connectionChanged);
    bench.observer({.skew = skew(90s, 700ms), .trouble = std::nullopt});
    QCOMPARE(bench.desk.connection().skew->offset, 90'000ms);
    // Agrees, and is less exact: the better one stays.
    bench.observer({.skew = skew(91s, 5s), .trouble = std::nullopt});
    QCOMPARE(bench.desk.connection().skew->offset, 90'000ms);
    // An answer without a Date tells nothing of the clock.
    bench.observer({});
    QCOMPARE(bench.desk.connection().skew->offset, 90'000ms);
    // Somebody has set the clock.
    bench.observer({.skew = skew(1s, 700ms), .trouble = std::nullopt});
    QCOMPARE(bench.desk.connection().skew->offset, 1'000ms);
    QCOMPARE(connectionChanged.size(), 4);
}

void TestServerDesk::setsAndClearsTrouble()
{
    Bench bench;
    bench.connectTo(QStringLiteral("acme.test"));
    bench.observer({.skew = std::nullopt, .trouble = connectionRefused()});
    QCOMPARE(bench.desk.connection().trouble->fault, net::Fault::ConnectionRefused);
    bench.observer({});
    QVERIFY(!bench.desk.connection().trouble);
}

void TestServerDesk::forgetsTheClockWithTheServer()
{
    Bench bench;
    bench.connectTo(QStringLiteral("first.test"));
    bench.observer({.skew = skew(90s, 700ms), .trouble = connectionRefused()});
    bench.connectTo(QStringLiteral("second.test"));
    QVERIFY(!bench.desk.connection().skew);
    QVERIFY(!bench.desk.connection().trouble);
}

void TestServerDesk::handsOutWorkOnTheServer()
{
    Bench bench;
    bench.connectTo(QStringLiteral("acme.test"));
    ScriptedClient& client = bench.link->script();
    bench.desk.search()->searchNow();
    QCOMPARE(client.count(test::Operation::Users), 1);
    const auto enrollment = bench.desk.enroll(person());
    enrollment->check();
    QCOMPARE(client.count(test::Operation::User), 1);
    const auto verify = bench.desk.verify(userId(), otp::Code("123456"), zitadel::MediaType::Grpc);
    QVERIFY(bench.link->asked == zitadel::MediaType::Grpc);
    QCOMPARE(client.count(test::Operation::VerifyTotp), 1);
}

void TestServerDesk::namesOrganisations()
{
    Bench bench;
    QSignalSpy named(&bench.desk, &Desk::organisationNamed);
    QCOMPARE(bench.desk.organisationName(QStringLiteral("501")), QString());
    bench.connectTo(QStringLiteral("acme.test"));
    QCOMPARE(bench.desk.organisationName(QStringLiteral("501")), QString());
    bench.link->script().organisationPage.answer(
        {.organisations = {{.id = QStringLiteral("501"), .name = QStringLiteral("Acme")}},
         .total = 1});
    runEvents();
    QCOMPARE(named.size(), 1);
    QCOMPARE(bench.desk.organisationName(QStringLiteral("501")), QStringLiteral("Acme"));
    // Another server may call its organisations by the same ids.
    bench.connectTo(QStringLiteral("other.test"));
    QCOMPARE(bench.desk.organisationName(QStringLiteral("501")), QString());
    bench.desk.disconnectFromServer();
    QCOMPARE(bench.desk.organisationName(QStringLiteral("501")), QString());
}

void TestServerDesk::probesTheServer()
{
    Bench bench;
    bench.connectTo(QStringLiteral("acme.test"));
    (void)bench.desk.probeMediaTypes();
    QCOMPARE(bench.log.last(), QStringLiteral("probe acme.test"));
    QVERIFY(bench.desk.searchOrganisations());
}

FACTORDESK_TEST(TestServerDesk, QCoreApplication)

} // namespace tst_server_desk

#include "tst_server_desk.moc"
