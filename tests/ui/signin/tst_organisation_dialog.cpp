// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/event_loop.h"
#include "tests/support/fake_desk.h"
#include "tests/support/test_program.h"
#include "tests/support/visitor.h"
#include "ui/people/organisation_finder.h"
#include "ui/signin/organisation_dialog.h"
#include "ui/text/status_text.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QListWidget>
#include <QPointer>

#include <memory>

namespace tst_organisation_dialog {

using namespace factordesk;
using namespace factordesk::test;
using ui::OrganisationDialog;

class TestOrganisationDialog : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void listsThemAtFirst();
    void findsByTyping();
    void choosesARowByKeyboard();
    void takesTheOneFoundOnEnter();
    void takesNoneOfMany();
    void saysThatThereIsNone();
    void saysWhatWentWrong();
    void closesOnEscape();
    void givesTheServerBack();

private:
    void answerWith(const QList<zitadel::Organisation>& found);
    [[nodiscard]] QStringList rows() const;

    ui::Theme m_theme;
    std::unique_ptr<FakeDesk> m_desk;
    QPointer<enrollment::OrganisationSearch> m_search;
    QPointer<OrganisationDialog> m_dialog;
    std::unique_ptr<Visitor> m_visitor;
    QStringList m_chosen; ///< The ids of those chosen.
};

namespace {

zitadel::Organisation acmeAg()
{
    return {.id = QStringLiteral("501"),
            .name = QStringLiteral("Acme AG"),
            .domain = QStringLiteral("acme.example")};
}

zitadel::Organisation oldOne()
{
    return {.id = QStringLiteral("502"), .name = QStringLiteral("Old acme"), .isActive = false};
}

} // namespace

void TestOrganisationDialog::init()
{
    m_desk = std::make_unique<FakeDesk>();
    m_desk->beConnected();
    auto search = m_desk->searchOrganisations();
    m_search = search.get();
    m_dialog = new OrganisationDialog(std::move(search));
    m_chosen.clear();
    connect(m_dialog, &OrganisationDialog::chosen, this,
            [this](const zitadel::Organisation& chosen) { m_chosen.append(chosen.id); });
    m_visitor = std::make_unique<Visitor>(*m_dialog);
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog));
}

void TestOrganisationDialog::cleanup()
{
    m_visitor.reset();
    delete m_dialog;
    m_desk.reset();
}

void TestOrganisationDialog::answerWith(const QList<zitadel::Organisation>& found)
{
    m_desk->client.organisationPage.answer(
        {.organisations = found, .total = std::uint64_t(found.size())});
    runEvents();
}

QStringList TestOrganisationDialog::rows() const
{
    const auto& list = *m_dialog->findChild<QListWidget*>(QStringLiteral("organisationList"));
    QStringList texts;
    for (int row = 0; row < list.count(); ++row)
        texts.append(list.item(row)->text());
    return texts;
}

void TestOrganisationDialog::listsThemAtFirst()
{
    QCOMPARE(m_desk->client.asked.size(), 1);
    QCOMPARE(m_desk->client.asked.first().subject, QString());
    answerWith({acmeAg(), oldOne()});
    QCOMPARE(rows(), (QStringList{QStringLiteral("Acme AG — acme.example"),
                                  QStringLiteral("Old acme (inactive)")}));
    QCOMPARE(m_dialog->focusWidget()->objectName(), QStringLiteral("organisationSearchField"));
}

void TestOrganisationDialog::findsByTyping()
{
    answerWith({acmeAg(), oldOne()});
    m_visitor->type(QStringLiteral("old"));
    runEvents();
    QCOMPARE(m_desk->client.asked.last().subject, QStringLiteral("old"));
    answerWith({oldOne()});
    QCOMPARE(rows(), QStringList{QStringLiteral("Old acme (inactive)")});
    QVERIFY(m_chosen.isEmpty());
}

void TestOrganisationDialog::choosesARowByKeyboard()
{
    answerWith({acmeAg(), oldOne()});
    m_visitor->press(Qt::Key_Down);
    m_visitor->press(Qt::Key_Down);
    m_visitor->press(Qt::Key_Return);
    QCOMPARE(m_chosen, QStringList{oldOne().id});
    runEvents();
    QVERIFY(!m_dialog);
    QVERIFY(!m_search);
}

void TestOrganisationDialog::takesTheOneFoundOnEnter()
{
    answerWith({acmeAg(), oldOne()});
    m_visitor->type(QStringLiteral("acme ag"));
    m_visitor->press(Qt::Key_Return);
    QVERIFY(m_chosen.isEmpty());
    answerWith({acmeAg()});
    QCOMPARE(m_chosen, QStringList{acmeAg().id});
}

void TestOrganisationDialog::takesNoneOfMany()
{
    answerWith({});
    m_visitor->type(QStringLiteral("acme"));
    m_visitor->press(Qt::Key_Return);
    answerWith({acmeAg(), oldOne()});
    QVERIFY(m_chosen.isEmpty());
    QVERIFY(m_dialog->isVisible());
    // Nor the next list that happens to have one.
    m_visitor->type(QStringLiteral(" a"));
    runEvents();
    answerWith({acmeAg()});
    QVERIFY(m_chosen.isEmpty());
}

void TestOrganisationDialog::saysThatThereIsNone()
{
    answerWith({});
    QVERIFY(m_visitor->reads(QStringLiteral("This server shows you no organisations.")));
    m_visitor->type(QStringLiteral("acmee"));
    runEvents();
    answerWith({}); // By name,
    answerWith({}); // and by id.
    QVERIFY(m_visitor->reads(QStringLiteral("No organisation found")));
    m_visitor->press(Qt::Key_Backspace);
    runEvents();
    answerWith({acmeAg()});
    QCOMPARE(rows().size(), 1);
    QVERIFY(m_visitor->see("organisationList"));
}

void TestOrganisationDialog::saysWhatWentWrong()
{
    const zitadel::Status refused =
        refusal(zitadel::StatusCode::PermissionDenied, QStringLiteral("AUTH-AWfge"), 403);
    m_desk->client.organisationPage.fail(refused);
    runEvents();
    QVERIFY(m_visitor->reads(text::explain(refused).title));
    QVERIFY(m_visitor->see("toggleInspector"));
    m_visitor->click("searchAgain");
    answerWith({acmeAg()});
    QCOMPARE(rows().size(), 1);
}

void TestOrganisationDialog::closesOnEscape()
{
    m_visitor->press(Qt::Key_Escape);
    runEvents();
    QVERIFY(!m_dialog);
    QVERIFY(m_chosen.isEmpty());
}

void TestOrganisationDialog::givesTheServerBack()
{
    m_dialog->giveBackServer();
    QVERIFY(!m_search); // At once, not when the event loop runs.
    runEvents();
    QVERIFY(!m_dialog);
    QVERIFY(m_chosen.isEmpty());
}

FACTORDESK_TEST(TestOrganisationDialog, QApplication)

} // namespace tst_organisation_dialog

#include "tst_organisation_dialog.moc"
