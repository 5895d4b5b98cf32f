// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "tests/ui/enroll/enroll_bench.h"
#include "ui/enroll/letter_offer.h"
#include "ui/print/letter_question.h"
#include "ui/widgets/inline_message.h"

#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace tst_letter_offer {

using namespace factordesk;
using namespace factordesk::test;
using ui::LetterOffer;
using ui::LetterQuestion;

namespace {

constexpr int patience = 30'000; // ms

/// The offer beside a secret that is shown.
struct Bench : EnrollBench
{
    Bench()
    {
        reachConfirm();
        window.show();
    }

    [[nodiscard]] QString news() const
    {
        return part<ui::InlineMessage>(*offer, "letterNews")->text();
    }
    [[nodiscard]] QString path() const { return folder.filePath(QStringLiteral("letter.pdf")); }

    QTemporaryDir folder;
    QWidget window;
    LetterOffer* offer = new LetterOffer(controller, desk.clock, &window);
};

} // namespace

class TestLetterOffer : public QObject
{
    Q_OBJECT

private slots:
    void writesAfterASecondConfirmation();
    void writesNothingWhenItIsNotConfirmed();
    void saysWhyItCannotWrite();
    void writesNothingWithoutASecret();
    void takesItsQuestionAlong();
};

void TestLetterOffer::writesAfterASecondConfirmation()
{
    Bench bench;
    const QSignalSpy told(bench.offer, &LetterOffer::told);
    press(*bench.offer, "letterButton");
    auto* question = part<LetterQuestion>(bench.window, "letterQuestion");
    QVERIFY(question && question->isVisible());
    QVERIFY(question->text().contains(QStringLiteral("Anna Adler")));
    press(*question, "writeLetterButton");
    auto* dialog = part<QFileDialog>(*bench.offer, "letterDialog");
    QVERIFY(dialog && dialog->isVisible());
    emit dialog->fileSelected(bench.path());
    QVERIFY(!part(*bench.offer, "letterButton")->isEnabled());
    QTRY_COMPARE_WITH_TIMEOUT(told.count(), 1, patience);
    QVERIFY2(bench.news().contains(bench.path()), qPrintable(bench.news()));
    QVERIFY(part(*bench.offer, "letterButton")->isEnabled());
    QCOMPARE(QFile::permissions(bench.path()) & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
             QFileDevice::Permissions());
    // Nothing was asked of the server for it.
    QCOMPARE(bench.count(Operation::RegisterTotp), 1);
    bench.offer->clear();
    QVERIFY(bench.news().isEmpty());
}

void TestLetterOffer::writesNothingWhenItIsNotConfirmed()
{
    Bench bench;
    press(*bench.offer, "letterButton");
    press(bench.window, "cancelLetterButton");
    QVERIFY(!part<QFileDialog>(*bench.offer, "letterDialog"));
}

void TestLetterOffer::saysWhyItCannotWrite()
{
    Bench bench;
    const QSignalSpy told(bench.offer, &LetterOffer::told);
    bench.offer->write(bench.folder.filePath(QStringLiteral("absent/letter.pdf")));
    QTRY_COMPARE_WITH_TIMEOUT(told.count(), 1, patience);
    QVERIFY(bench.news().contains(QStringLiteral("cannot be written")));
}

void TestLetterOffer::writesNothingWithoutASecret()
{
    Bench bench;
    bench.offer->setAvailable(false);
    QVERIFY(!part(*bench.offer, "letterButton")->isEnabled());
    bench.desk.client.removal.answer(detailsOf(4));
    bench.controller.leave(true);
    runEvents();
    bench.offer->write(bench.path());
    QVERIFY(bench.news().isEmpty());
    QVERIFY(!QFile::exists(bench.path()));
}

void TestLetterOffer::takesItsQuestionAlong()
{
    Bench bench;
    press(*bench.offer, "letterButton");
    delete bench.offer;
    runEvents();
    QVERIFY(!part<LetterQuestion>(bench.window, "letterQuestion"));
}

FACTORDESK_TEST(TestLetterOffer, QApplication)

} // namespace tst_letter_offer

#include "tst_letter_offer.moc"
