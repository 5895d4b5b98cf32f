// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/letter_registrations.h"
#include "tests/support/event_loop.h"
#include "tests/support/fake_delays.h"
#include "tests/support/fake_desk.h"
#include "tests/support/sample_values.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

namespace tst_letter_registrations {

using namespace factordesk;
using namespace factordesk::enrollment;
using namespace std::chrono_literals;
using roster::RowState;
using zitadel::FactorState;
using Result = LetterRegistrations::Result;

namespace {

roster::Row rowOf(const QString& id, RowState state)
{
    return {.key = id, .userId = id, .state = state};
}

/// Four people, three of whom are to have a letter, and somebody who takes each secret at once.
struct Bench
{
    Bench()
    {
        desk.beConnected();
        desk.client.oneUser.answerBy([this] {
            return test::personNamed(QStringLiteral("Somebody"),
                                     desk.client.asked.constLast().subject);
        });
        letters = desk.registerForLetters(roster, delays);
        QObject::connect(letters.get(), &LetterRegistrations::registered, letters.get(), [this] {
            secrets.push_back(letters->takeSecret().uri.copy());
            letters->goOn();
        });
    }

    void answerAll()
    {
        desk.client.registration.answerBy([] { return test::registrationOf(test::firstSecret); });
    }
    [[nodiscard]] Result result(std::size_t item) const { return letters->items().at(item).result; }
    [[nodiscard]] RowState state(int row) const { return roster.row(row).state; }

    test::FakeDesk desk;
    test::FakeDelays delays{desk.clock};
    roster::Roster roster{{rowOf(QStringLiteral("10001"), RowState::Ready),
                           rowOf(QStringLiteral("10002"), RowState::HasLetter),
                           rowOf(QStringLiteral("10003"), RowState::LeftPending),
                           rowOf(QStringLiteral("10004"), RowState::NoShow)}};
    std::unique_ptr<LetterRegistrations> letters;
    std::vector<SecureBytes> secrets;
};

} // namespace

/// People registered for letters, one after another.
class TestLetterRegistrations : public QObject
{
    Q_OBJECT

private slots:
    void registersWhoeverIsLeftToCall();
    void sendsNothingThatTheDiskDoesNotHave();
    void tellsWhoseSecretIsLost();
    void waitsAsTold();
    void goesOnAfterARefusal();
    void pausesAfterRefusals();
    void pausesWhenNothingCanBeSent();
    void stopsBetweenTwo();
    void stopsWhileTheServerWantsToBeLeftAlone();
};

void TestLetterRegistrations::registersWhoeverIsLeftToCall()
{
    Bench bench;
    bench.answerAll();
    QSignalSpy done(bench.letters.get(), &LetterRegistrations::itemDone);
    bench.letters->start();
    test::runEvents();
    QVERIFY(!bench.letters->isRunning());
    QCOMPARE(done.size(), 3);
    QCOMPARE(bench.secrets.size(), std::size_t(3));
    QCOMPARE(bench.result(0), Result::Registered);
    // Until there is a letter they are left over.
    QCOMPARE(bench.state(0), RowState::LeftPending);
    QCOMPARE(bench.state(1), RowState::HasLetter);
    QCOMPARE(bench.desk.client.count(test::Operation::RegisterTotp), 3);
    QCOMPARE(bench.desk.journal.entries.size(), 3);
}

void TestLetterRegistrations::sendsNothingThatTheDiskDoesNotHave()
{
    Bench bench;
    bench.answerAll();
    QObject::connect(bench.letters.get(), &LetterRegistrations::registering, bench.letters.get(),
                     [&](int row) {
                         QCOMPARE(bench.state(row), RowState::UnderWay);
                         if (row == 2)
                             bench.letters->stop();
                     });
    bench.letters->start();
    test::runEvents();
    QVERIFY(!bench.letters->isRunning());
    QCOMPARE(bench.desk.client.count(test::Operation::RegisterTotp), 1);
    QCOMPARE(bench.state(2), RowState::LeftPending);
    QCOMPARE(bench.state(3), RowState::NoShow);
}

void TestLetterRegistrations::tellsWhoseSecretIsLost()
{
    Bench bench;
    bench.desk.client.registration.fail(test::lostAnswer());
    bench.desk.client.factor.answer(FactorState::Pending);
    bench.desk.client.registration.fail(test::lostAnswer());
    bench.desk.client.factor.fail(test::connectionRefused());
    bench.answerAll();
    bench.letters->start();
    test::runEvents();
    QCOMPARE(bench.result(0), Result::SecretLost);
    QCOMPARE(bench.state(0), RowState::LeftPending);
    QCOMPARE(bench.result(1), Result::Unsettled);
    QCOMPARE(bench.state(2), RowState::Unsettled);
    QCOMPARE(bench.result(2), Result::Registered);
    QCOMPARE(bench.secrets.size(), std::size_t(1));
}

void TestLetterRegistrations::waitsAsTold()
{
    Bench bench;
    const zitadel::Status patience = test::askedToWait(5s);
    bench.desk.client.registration.fail(patience);
    bench.answerAll();
    bench.letters->start();
    test::runEvents();
    QCOMPARE(bench.desk.client.count(test::Operation::RegisterTotp), 1);
    QCOMPARE(bench.state(0), RowState::Ready);
    QCOMPARE(bench.letters->waitsFor(), std::optional(5s));
    const QSignalSpy changed(bench.letters.get(), &LetterRegistrations::changed);
    bench.delays.advance(5s);
    QCOMPARE(changed.size(), 1);
    QVERIFY(!bench.letters->waitsFor());
    test::runEvents();
    QCOMPARE(bench.result(0), Result::Registered);
    QCOMPARE(bench.secrets.size(), std::size_t(3));
}

void TestLetterRegistrations::goesOnAfterARefusal()
{
    Bench bench;
    bench.desk.client.registration.fail(
        test::refusal(zitadel::StatusCode::PermissionDenied, QStringLiteral("AUTH-AWfge"), 403));
    bench.answerAll();
    bench.letters->start();
    test::runEvents();
    QCOMPARE(bench.result(0), Result::NotRegistered);
    QCOMPARE(bench.state(0), RowState::Failed);
    QCOMPARE(bench.roster.row(0).why, QStringLiteral("PERMISSION_DENIED (AUTH-AWfge)"));
    QCOMPARE(bench.result(1), Result::Registered);
}

void TestLetterRegistrations::pausesAfterRefusals()
{
    Bench bench;
    bench.desk.client.registration.answerBy(
        []() -> Expected<zitadel::Registration, zitadel::Status> {
            return Unexpected(test::refusal(zitadel::StatusCode::PermissionDenied,
                                            QStringLiteral("AUTH-AWfge"), 403));
        });
    bench.letters->start();
    test::runEvents();
    QVERIFY(bench.letters->pausedBy());
    QVERIFY(bench.letters->isRunning());
    QCOMPARE(bench.result(2), Result::Waiting);
    QCOMPARE(bench.state(3), RowState::NoShow);
    bench.answerAll();
    bench.letters->resume();
    test::runEvents();
    QCOMPARE(bench.result(2), Result::Registered);
}

void TestLetterRegistrations::pausesWhenNothingCanBeSent()
{
    Bench bench;
    bench.desk.client.registration.fail(test::connectionRefused());
    bench.letters->start();
    test::runEvents();
    QVERIFY(bench.letters->pausedBy());
    bench.letters->stop();
    QVERIFY(!bench.letters->isRunning());
    QCOMPARE(bench.state(0), RowState::Ready);
}

void TestLetterRegistrations::stopsBetweenTwo()
{
    Bench bench;
    bench.letters->start();
    test::runEvents();
    QCOMPARE(bench.desk.client.registration.waiting(), 1);
    bench.letters->stop();
    QVERIFY(bench.letters->isRunning());
    bench.desk.client.registration.answer(test::registrationOf(test::firstSecret));
    test::runEvents();
    QVERIFY(!bench.letters->isRunning());
    QCOMPARE(bench.secrets.size(), std::size_t(1));
    QCOMPARE(bench.desk.client.count(test::Operation::RegisterTotp), 1);
}

void TestLetterRegistrations::stopsWhileTheServerWantsToBeLeftAlone()
{
    Bench bench;
    bench.desk.client.registration.fail(test::askedToWait(1h));
    bench.letters->start();
    test::runEvents();
    QVERIFY(bench.letters->isRunning());
    bench.letters->stop();
    QVERIFY(!bench.letters->isRunning());
    bench.delays.advance(2h);
    test::runEvents();
    QCOMPARE(bench.desk.client.count(test::Operation::RegisterTotp), 1);
    QCOMPARE(bench.state(0), RowState::Ready);
}

FACTORDESK_TEST(TestLetterRegistrations, QCoreApplication)

} // namespace tst_letter_registrations

#include "tst_letter_registrations.moc"
