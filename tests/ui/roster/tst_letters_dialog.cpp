// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/roster/roster_store.h"
#include "tests/support/full_disk.h"
#include "tests/support/sample_values.h"
#include "tests/support/test_program.h"
#include "tests/ui/print/printed_pages.h"
#include "tests/ui/roster/roster_bench.h"
#include "ui/print/letter_question.h"
#include "ui/roster/letters_dialog.h"
#include "ui/roster/letters_run.h"
#include "ui/roster/work_panel.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/row_table.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFileDialog>
#include <QPointer>
#include <QTest>

namespace tst_letters_dialog {

using namespace factordesk;
using namespace factordesk::ui;
using namespace std::chrono_literals;
using roster::RowState;
using test::Operation;

namespace {

constexpr int patience = 30'000; // ms

/// Three people who are left to call, and the dialog that writes their letters.
class Bench : public test::RosterBench
{
public:
    Bench()
    {
        desk.client.oneUser.answerBy([this] {
            const QString& id = desk.client.asked.constLast().subject;
            return *std::ranges::find_if(
                people, [&](const zitadel::User& user) { return user.id.text() == id; });
        });
        desk.client.registration.answerBy([] { return test::registrationOf(test::firstSecret); });
        begin();
        controller->prepareLetters();
        dialog = new LettersDialog(*controller);
        dialog->show();
    }
    ~Bench() { delete dialog; }
    Q_DISABLE_COPY_MOVE(Bench)

    template <class Widget = QAbstractButton>
    [[nodiscard]] Widget* find(const char* name) const
    {
        return dialog->findChild<Widget*>(QLatin1String(name));
    }
    [[nodiscard]] QString message() const { return find<InlineMessage>("lettersMessage")->text(); }
    [[nodiscard]] QString result(int row) const
    {
        return find<RowTable>("lettersTable")->model()->index(row, 1).data().toString();
    }
    [[nodiscard]] QString pdf() const { return folder.filePath(QStringLiteral("letters.pdf")); }
    [[nodiscard]] bool isOver() const
    {
        return find("closeLettersButton")->text() == QStringLiteral("&Close");
    }
    /// As the disk has it, for a program that is started now.
    [[nodiscard]] QList<RowState> onDisk()
    {
        controller.reset();
        const auto store = roster::RosterStore::open(path());
        QList<RowState> states;
        for (int row = 0; store && row < store->found().size(); ++row)
            states.append(store->found().row(row).state);
        return states;
    }

    QPointer<LettersDialog> dialog;
};

} // namespace

/// Letters for a roster, and those whose secret is lost where there are none in the end.
class TestLettersDialog : public QObject
{
    Q_OBJECT

private slots:
    void writesAPageForEach();
    void registersNobodyUnconfirmed();
    void registersNobodyWithoutAFile();
    void leavesOverWhomAFullDiskTookTheLetter();
    void leavesOverWhoWasRegisteredWhenTheProgramEnded();
    void stopsWithTheLettersThatItHas();
    void keepsWhatIsOnPaperWhenTheServerGoes();
    void tellsThatTheServerAsksToWait();
    void canBeStoppedWhileTheServerAsksToWait();
};

void TestLettersDialog::writesAPageForEach()
{
    Bench bench;
    bench.find("writeLettersButton")->click();
    auto* question = bench.dialog->findChild<LetterQuestion*>();
    QVERIFY(question);
    question->findChild<QAbstractButton*>(QStringLiteral("writeLetterButton"))->click();
    auto* files = bench.dialog->findChild<QFileDialog*>(QStringLiteral("lettersFileDialog"));
    QVERIFY(files);
    emit files->fileSelected(bench.pdf());
    QTRY_VERIFY_WITH_TIMEOUT(bench.isOver() && !bench.message().isEmpty(), patience);
    QVERIFY2(bench.message().contains(bench.pdf()), qPrintable(bench.message()));
    QCOMPARE(test::pageCountOf(bench.pdf()), 3);
    QCOMPARE(bench.result(2), QStringLiteral("Has a letter"));
    QVERIFY(!bench.find("writeLettersButton")->isVisible());
    QCOMPARE(bench.desk.client.count(Operation::RegisterTotp), 3);
    // They are neither called nor removed by accident.
    QCOMPARE(bench.controller->roster().left(), 0);
    bench.dialog->reject();
    QVERIFY(!bench.controller->letters());
    bench.controller->prepareRemoval();
    QVERIFY(bench.controller->removal()->items().empty());
    QCOMPARE(bench.onDisk(), QList<RowState>(3, RowState::HasLetter));
}

void TestLettersDialog::registersNobodyUnconfirmed()
{
    Bench bench;
    bench.find("writeLettersButton")->click();
    bench.dialog->findChild<LetterQuestion*>()->reject();
    QCOMPARE(bench.desk.client.count(Operation::RegisterTotp), 0);
    bench.dialog->reject();
    QVERIFY(bench.controller->mayCall());
}

void TestLettersDialog::registersNobodyWithoutAFile()
{
    Bench bench;
    bench.dialog->write(bench.folder.filePath(QStringLiteral("absent/letters.pdf")));
    test::runEvents();
    QVERIFY(bench.message().contains(QStringLiteral("cannot be written")));
    QVERIFY(bench.find("writeLettersButton")->isEnabled());
    QCOMPARE(bench.desk.client.count(Operation::RegisterTotp), 0);
}

void TestLettersDialog::leavesOverWhomAFullDiskTookTheLetter()
{
    Bench bench;
    {
        const test::FullDisk disk(8UL * 1024);
        bench.dialog->write(bench.pdf());
        QTRY_VERIFY_WITH_TIMEOUT(bench.isOver() && !bench.message().isEmpty(), patience);
    }
    QVERIFY(bench.desk.client.count(Operation::RegisterTotp) > 0);
    QVERIFY2(bench.message().contains(QStringLiteral("the disk is full")),
             qPrintable(bench.message()));
    QVERIFY(bench.message().contains(QStringLiteral("Remove these registrations together")));
    QCOMPARE(bench.result(0), QStringLiteral("Registered, but the secret was lost"));
    QVERIFY(!QFile::exists(bench.pdf()));
    // They are listed, and can be removed together.
    bench.dialog->reject();
    bench.nextFactor = zitadel::FactorState::Pending;
    bench.desk.client.removal.answerBy([] { return zitadel::Details(); });
    bench.controller->prepareRemoval();
    QCOMPARE(bench.controller->removal()->items().size(), std::size_t(3));
    bench.controller->removeLeftovers();
    test::runEvents();
    QCOMPARE(bench.state(0), RowState::Ready);
    bench.controller->endRemoval();
    QCOMPARE(bench.onDisk(), QList<RowState>(3, RowState::Ready));
}

void TestLettersDialog::leavesOverWhoWasRegisteredWhenTheProgramEnded()
{
    Bench bench;
    bench.desk.client.registration.answerBy(nullptr);
    bench.desk.client.registration.answer(test::registrationOf(test::firstSecret));
    bench.dialog->write(bench.pdf());
    QTRY_COMPARE_WITH_TIMEOUT(bench.desk.client.registration.waiting(), 1, patience);
    // Killed: nothing of it runs any more.
    delete bench.dialog;
    const QList<RowState> kept = bench.onDisk();
    QVERIFY(!QFile::exists(bench.pdf()));
    QCOMPARE(kept.at(0), RowState::LeftPending);
    QCOMPARE(kept.at(1), RowState::Unsettled);
}

void TestLettersDialog::stopsWithTheLettersThatItHas()
{
    Bench bench;
    connect(
        bench.controller->letters(), &enrollment::LetterRegistrations::itemDone, bench.dialog,
        [&] { bench.dialog->reject(); }, Qt::SingleShotConnection);
    bench.dialog->write(bench.pdf());
    QTRY_VERIFY_WITH_TIMEOUT(bench.isOver() && !bench.message().isEmpty(), patience);
    QCOMPARE(test::pageCountOf(bench.pdf()), 1);
    QCOMPARE(bench.state(0), RowState::HasLetter);
    QCOMPARE(bench.state(1), RowState::Ready);
}

void TestLettersDialog::keepsWhatIsOnPaperWhenTheServerGoes()
{
    Bench bench;
    bench.desk.client.registration.answerBy(nullptr);
    bench.desk.client.registration.answer(test::registrationOf(test::firstSecret));
    bench.dialog->write(bench.pdf());
    QTRY_COMPARE_WITH_TIMEOUT(bench.desk.client.registration.waiting(), 1, patience);
    bench.desk.practise();
    QTRY_VERIFY_WITH_TIMEOUT(bench.isOver() && !bench.message().isEmpty(), patience);
    QCOMPARE(test::pageCountOf(bench.pdf()), 1);
    const QList<RowState> kept = bench.onDisk();
    QCOMPARE(kept.at(0), RowState::HasLetter);
    QCOMPARE(kept.at(1), RowState::Unsettled);
}

void TestLettersDialog::tellsThatTheServerAsksToWait()
{
    Bench bench;
    bench.desk.client.registration.fail(test::askedToWait(7s));
    bench.dialog->write(bench.pdf());
    test::runEvents();
    QCOMPARE(bench.message(), QStringLiteral("The server asks to wait for 7 seconds."));
    bench.delays.advance(7s);
    QVERIFY(bench.message().isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(bench.isOver(), patience);
    QCOMPARE(test::pageCountOf(bench.pdf()), 3);
}

void TestLettersDialog::canBeStoppedWhileTheServerAsksToWait()
{
    Bench bench;
    bench.desk.client.registration.fail(test::askedToWait(1h));
    bench.dialog->write(bench.pdf());
    test::runEvents();
    QCOMPARE(bench.find("closeLettersButton")->text(), QStringLiteral("&Stop"));
    bench.find("closeLettersButton")->click();
    QTRY_VERIFY_WITH_TIMEOUT(bench.isOver(), patience);
    QCOMPARE(bench.message(),
             QStringLiteral("There are no letters: nobody was registered for one."));
    const qsizetype asked = bench.desk.client.asked.size();
    bench.delays.advance(2h);
    test::runEvents();
    QCOMPARE(bench.desk.client.asked.size(), asked);
    QCOMPARE(bench.onDisk(), QList<RowState>(3, RowState::Ready));
}

FACTORDESK_TEST(TestLettersDialog, QApplication)

} // namespace tst_letters_dialog

#include "tst_letters_dialog.moc"
