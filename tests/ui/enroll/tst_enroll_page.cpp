// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/backend/zbar_reader.h"
#include "core/scan/backend/zxing_reader.h"
#include "core/scan/grey_image.h"
#include "tests/support/test_program.h"
#include "tests/ui/enroll/enroll_bench.h"
#include "ui/enroll/confirm_panel.h"
#include "ui/enroll/done_panel.h"
#include "ui/enroll/ended_panel.h"
#include "ui/enroll/enroll_page.h"
#include "ui/enroll/find_panel.h"
#include "ui/enroll/leave_question.h"
#include "ui/theme/theme.h"
#include "ui/widgets/qr_view.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <string>

namespace tst_enroll_page {

using namespace factordesk;
using namespace factordesk::test;
using enrollment::Note;
using ui::EnrollPage;
using ui::LeaveQuestion;
using zitadel::FactorState;
using Phase = ui::EnrollController::Phase;

namespace {

struct Bench : EnrollBench
{
    EnrollPage page{controller, desk.clock, clipboard};

    void open()
    {
        page.resize(1000, 760);
        page.show();
        runEvents();
    }
    template <class Panel>
    [[nodiscard]] bool shows() const
    {
        const auto* panel = page.findChild<Panel*>();
        return panel && panel->isVisibleTo(&page);
    }
    [[nodiscard]] LeaveQuestion* question() const { return page.findChild<LeaveQuestion*>(); }
    [[nodiscard]] bool reads(const QString& text) const
    {
        for (const auto* label : page.findChildren<QLabel*>()) {
            if (label->isVisibleTo(&page) && label->text().contains(text))
                return true;
        }
        return false;
    }
};

bool reads(const std::vector<scan::FoundSymbol>& found, std::string_view text)
{
    return found.size() == 1 && found.front().content.text() == text;
}

} // namespace

class TestEnrollPage : public QObject
{
    Q_OBJECT

private slots:
    void symbolReadsFromTheScreen_data();
    void symbolReadsFromTheScreen();
    void findsByTypingAndEnter();
    void asksForAServerAfterAWhile();
    void keepsWhoItIsInSight();
    void showsTheDetailsAndGoesOn();
    void forgetsTheSecretWithItsPanel();
    void goesBackWithoutAQuestion();
    void asksBeforeItLeavesSomethingPending_data();
    void asksBeforeItLeavesSomethingPending();
    void staysWhenAskedTo();
    void finishesWorkBeforeTheWindowCloses();
    void tellsThatItCouldNotRemove();
};

void TestEnrollPage::symbolReadsFromTheScreen_data()
{
    QTest::addColumn<ui::Scheme>("scheme");
    QTest::addColumn<QSize>("size");
    for (const QSize size : {QSize(1000, 760), QSize(733, 611), QSize(1673, 1001)}) {
        QTest::addRow("light, %d wide", size.width()) << ui::Scheme::Light << size;
        QTest::addRow("dark, %d wide", size.width()) << ui::Scheme::Dark << size;
    }
}

void TestEnrollPage::symbolReadsFromTheScreen()
{
    QFETCH(const ui::Scheme, scheme);
    QFETCH(const QSize, size);
    const ui::Theme theme(scheme);
    Bench bench;
    bench.page.resize(size);
    bench.page.show();
    bench.reachConfirm();
    // The size has come to rest when both show the same picture twice.
    QTRY_VERIFY(bench.shows<ui::ConfirmPanel>());
    const std::string uri = keyUri(firstSecret);
    const QImage image = bench.page.grab().toImage();
    QCOMPARE(image.size(), size * bench.page.devicePixelRatioF());
    const scan::GreyImage grey(image);
    QVERIFY(reads(scan::readWithZxing(grey), uri));
    QVERIFY(reads(scan::readWithZbar(grey), uri));
}

void TestEnrollPage::findsByTypingAndEnter()
{
    const ui::Theme theme;
    Bench bench;
    bench.open();
    QVERIFY(bench.shows<ui::FindPanel>());
    auto* field = part<QLineEdit>(bench.page, "searchField");
    bench.page.focusSearch();
    QCOMPARE(bench.page.focusWidget(), field);
    QTest::keyClicks(field, QStringLiteral("Anna"));
    runEvents();
    QTest::keyClick(field, Qt::Key_Return);
    runEvents();
    QCOMPARE(bench.controller.phase(), Phase::Prepare);
    QVERIFY(!bench.shows<ui::FindPanel>());
}

void TestEnrollPage::asksForAServerAfterAWhile()
{
    const ui::Theme theme;
    FakeDesk desk;
    ui::EnrollController controller(desk);
    ui::SecretClipboard clipboard;
    EnrollPage page(controller, desk.clock, clipboard);
    const QSignalSpy wanted(&page, &EnrollPage::serverWanted);
    page.show();
    QVERIFY(!part(page, "chooseServerButton"));
    QTRY_VERIFY(part(page, "chooseServerButton"));
    press(page, "chooseServerButton");
    QCOMPARE(wanted.size(), 1);
    desk.beConnected();
    runEvents();
    QVERIFY(page.findChild<ui::FindPanel*>()->isVisibleTo(&page));
}

void TestEnrollPage::keepsWhoItIsInSight()
{
    const ui::Theme theme;
    Bench bench;
    bench.open();
    const auto isNamed = [&] {
        const auto* name = part<QLabel>(bench.page, "personName");
        return name->isVisibleTo(&bench.page) && name->text() == QStringLiteral("Anna Adler");
    };
    QVERIFY(!isNamed());
    bench.reachPrepare();
    QVERIFY(isNamed());
    bench.desk.client.registration.answer(registrationOf(firstSecret));
    press(bench.page, "registerButton");
    QVERIFY(isNamed());
    bench.desk.client.verify.answer(detailsOf(3));
    bench.controller.enrollment()->verify(bench.rightCode());
    runEvents();
    QVERIFY(bench.shows<ui::DonePanel>());
    QVERIFY(isNamed());
    QVERIFY(!part(bench.page, "leaveEnrollmentButton")->isVisibleTo(&bench.page));
}

void TestEnrollPage::showsTheDetailsAndGoesOn()
{
    const ui::Theme theme;
    Bench bench;
    bench.open();
    bench.reachDone();
    QVERIFY(part(bench.page, "detailsCard")->isVisibleTo(&bench.page));
    QVERIFY(bench.reads(QStringLiteral("Verified")));
    auto* next = part<QAbstractButton>(bench.page, "nextButton");
    QCOMPARE(bench.page.focusWidget(), next);
    QTest::keyClick(next, Qt::Key_Return);
    QCOMPARE(bench.controller.phase(), Phase::Find);
    QVERIFY(bench.shows<ui::FindPanel>());
}

void TestEnrollPage::forgetsTheSecretWithItsPanel()
{
    const ui::Theme theme;
    Bench bench;
    bench.open();
    bench.reachConfirm();
    press(bench.page, "showKey");
    QVERIFY(part(bench.page, "setupKey"));
    bench.desk.client.verify.answer(detailsOf(3));
    bench.controller.enrollment()->verify(bench.rightCode());
    runEvents();
    QVERIFY(!bench.page.findChild<ui::ConfirmPanel*>());
    QVERIFY(!bench.page.findChild<ui::QrView*>());
    QVERIFY(!part(bench.page, "setupKey"));
}

void TestEnrollPage::goesBackWithoutAQuestion()
{
    const ui::Theme theme;
    Bench bench;
    bench.open();
    bench.reachPrepare();
    QVERIFY(!bench.page.hasUnfinishedWork());
    press(bench.page, "leaveEnrollmentButton");
    QVERIFY(!bench.question());
    QCOMPARE(bench.controller.phase(), Phase::Find);
}

void TestEnrollPage::asksBeforeItLeavesSomethingPending_data()
{
    QTest::addColumn<QByteArray>("button");
    QTest::addColumn<int>("removals");
    QTest::addColumn<Note>("note");
    QTest::newRow("remove") << QByteArray("removeButton") << 1 << Note::RemovedOnGivingUp;
    QTest::newRow("leave") << QByteArray("leaveButton") << 0 << Note::LeftPending;
}

void TestEnrollPage::asksBeforeItLeavesSomethingPending()
{
    QFETCH(const QByteArray, button);
    QFETCH(const int, removals);
    QFETCH(const Note, note);
    const ui::Theme theme;
    Bench bench;
    bench.open();
    bench.reachConfirm();
    bench.desk.client.removal.answer(detailsOf(4));
    press(bench.page, "leaveEnrollmentButton");
    QVERIFY(bench.question());
    QCOMPARE(bench.controller.phase(), Phase::Confirm); // not yet
    const QSignalSpy chosen(bench.question(), &LeaveQuestion::leaveChosen);
    press(*bench.question(), button.constData());
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(bench.count(Operation::RemoveTotp), removals);
    QCOMPARE(bench.controller.enrollment()->note(), note);
    QVERIFY(bench.shows<ui::EndedPanel>());
    QVERIFY(!bench.question());
    QCOMPARE(bench.page.focusWidget(), part(bench.page, "findNextButton"));
    press(bench.page, "findNextButton");
    QCOMPARE(bench.controller.phase(), Phase::Find);
}

void TestEnrollPage::staysWhenAskedTo()
{
    const ui::Theme theme;
    Bench bench;
    bench.open();
    bench.reachConfirm();
    press(bench.page, "leaveEnrollmentButton");
    QCOMPARE(bench.question()->defaultButton()->objectName(), QStringLiteral("stayButton"));
    QTest::keyClick(bench.question(), Qt::Key_Escape);
    runEvents();
    QVERIFY(!bench.question());
    QCOMPARE(bench.controller.phase(), Phase::Confirm);
    QCOMPARE(bench.count(Operation::RemoveTotp), 0);
}

void TestEnrollPage::finishesWorkBeforeTheWindowCloses()
{
    const ui::Theme theme;
    Bench bench;
    bench.open();
    bench.reachConfirm();
    QVERIFY(bench.page.hasUnfinishedWork());
    int closed = 0;
    bench.page.finishWork([&closed] { ++closed; });
    press(*bench.question(), "stayButton");
    QCOMPARE(closed, 0);
    bench.page.finishWork([&closed] { ++closed; });
    press(*bench.question(), "leaveButton");
    QCOMPARE(closed, 1);
    QVERIFY(!bench.page.hasUnfinishedWork());
}

void TestEnrollPage::tellsThatItCouldNotRemove()
{
    const ui::Theme theme;
    Bench bench;
    bench.open();
    bench.reachConfirm();
    bench.desk.client.removal.fail(connectionRefused());
    bench.controller.leave(true);
    runEvents();
    QVERIFY(bench.shows<ui::EndedPanel>());
    QCOMPARE(bench.controller.enrollment()->note(), Note::RemovalFailed);
    // An end that has to be read whole: no line of it is cut off, and none stands there twice.
    QStringList seen;
    for (const auto* label : bench.page.findChild<ui::EndedPanel*>()->findChildren<QLabel*>()) {
        if (label->isVisibleTo(&bench.page) && !label->text().isEmpty()) {
            for (const QString& earlier : std::as_const(seen))
                QVERIFY2(!earlier.contains(label->text()), qPrintable(label->text()));
            seen.append(label->text());
        }
        if (label->isVisibleTo(&bench.page) && label->wordWrap())
            QVERIFY2(label->height() >= label->heightForWidth(label->width()),
                     qPrintable(label->text()));
    }
}

FACTORDESK_TEST(TestEnrollPage, QApplication)

} // namespace tst_enroll_page

#include "tst_enroll_page.moc"
