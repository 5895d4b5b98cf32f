// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sample_values.h"
#include "tests/support/test_program.h"
#include "tests/ui/verify/verify_page_test.h"
#include "ui/verify/code_source.h"
#include "ui/verify/take_code_dialog.h"

#include <QAbstractButton>
#include <QApplication>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

namespace tst_take_code {

using namespace factordesk;
using namespace factordesk::ui;

namespace {

/// A vault of two accounts, whose codes are 111111 and 222222.
struct TwoAccounts final : CodeSource
{
    QUuid anna = QUuid::createUuid();
    QUuid ben = QUuid::createUuid();
    bool opened = true;

    [[nodiscard]] bool isOpen() const override { return opened; }
    [[nodiscard]] std::vector<Account> accounts() const override
    {
        return {{.id = anna, .issuer = QStringLiteral("ZITADEL"), .name = QStringLiteral("anna")},
                {.id = ben, .issuer = QString(), .name = QStringLiteral("ben@acme.test")}};
    }
    [[nodiscard]] otp::Code codeOf(const QUuid& id) const override
    {
        return otp::Code(id == ben ? "222222" : "111111");
    }
};

} // namespace

/// The Verify page takes its code from an account of the vault.
class TestTakeCode : public test::VerifyPageTest
{
    Q_OBJECT

private slots:
    void offersNoneWithoutAVault();
    void takesTheCodeOfTheChosenOne();
    void proposesTheAccountOfThePerson();
    void asksForTheVaultWhenItIsLocked();
    void forgetsTheCodeWithTheLock();
    void saysThatThereIsNone();

private:
    TwoAccounts m_source;
};

void TestTakeCode::offersNoneWithoutAVault()
{
    QVERIFY(!m_visitor->see("takeCodeButton"));
    m_page->setCodeSource(m_source);
    QVERIFY(m_visitor->see("takeCodeButton"));
}

void TestTakeCode::takesTheCodeOfTheChosenOne()
{
    m_page->setCodeSource(m_source);
    m_visitor->click("takeCodeButton");
    QTRY_VERIFY(m_visitor->see("accountList"));
    m_visitor->type(QStringLiteral("BEN@"));
    m_visitor->press(Qt::Key_Return);
    QTRY_VERIFY(!m_visitor->see("takeCodeDialog"));
    QVERIFY(codeField().code().text() == "222222");
    // Nothing is sent before somebody says so.
    QVERIFY(m_controller->phase() == VerifyController::Phase::Idle);
}

void TestTakeCode::proposesTheAccountOfThePerson()
{
    TakeCodeDialog dialog(m_source.accounts(), QStringLiteral("ben@acme.test"));
    QSignalSpy chosen(&dialog, &TakeCodeDialog::chosen);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    dialog.findChild<QAbstractButton*>(QStringLiteral("takeCode"))->click();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.front().front().toUuid(), m_source.ben);
}

void TestTakeCode::asksForTheVaultWhenItIsLocked()
{
    m_source.opened = false;
    m_page->setCodeSource(m_source);
    const QSignalSpy wanted(m_page.get(), &VerifyPage::vaultWanted);
    m_visitor->click("takeCodeButton");
    QCOMPARE(wanted.size(), 1);
    QVERIFY(!m_visitor->see("takeCodeDialog"));
    m_source.opened = true;
}

void TestTakeCode::forgetsTheCodeWithTheLock()
{
    m_page->setCodeSource(m_source);
    codeField().setCode(m_source.codeOf(m_source.anna));
    m_visitor->click("takeCodeButton");
    QTRY_VERIFY(m_visitor->see("takeCodeDialog"));
    m_page->forgetCode();
    QTRY_VERIFY(!m_visitor->see("takeCodeDialog"));
    QVERIFY(codeField().code().text().empty());
}

void TestTakeCode::saysThatThereIsNone()
{
    TakeCodeDialog dialog({}, {});
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QVERIFY(test::Visitor(dialog).reads(QStringLiteral("six digits")));
    QVERIFY(!dialog.findChild<QAbstractButton*>(QStringLiteral("takeCode"))->isEnabled());
}

FACTORDESK_TEST(TestTakeCode, QApplication)

} // namespace tst_take_code

#include "tst_take_code.moc"
