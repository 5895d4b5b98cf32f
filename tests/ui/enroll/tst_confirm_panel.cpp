// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "tests/ui/enroll/enroll_bench.h"
#include "ui/enroll/account_preview.h"
#include "ui/enroll/confirm_panel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/qr_view.h"

#include <QApplication>
#include <QLabel>
#include <QTest>

namespace tst_confirm_panel {

using namespace std::chrono_literals;
using namespace factordesk;
using namespace factordesk::test;
using enrollment::State;
using ui::CodeField;
using ui::ConfirmPanel;
using ui::QrView;
using ui::Tone;
using zitadel::FactorState;

namespace {

/// The panel over a person whose QR code is shown.
struct Bench : EnrollBench
{
    std::unique_ptr<ConfirmPanel> panel;

    Bench() { reachConfirm(); }

    void open()
    {
        panel = std::make_unique<ConfirmPanel>(controller, desk.clock, clipboard);
        QObject::connect(&controller, &ui::EnrollController::enrollmentChanged, panel.get(),
                         [this] {
                             if (controller.phase() == ui::EnrollController::Phase::Confirm)
                                 panel->showEnrollment();
                         });
        panel->showEnrollment();
        panel->show();
    }
    [[nodiscard]] CodeField& field() const { return *part<CodeField>(*panel, "codeField"); }
    [[nodiscard]] bool sees(const char* name) const
    {
        return part(*panel, name)->isVisibleTo(panel.get());
    }
    [[nodiscard]] QString hint() const
    {
        return part<ui::InlineMessage>(*panel, "codeHint")->text();
    }
    void type(const otp::Code& code) const
    {
        for (const char digit : code.text())
            QTest::keyClick(&field(), digit);
        runEvents();
    }
    [[nodiscard]] otp::Code someWrongCode() const { return wrongCode(rightCode()); }
    void refuse()
    {
        desk.client.verify.fail(
            refusal(zitadel::StatusCode::InvalidArgument, QStringLiteral("EVENT-8isk2"), 400));
        type(someWrongCode());
    }
};

} // namespace

class TestConfirmPanel : public QObject
{
    Q_OBJECT

private slots:
    void showsWhatIsToBeScanned();
    void showsTheAccountAsThePhoneWill();
    void sendsTheSixthDigitOnce();
    void explainsARefusalAndKeepsTheSymbol();
    void typingForgetsTheAnswer();
    void saysWhatIsNoDigit();
    void waitsForNobodyWhenUnsettled();
    void showsANewSymbol();
    void showsThePhoneOfThePracticeAlone();
    void standsSideBySideWhereThereIsRoom();
    void nothingIsWithoutAName();

private:
    ui::Theme m_theme;
};

void TestConfirmPanel::showsWhatIsToBeScanned()
{
    Bench bench;
    bench.open();
    QVERIFY(part<QrView>(*bench.panel, "qrView")->hasSymbol());
    QVERIFY(!bench.sees("confirmOutcome"));
    QVERIFY(!bench.sees("toggleInspector"));
    QCOMPARE(bench.panel->focusWidget(), &bench.field());
    QVERIFY(!part(*bench.panel, "setupKey")); // hidden is absent
    press(*bench.panel, "showKey");
    QVERIFY(part(*bench.panel, "setupKey"));
}

void TestConfirmPanel::showsTheAccountAsThePhoneWill()
{
    ui::AccountPreview preview;
    const auto issuer = [&] { return part<QLabel>(preview, "phoneIssuer")->text(); };
    const auto name = [&] { return part<QLabel>(preview, "phoneAccount")->text(); };
    otpauth::Account account;
    account.issuer = QStringLiteral("ZITADEL");
    account.name = QStringLiteral("<b>anna</b>");
    preview.setAccount(account);
    QCOMPARE(issuer(), QStringLiteral("ZITADEL"));
    QCOMPARE(name(), QStringLiteral("<b>anna</b>"));
    QCOMPARE(part<QLabel>(preview, "phoneAccount")->textFormat(), Qt::PlainText);
    account.issuer.clear(); // then the name stands where the issuer stood
    preview.setAccount(account);
    QCOMPARE(issuer(), QStringLiteral("<b>anna</b>"));
    QVERIFY(name().isEmpty());
}

void TestConfirmPanel::sendsTheSixthDigitOnce()
{
    Bench bench;
    bench.open();
    const otp::Code code = bench.rightCode();
    bench.type(code);
    QCOMPARE(bench.count(Operation::VerifyTotp), 1);
    QCOMPARE(bench.desk.client.asked.constLast().code, std::string(code.text()));
    QVERIFY(bench.field().isBusy());
    QCOMPARE(bench.field().tone(), Tone::Good); // what is known here, at once
    QVERIFY(!part(*bench.panel, "newSymbolButton")->isEnabled());
    bench.type(code);
    QCOMPARE(bench.count(Operation::VerifyTotp), 1);
}

void TestConfirmPanel::explainsARefusalAndKeepsTheSymbol()
{
    Bench bench;
    bench.open();
    const QString uri = QString::fromUtf8(bench.controller.enrollment()->secret()->uri.text());
    bench.refuse();
    QCOMPARE(bench.controller.enrollment()->state(), State::Showing);
    QVERIFY(bench.sees("confirmOutcome"));
    QVERIFY(bench.sees("toggleInspector"));
    QVERIFY(!bench.sees("lookAgainButton"));
    QCOMPARE(bench.field().tone(), Tone::Stop);
    QVERIFY(!bench.field().isReadOnly());
    QCOMPARE(bench.panel->focusWidget(), &bench.field());
    QVERIFY(part<QrView>(*bench.panel, "qrView")->hasSymbol());
    QCOMPARE(QString::fromUtf8(bench.controller.enrollment()->secret()->uri.text()), uri);
}

void TestConfirmPanel::typingForgetsTheAnswer()
{
    Bench bench;
    bench.open();
    bench.refuse();
    QTest::keyClick(&bench.field(), Qt::Key_7); // begins anew: the refused code was selected
    QCOMPARE(bench.field().tone(), Tone::Neutral);
    QCOMPARE(bench.field().code().length(), std::size_t(1));
}

void TestConfirmPanel::saysWhatIsNoDigit()
{
    Bench bench;
    bench.open();
    QTest::keyClick(&bench.field(), Qt::Key_X);
    QCOMPARE(bench.hint(), CodeField::sentenceFor(CodeField::Refusal::NotADigit));
    QTest::keyClick(&bench.field(), Qt::Key_1);
    QVERIFY(bench.hint().isEmpty());
}

void TestConfirmPanel::waitsForNobodyWhenUnsettled()
{
    Bench bench;
    bench.open();
    bench.desk.client.verify.fail(lostAnswer());
    bench.desk.client.factor.fail(connectionRefused());
    bench.type(bench.rightCode());
    QCOMPARE(bench.controller.enrollment()->state(), State::Unsettled);
    QVERIFY(bench.sees("lookAgainButton"));
    QVERIFY(bench.field().isReadOnly());
    QVERIFY(!bench.field().isBusy());
    QCOMPARE(bench.panel->focusWidget(), part(*bench.panel, "lookAgainButton"));
    bench.factor = FactorState::Pending;
    press(*bench.panel, "lookAgainButton");
    QCOMPARE(bench.controller.enrollment()->state(), State::Showing);
    QVERIFY(!bench.field().isReadOnly());
    QCOMPARE(bench.count(Operation::VerifyTotp), 1);
}

void TestConfirmPanel::showsANewSymbol()
{
    Bench bench;
    bench.open();
    QTest::keyClick(&bench.field(), Qt::Key_1);
    bench.desk.clock.advance(1min);
    bench.desk.client.registration.answer(registrationOf(secondSecret));
    press(*bench.panel, "newSymbolButton");
    QCOMPARE(bench.count(Operation::RegisterTotp), 2);
    QVERIFY(part<QrView>(*bench.panel, "qrView")->hasSymbol());
    QCOMPARE(bench.field().code().length(), std::size_t(0));
}

void TestConfirmPanel::showsThePhoneOfThePracticeAlone()
{
    Bench real;
    real.open();
    QVERIFY(!real.sees("phoneCodeButton"));

    Bench bench;
    bench.desk.practise();
    runEvents();
    bench.reachConfirm();
    bench.desk.phoneCode = otp::Code("287082");
    bench.open();
    QVERIFY(bench.sees("phoneCodeButton"));
    press(*bench.panel, "phoneCodeButton");
    QVERIFY(bench.hint().contains(QStringLiteral("287 082")));
    QCOMPARE(bench.panel->focusWidget(), &bench.field());
}

void TestConfirmPanel::standsSideBySideWhereThereIsRoom()
{
    QWidget page; // The panel as a window would not become narrower than its layout.
    Bench bench;
    bench.open();
    const auto* symbol = part(*bench.panel, "qrView");
    const auto topOf = [&](const QWidget& widget) {
        return widget.mapTo(bench.panel.get(), QPoint(0, 0)).y();
    };
    bench.panel->setParent(&page);
    bench.panel->resize(932, 600);
    page.show();
    bench.panel->show();
    runEvents();
    QVERIFY(topOf(bench.field()) < topOf(*symbol) + symbol->height());
    // As narrow as the page gets before the navigation folds, with a scroll bar, in practice.
    part(*bench.panel, "phoneCodeButton")->show();
    bench.panel->resize(885, 600);
    runEvents();
    QVERIFY(topOf(bench.field()) < topOf(*symbol) + symbol->height());
    bench.panel->resize(600, 1200);
    runEvents();
    QVERIFY(topOf(bench.field()) >= topOf(*symbol) + symbol->height());
    QVERIFY(symbol->width() >= 320);
}

void TestConfirmPanel::nothingIsWithoutAName()
{
    Bench bench;
    bench.open();
    for (const auto* button : bench.panel->findChildren<QAbstractButton*>()) {
        QVERIFY(!button->objectName().isEmpty());
        QVERIFY2(!button->text().isEmpty() || !button->accessibleName().isEmpty(),
                 qPrintable(button->objectName()));
    }
    QVERIFY(!bench.field().accessibleName().isEmpty());
    QVERIFY(!part(*bench.panel, "qrView")->accessibleName().isEmpty());
}

FACTORDESK_TEST(TestConfirmPanel, QApplication)

} // namespace tst_confirm_panel

#include "tst_confirm_panel.moc"
