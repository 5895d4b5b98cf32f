// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/late_settler.h"
#include "core/enrollment/media_type_call.h"
#include "core/enrollment/server_desk.h"
#include "core/journal/chain_check.h"
#include "core/journal/journal_reader.h"
#include "tests/support/event_loop.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_delays.h"
#include "tests/support/fake_desk.h"
#include "tests/support/test_program.h"

#include <QApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace tst_late_settler {

using namespace factordesk;
using namespace factordesk::journal;
using zitadel::FactorState;

namespace {

class FakeLink final : public enrollment::ServerLink
{
public:
    explicit FakeLink(test::ScriptedClient& client) : m_client(client) {}
    [[nodiscard]] zitadel::Client& client(zitadel::MediaType /*mediaType*/) override
    {
        return m_client;
    }
    [[nodiscard]] std::unique_ptr<enrollment::MediaTypeCall> probe() override { return nullptr; }
    void setLanguage(const QString& /*tag*/) override {}

private:
    test::ScriptedClient& m_client;
};

class NoPractice final : public enrollment::PracticeHost
{
public:
    [[nodiscard]] std::optional<zitadel::ServerAddress> start() override { return std::nullopt; }
    [[nodiscard]] SecureBytes token() const override { return {}; }
    [[nodiscard]] otp::Code phoneCode(const zitadel::UserId& /*person*/) const override
    {
        return {};
    }
    void setFaults(const enrollment::PracticeFaults& /*faults*/) override {}
};

EntryText machine()
{
    return EntryText::of(QStringLiteral("0123456789abcdef"));
}

/// A desk with its journal on disk, and what a program that was killed has left there.
class Bench
{
public:
    Bench() { leave(QStringLiteral("1")); }

    /// The verify of that person was under way.
    void leave(const QString& person) const
    {
        const JournalEntry entry{.event = EntryText::of(QStringLiteral("event-") + person),
                                 .change = Change::Verify,
                                 .outcome = Outcome::Unsettled,
                                 .server = EntryText::of(test::acmeAddress().origin().toString()),
                                 .whom = {.id = EntryText::of(person)}};
        QByteArray content;
        {
            IntentFile intents(folder);
            intents.keep({.kind = Intent::Kind::Begun, .entry = entry});
            QFile file(folder.pathOf(folder.intentFiles().constLast()));
            if (!file.open(QIODevice::ReadOnly))
                qFatal("the intents cannot be read");
            content = file.readAll();
            file.remove();
        }
        QFile left(folder.pathOf(JournalFolder::newIntentName()));
        if (!left.open(QIODevice::WriteOnly) || left.write(content) != content.size())
            qFatal("the intents cannot be written");
    }
    void connectTo(const QString& address)
    {
        desk.connectTo(test::profileNamed(QStringLiteral("Acme"), address),
                       {.token = SecureBytes::copyOf("token")});
    }
    void connectHome() { connectTo(test::acmeAddress().origin().toString()); }
    void answer(FactorState state)
    {
        client.factor.answerBy([state] { return state; });
    }
    /// In the journal: "event-1 Unsettled" as "1u", "event-1 FoundDone" as "1d" and so on.
    [[nodiscard]] QStringList told() const
    {
        QStringList words;
        JournalReader reader(folder);
        while (const auto line = reader.next()) {
            const JournalEntry& entry = line->content->entry;
            const char* outcome = entry.outcome == Outcome::Unsettled   ? "u"
                                  : entry.outcome == Outcome::FoundDone ? "d"
                                                                        : "n";
            words.append(entry.event.text().mid(6) + QLatin1String(outcome));
        }
        return words;
    }
    /// Everything that was asked for is written.
    void rest()
    {
        test::runEvents();
        QTRY_COMPARE(keeper.waitingCount(), 0);
    }

    QTemporaryDir place;
    JournalFolder folder = newFolder(place.filePath(QStringLiteral("journal")));
    test::ScriptedClient client;
    test::FakeClock clock;
    test::FakeDelays delays{clock};
    NoPractice practice;
    enrollment::Observer observe;
    JournalKeeper keeper{JournalWriter(folder, machine())};
    enrollment::ServerDesk desk{[this](const zitadel::ServerProfile& /*profile*/,
                                       const enrollment::ServerSecrets& /*secrets*/,
                                       const enrollment::Observer& observer) {
                                    observe = observer;
                                    return std::make_unique<FakeLink>(client);
                                },
                                practice, clock, keeper};
    app::LateSettler settler{desk, keeper, delays};

private:
    [[nodiscard]] static JournalFolder newFolder(const QString& path)
    {
        const JournalFolder folder(path);
        if (!folder.make())
            qFatal("the folder cannot be made");
        return folder;
    }
};

} // namespace

/// Changes under way when the program was killed, at the next time with their server.
class TestLateSettler : public QObject
{
    Q_OBJECT

private slots:
    void settlesWhatAKillLeft();
    void settlesEachOnce();
    void asksNoOtherServer();
    void looksAgainWhenTheServerIsBack();
    void givesTheServerBack();
};

void TestLateSettler::settlesWhatAKillLeft()
{
    Bench bench;
    bench.leave(QStringLiteral("2"));
    bench.answer(FactorState::Active);
    bench.connectHome();
    QTRY_COMPARE(bench.told().size(), 4);
    QStringList told = bench.told();
    told.sort();
    QCOMPARE(told, QStringList({QStringLiteral("1d"), QStringLiteral("1u"), QStringLiteral("2d"),
                                QStringLiteral("2u")}));
    QVERIFY(checkJournal(bench.folder, machine()).isIntact());
}

void TestLateSettler::settlesEachOnce()
{
    Bench bench;
    bench.answer(FactorState::Pending);
    bench.connectHome();
    QTRY_COMPARE(bench.told(), QStringList({QStringLiteral("1u"), QStringLiteral("1n")}));
    bench.answer(FactorState::Active);
    for (int time = 0; time < 3; ++time) {
        bench.connectHome();
        bench.rest();
    }
    bool isLooked = false;
    connect(&bench.keeper, &JournalKeeper::unsettledFound, this, [&] { isLooked = true; });
    bench.connectHome();
    QTRY_VERIFY(isLooked);
    bench.rest();
    QCOMPARE(bench.told().size(), 2);
    QCOMPARE(bench.client.count(test::Operation::TotpState), 1);
}

void TestLateSettler::asksNoOtherServer()
{
    Bench bench;
    bool isLooked = false;
    connect(&bench.keeper, &JournalKeeper::unsettledFound, this, [&] { isLooked = true; });
    bench.connectTo(QStringLiteral("https://elsewhere.test"));
    QTRY_VERIFY(isLooked);
    bench.rest();
    QCOMPARE(bench.told(), QStringList(QStringLiteral("1u")));
    QCOMPARE(bench.client.count(test::Operation::TotpState), 0);
}

void TestLateSettler::looksAgainWhenTheServerIsBack()
{
    Bench bench;
    bench.client.factor.fail(test::connectionRefused());
    bench.connectHome();
    QTRY_COMPARE(bench.client.count(test::Operation::TotpState), 1);
    test::runEvents();
    bench.observe({.skew = {}, .trouble = test::connectionRefused()});
    bench.answer(FactorState::Active);
    test::runEvents();
    QCOMPARE(bench.client.count(test::Operation::TotpState), 1);
    bench.observe({.skew = {}, .trouble = {}});
    QTRY_COMPARE(bench.told(), QStringList({QStringLiteral("1u"), QStringLiteral("1d")}));
    // Nothing is owed any more.
    bench.observe({.skew = {}, .trouble = {}});
    bench.rest();
    QCOMPARE(bench.client.count(test::Operation::TotpState), 2);
}

void TestLateSettler::givesTheServerBack()
{
    Bench bench;
    bench.connectHome();
    QTRY_COMPARE(bench.client.count(test::Operation::TotpState), 1);
    QCOMPARE(bench.client.factor.waiting(), 1);
    bench.desk.disconnectFromServer();
    test::runEvents();
    QCOMPARE(bench.client.factor.waiting(), 0);
    bench.answer(FactorState::Active);
    bench.connectHome();
    QTRY_COMPARE(bench.told(), QStringList({QStringLiteral("1u"), QStringLiteral("1d")}));
}

FACTORDESK_TEST(TestLateSettler, QApplication)

} // namespace tst_late_settler

#include "tst_late_settler.moc"
