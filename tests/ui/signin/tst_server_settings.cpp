// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/event_loop.h"
#include "tests/support/test_program.h"
#include "tests/ui/signin/server_page_test.h"
#include "ui/signin/advanced_card.h"
#include "ui/signin/certificate_card.h"
#include "ui/signin/profiles_card.h"
#include "ui/signin/proxy_fields.h"
#include "ui/text/profile_text.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>

#include <functional>

namespace tst_server_settings {

using namespace factordesk;
using namespace factordesk::test;
using zitadel::ServerProfile;

class TestServerSettings;

// The list of servers, the settings of the one in use, and a certificate to judge.
class TestServerSettings : public ServerPageTest
{
    Q_OBJECT

private slots:
    void listsTheServers();
    void asksForAnotherServer();
    void renames();
    void removesOnTheSecondPress();
    void foldsTheSettings();
    void takesTheSettingsAtOnce();
    void setsAProxyUp();
    void refusesAProxyWithoutAPort();
    void trustsInTwoSteps();
    void doesNotOfferAnExpiredOne();
    void showsBothFingerprintsWhenChanged();
    void forgetsThePin();
    void asksBeforeItEndsWork_data();
    void asksBeforeItEndsWork();

private:
    [[nodiscard]] ServerProfile use(const QString& name);
    void refuse(net::Fault fault, const std::optional<net::CertificatePin>& pinned = {});
    [[nodiscard]] const ServerProfile& current() const { return *m_profiles->current(); }
    template <class Widget>
    [[nodiscard]] Widget& part(const char* name) const
    {
        return *m_page->findChild<Widget*>(QLatin1String(name));
    }
    [[nodiscard]] bool isShown(const char* name) const { return part<QWidget>(name).isVisible(); }
    void press(const char* name)
    {
        part<QAbstractButton>(name).click();
        runEvents();
    }
};

ServerProfile TestServerSettings::use(const QString& name)
{
    const ServerProfile profile = profileNamed(name, name.toLower() + QLatin1String(".example"));
    if (!m_store->put(profile))
        qFatal("cannot store a profile");
    m_secrets.store({profile.id.text(), keyring::SecretKind::AccessToken},
                    SecureBytes::copyOf("token"), *this, [](const auto&) {});
    m_profiles->switchTo(profile.id);
    runEvents();
    return profile;
}

void TestServerSettings::refuse(net::Fault fault, const std::optional<net::CertificatePin>& pinned)
{
    zitadel::Status status = zitadel::statusFor({.stage = net::Stage::Tls, .fault = fault});
    status.certificate =
        net::RefusedCertificate{.shown = {.subject = QStringLiteral("acme"),
                                          .issuer = QStringLiteral("Acme authority"),
                                          .fingerprint = net::CertificatePin::of("shown")},
                                .pinned = pinned};
    m_desk->observe({}, status);
    runEvents();
}

void TestServerSettings::listsTheServers()
{
    QVERIFY(!isShown("profilesCard"));
    (void)use(QStringLiteral("One"));
    (void)use(QStringLiteral("Two"));
    QVERIFY(isShown("profilesCard"));
    const auto& list = part<QListWidget>("profilesList");
    QCOMPARE(list.count(), 2);
    QCOMPARE(list.item(0)->text(), QStringLiteral("One — one.example"));
    QCOMPARE(list.item(1)->text(), QStringLiteral("Two (in use) — two.example"));
}

void TestServerSettings::asksForAnotherServer()
{
    const ServerProfile first = use(QStringLiteral("One"));
    (void)use(QStringLiteral("Two"));
    QList<QString> wanted;
    connect(m_page.get(), &ui::ServerPage::switchWanted, this,
            [&](const zitadel::ProfileId& id) { wanted.append(id.text()); });
    auto& list = part<QListWidget>("profilesList");
    list.setFocus();
    list.setCurrentRow(0);
    m_visitor->press(Qt::Key_Return);
    QCOMPARE(wanted, QList<QString>{first.id.text()});
    // Whoever hosts the page decides.
    QCOMPARE(current().name.text(), QStringLiteral("Two"));
}

void TestServerSettings::renames()
{
    (void)use(QStringLiteral("One"));
    (void)use(QStringLiteral("Two"));
    press("renameServerButton");
    auto& name = part<QLineEdit>("serverNameField");
    QVERIFY(name.hasFocus());
    m_visitor->type(QStringLiteral("one"));
    m_visitor->press(Qt::Key_Return);
    QVERIFY(m_visitor->reads(text::explain(zitadel::ProfileStoreError::NameTaken)));
    QCOMPARE(name.text(), QStringLiteral("one"));
    name.setText(QStringLiteral("Zürich"));
    m_visitor->press(Qt::Key_Return);
    runEvents();
    QVERIFY(!name.isVisible());
    QCOMPARE(current().name.text(), QStringLiteral("Zürich"));
}

void TestServerSettings::removesOnTheSecondPress()
{
    (void)use(QStringLiteral("One"));
    const ServerProfile second = use(QStringLiteral("Two"));
    press("removeServerButton");
    QCOMPARE(m_profiles->profiles().size(), 2);
    // To look at another one is to think again.
    part<QListWidget>("profilesList").setCurrentRow(0);
    part<QListWidget>("profilesList").setCurrentRow(1);
    press("removeServerButton");
    QCOMPARE(m_profiles->profiles().size(), 2);
    press("removeServerButton");
    QCOMPARE(m_profiles->profiles().size(), 1);
    QVERIFY(!m_secrets.holds({second.id.text(), keyring::SecretKind::AccessToken}));
}

void TestServerSettings::foldsTheSettings()
{
    QVERIFY(!isShown("advancedCard"));
    (void)use(QStringLiteral("One"));
    QVERIFY(isShown("advancedCard"));
    QVERIFY(!isShown("mediaTypeBox"));
    press("advancedButton");
    QVERIFY(isShown("mediaTypeBox"));
    press("advancedButton");
    QVERIFY(!isShown("mediaTypeBox"));
}

void TestServerSettings::takesTheSettingsAtOnce()
{
    (void)use(QStringLiteral("One"));
    press("advancedButton");
    part<QComboBox>("mediaTypeBox").setCurrentIndex(1);
    auto& deadline = part<QComboBox>("deadlineBox");
    deadline.setCurrentIndex(deadline.findData(60));
    auto& organisation = part<QLineEdit>("organisationField");
    organisation.setFocus();
    m_visitor->type(QStringLiteral("271"));
    m_visitor->press(Qt::Key_Tab);
    runEvents();
    QCOMPARE(current().mediaType, zitadel::MediaType::GrpcWeb);
    QCOMPARE(current().deadline, std::chrono::seconds(60));
    QCOMPARE(current().organisationId, QStringLiteral("271"));
    QVERIFY(m_desk->profile == current());
}

void TestServerSettings::setsAProxyUp()
{
    (void)use(QStringLiteral("One"));
    press("advancedButton");
    part<QComboBox>("proxyBox").setCurrentIndex(2);
    QCOMPARE(current().proxy.kind, net::ProxyKind::System); // Not before it is complete.
    part<QLineEdit>("proxyAddressField").setText(QStringLiteral("http://proxy.example:3128"));
    part<QLineEdit>("proxyUserField").setText(QStringLiteral("desk"));
    part<QLineEdit>("proxyPasswordField").setText(QStringLiteral("proxy secret"));
    press("applyProxyButton");
    const net::ProxySettings expected{.kind = net::ProxyKind::Manual,
                                      .host = QStringLiteral("proxy.example"),
                                      .port = 3128,
                                      .user = QStringLiteral("desk")};
    QVERIFY(current().proxy == expected);
    QVERIFY(m_desk->proxyPassword.text() == "proxy secret");
    QVERIFY(part<QLineEdit>("proxyPasswordField").text().isEmpty());
    part<QComboBox>("proxyBox").setCurrentIndex(1);
    QCOMPARE(current().proxy.kind, net::ProxyKind::None);
}

void TestServerSettings::refusesAProxyWithoutAPort()
{
    (void)use(QStringLiteral("One"));
    press("advancedButton");
    part<QComboBox>("proxyBox").setCurrentIndex(2);
    for (const char* const typed : {"", "proxy.example", "https://proxy.example:1", "a@b:1"}) {
        part<QLineEdit>("proxyAddressField").setText(QLatin1String(typed));
        press("applyProxyButton");
        QCOMPARE(current().proxy.kind, net::ProxyKind::System);
        QCOMPARE(part<QLineEdit>("proxyAddressField").text(), QLatin1String(typed));
    }
}

void TestServerSettings::trustsInTwoSteps()
{
    (void)use(QStringLiteral("One"));
    QVERIFY(!isShown("certificateCard"));
    refuse(net::Fault::CertificateUntrusted);
    QVERIFY(isShown("certificateCard"));
    QVERIFY(m_visitor->reads(text::fingerprintText(net::CertificatePin::of("shown"))));
    QVERIFY(!isShown("confirmTrustButton"));
    press("trustButton");
    QVERIFY(!current().tls.pin);
    QVERIFY(part<QWidget>("doNotTrustButton").hasFocus());
    press("doNotTrustButton");
    QVERIFY(!isShown("confirmTrustButton"));
    press("trustButton");
    press("confirmTrustButton");
    QCOMPARE(current().tls.pin, net::CertificatePin::of("shown"));
    QCOMPARE(m_desk->profile->tls.pin, current().tls.pin);
    QVERIFY(!isShown("certificateCard"));
}

void TestServerSettings::doesNotOfferAnExpiredOne()
{
    (void)use(QStringLiteral("One"));
    refuse(net::Fault::CertificateExpired);
    QVERIFY(isShown("certificateCard"));
    QVERIFY(!isShown("trustButton"));
    QVERIFY(!isShown("confirmTrustButton"));
}

void TestServerSettings::showsBothFingerprintsWhenChanged()
{
    (void)use(QStringLiteral("One"));
    refuse(net::Fault::CertificateChanged, net::CertificatePin::of("pinned"));
    QVERIFY(m_visitor->reads(text::fingerprintText(net::CertificatePin::of("shown"))));
    QVERIFY(m_visitor->reads(text::fingerprintText(net::CertificatePin::of("pinned"))));
    QVERIFY(!isShown("trustButton"));
    QVERIFY(!isShown("confirmTrustButton"));
}

void TestServerSettings::forgetsThePin()
{
    (void)use(QStringLiteral("One"));
    press("advancedButton");
    QVERIFY(!isShown("pinText"));
    m_profiles->setPin(net::CertificatePin::of("pinned"));
    runEvents();
    QVERIFY(isShown("pinText"));
    QCOMPARE(part<QLabel>("pinText").text(),
             text::fingerprintText(net::CertificatePin::of("pinned")));
    press("forgetPinButton");
    QVERIFY(!isShown("pinText"));
    QVERIFY(!current().tls.pin);
}

void TestServerSettings::asksBeforeItEndsWork_data()
{
    using Act = std::function<void(TestServerSettings&)>;
    QTest::addColumn<Act>("act");
    const auto choose = [](const char* box, int index) {
        return Act([=](auto& test) { test.template part<QComboBox>(box).setCurrentIndex(index); });
    };
    const auto pressing = [](const char* button) {
        return Act([=](auto& test) { test.press(button); });
    };
    QTest::newRow("media type") << choose("mediaTypeBox", 2);
    QTest::newRow("deadline") << choose("deadlineBox", 0);
    QTest::newRow("no proxy") << choose("proxyBox", 1);
    QTest::newRow("organisation") << Act([](auto& test) {
        test.template part<QLineEdit>("organisationField").setText(QStringLiteral("271"));
        emit test.template part<QLineEdit>("organisationField").editingFinished();
    });
    QTest::newRow("forget the pin") << pressing("forgetPinButton");
    QTest::newRow("trust") << Act([](auto& test) {
        test.press("trustButton");
        test.press("confirmTrustButton");
    });
    QTest::newRow("remove") << Act([](auto& test) {
        test.press("removeServerButton");
        test.press("removeServerButton");
    });
    QTest::newRow("practise") << pressing("practiseButton");
    QTest::newRow("disconnect") << pressing("disconnectButton");
}

void TestServerSettings::asksBeforeItEndsWork()
{
    QFETCH(std::function<void(TestServerSettings&)>, act);
    (void)use(QStringLiteral("One"));
    m_desk->client.userPage.answer(somePeople());
    m_profiles->setPin(net::CertificatePin::of("pinned"));
    runEvents();
    press("advancedButton");
    refuse(net::Fault::CertificateUntrusted);
    const ServerProfile before = current();
    int mediaType = part<QComboBox>("mediaTypeBox").currentIndex();
    std::function<void()> agreed;
    ui::WorkGuard guard;
    guard.setAsk([&agreed](std::function<void()> change) { agreed = std::move(change); });
    m_profiles->setWorkGuard(guard);
    QSignalSpy changes(m_desk.get(), &enrollment::Desk::serverChanged);

    act(*this);
    runEvents();
    // Nothing has happened yet, and nothing looks as if it had.
    QVERIFY(agreed);
    QCOMPARE(changes.count(), 0);
    QVERIFY(current() == before);
    QCOMPARE(part<QComboBox>("mediaTypeBox").currentIndex(), mediaType);
    QVERIFY(part<QLineEdit>("organisationField").text().isEmpty());

    agreed();
    runEvents();
    QVERIFY(changes.count() > 0);
}

FACTORDESK_TEST(TestServerSettings, QApplication)

} // namespace tst_server_settings

#include "tst_server_settings.moc"
