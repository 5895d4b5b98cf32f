// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/event_loop.h"
#include "tests/support/test_program.h"
#include "tests/ui/signin/server_page_test.h"
#include "ui/signin/organisation_dialog.h"
#include "ui/signin/organisation_field.h"

#include <QAbstractButton>
#include <QApplication>

namespace tst_organisation_field {

using namespace factordesk;
using namespace factordesk::test;

// The organisation to work in, among the advanced settings of the server in use.
class TestOrganisationField : public ServerPageTest
{
    Q_OBJECT

private slots:
    void findsByName();
    void showsTheNameOfATypedId();
    void asksNothingWhileNobodyLooks();
    void closesTheDialogWithTheServer();
    void cannotSearchWithoutAServer();

private:
    void openSettings();
    [[nodiscard]] ui::OrganisationDialog* dialog() const
    {
        return m_page->findChild<ui::OrganisationDialog*>();
    }
    [[nodiscard]] QLineEdit& field() const
    {
        return *m_page->findChild<QLineEdit*>(QStringLiteral("organisationField"));
    }
};

namespace {

const QString acmeId = QStringLiteral("501");
const QString acmeName = QStringLiteral("Acme AG");

} // namespace

void TestOrganisationField::openSettings()
{
    m_profiles->signIn(acmeAddress(), SecureBytes::copyOf("token"));
    runEvents();
    m_visitor->click("advancedButton");
    runEvents();
}

void TestOrganisationField::findsByName()
{
    openSettings();
    QVERIFY(!m_visitor->see("organisationName"));
    m_visitor->click("findOrganisationButton");
    QVERIFY(dialog());
    m_desk->client.organisationPage.answer(
        {.organisations = {{.id = acmeId, .name = acmeName}}, .total = 1});
    runEvents();
    QTest::keyClick(dialog()->focusWidget(), Qt::Key_Down);
    QTest::keyClick(dialog()->focusWidget(), Qt::Key_Return);
    runEvents();
    QVERIFY(!dialog());
    QCOMPARE(m_profiles->current()->organisationId, acmeId);
    QCOMPARE(m_profiles->current()->organisationName, acmeName);
    QCOMPARE(m_desk->profile->organisationId, acmeId); // From now on.
    QCOMPARE(field().text(), acmeId);
    QVERIFY(m_visitor->reads(QStringLiteral("It is called Acme AG.")));
}

void TestOrganisationField::showsTheNameOfATypedId()
{
    openSettings();
    field().setFocus();
    m_visitor->type(acmeId);
    m_visitor->press(Qt::Key_Tab);
    runEvents();
    QCOMPARE(m_profiles->current()->organisationId, acmeId);
    QVERIFY(!m_visitor->see("organisationName"));
    m_desk->organisationNames.insert(acmeId, acmeName);
    emit m_desk->organisationNamed(acmeId);
    QVERIFY(m_visitor->reads(QStringLiteral("It is called Acme AG.")));
    // Back to one's own.
    field().selectAll();
    field().setFocus();
    m_visitor->press(Qt::Key_Delete);
    m_visitor->press(Qt::Key_Tab);
    runEvents();
    QCOMPARE(m_profiles->current()->organisationId, QString());
    QVERIFY(!m_visitor->see("organisationName"));
}

void TestOrganisationField::asksNothingWhileNobodyLooks()
{
    m_desk->organisationNames.insert(acmeId, acmeName);
    openSettings();
    zitadel::ServerProfile profile = *m_profiles->current();
    profile.organisationId = acmeId;
    QVERIFY(m_profiles->change(profile));
    runEvents();
    QVERIFY(m_visitor->reads(QStringLiteral("It is called Acme AG.")));
    m_visitor->click("advancedButton"); // Folds them.
    m_desk->organisationNames.clear();
    emit m_desk->organisationNamed(acmeId);
    m_visitor->click("advancedButton");
    QVERIFY(!m_visitor->see("organisationName"));
}

void TestOrganisationField::closesTheDialogWithTheServer()
{
    openSettings();
    m_visitor->click("findOrganisationButton");
    QVERIFY(dialog());
    m_desk->disconnectFromServer();
    runEvents();
    QVERIFY(!dialog());
    QVERIFY(m_profiles->current()->organisationId.isEmpty());
}

void TestOrganisationField::cannotSearchWithoutAServer()
{
    openSettings();
    m_desk->disconnectFromServer();
    runEvents();
    QVERIFY(!m_visitor->see("findOrganisationButton")->isEnabled());
}

FACTORDESK_TEST(TestOrganisationField, QApplication)

} // namespace tst_organisation_field

#include "tst_organisation_field.moc"
