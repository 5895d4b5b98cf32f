// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "tests/ui/signin/profiles_bench.h"
#include "ui/signin/session_keeper.h"
#include "ui/signin/sign_in_secrets.h"

#include <QCoreApplication>
#include <QTest>

namespace tst_kept_sign_ins {

using namespace factordesk;
using namespace factordesk::test;
using keyring::SecretKind;
using keyring::SecretStoreError;
using zitadel::ServerProfile;
using Bench = ProfilesBench;

namespace {

/// A session whose refresh token the test replaces.
class ReplaceableSource final : public zitadel::TokenSource
{
public:
    [[nodiscard]] const SecureBytes& token() const override { return m_token; }
    [[nodiscard]] std::optional<WallTime> expiresAt() const override { return std::nullopt; }
    [[nodiscard]] bool canRenew() const override { return true; }
    [[nodiscard]] bool isDue() const override { return false; }
    [[nodiscard]] const std::optional<zitadel::SignInFailure>& lastFailure() const override
    {
        return m_noFailure;
    }
    [[nodiscard]] SecureBytes keepsake() const override { return m_keepsake.copy(); }
    [[nodiscard]] zitadel::ProviderCall<zitadel::Revoked> revoke() override { return nullptr; }
    void renew() override {}

    void replace(std::string_view keepsake)
    {
        m_keepsake = SecureBytes::copyOf(keepsake);
        emit renewed();
    }

private:
    SecureBytes m_token = SecureBytes::copyOf("access");
    SecureBytes m_keepsake = SecureBytes::copyOf("refresh 1");
    std::optional<zitadel::SignInFailure> m_noFailure;
};

std::shared_ptr<ReplaceableSource> signInWithBrowser(Bench& bench)
{
    auto source = std::make_shared<ReplaceableSource>();
    bench.profiles.signInAs({.address = *zitadel::ServerAddress::make(QStringLiteral("one.test")),
                             .method = zitadel::SignInMethod::Browser,
                             .clientId = QStringLiteral("desk"),
                             .source = source});
    runEvents();
    return source;
}

ServerProfile addBrowserProfile(Bench& bench)
{
    ServerProfile profile = profileNamed(QStringLiteral("One"), QStringLiteral("one.test"));
    profile.signIn = zitadel::SignInMethod::Browser;
    (void)bench.store.put(profile);
    return profile;
}

} // namespace

class TestKeptSignIns : public QObject
{
    Q_OBJECT

private slots:
    void keepsWhatResumesASession();
    void resumesWithWhatWasKept();
    void anOldTokenStandsInForNoSession();
    void forgetsWhatWasRefused();
    void namesEachKindApart();
    void forgetsWhatIsOfNoInterest();
};

void TestKeptSignIns::keepsWhatResumesASession()
{
    const QTemporaryDir folder;
    Bench bench(folder);
    const ServerProfile profile = bench.add(QStringLiteral("One"), "an old token");
    const auto source = signInWithBrowser(bench);
    QCOMPARE(bench.profiles.current()->id, profile.id);
    QVERIFY(bench.kept(profile, SecretKind::RefreshToken) == "refresh 1");
    QVERIFY(!bench.holds(profile, SecretKind::AccessToken));
    source->replace("refresh 2");
    runEvents();
    QVERIFY(bench.kept(profile, SecretKind::RefreshToken) == "refresh 2");
    bench.profiles.signOut();
    runEvents();
    QVERIFY(!bench.holds(profile, SecretKind::RefreshToken));
    source->replace("refresh 3"); // An answer that was under way.
    runEvents();
    QVERIFY(!bench.holds(profile, SecretKind::RefreshToken));
}

void TestKeptSignIns::resumesWithWhatWasKept()
{
    const QTemporaryDir folder;
    Bench bench(folder);
    const ServerProfile profile = addBrowserProfile(bench);
    bench.keep(profile, SecretKind::RefreshToken, "refresh 1");
    std::string resumedWith;
    bench.profiles.setResume([&](const ServerProfile& asked, SecureBytes keepsake) {
        resumedWith = asked.id == profile.id ? keepsake.text() : "another's";
        return true;
    });
    bench.profiles.switchTo(profile.id);
    runEvents();
    QCOMPARE(resumedWith, std::string("refresh 1"));
    QVERIFY(bench.profiles.isReading());
    QVERIFY(!bench.profiles.missing());
    (void)signInWithBrowser(bench);
    QVERIFY(!bench.profiles.isReading());
    QCOMPARE(bench.server(), QStringLiteral("one.test"));
}

void TestKeptSignIns::anOldTokenStandsInForNoSession()
{
    const QTemporaryDir folder;
    Bench bench(folder);
    const ServerProfile profile = addBrowserProfile(bench);
    bench.keep(profile, SecretKind::AccessToken, "pasted long ago");
    bench.profiles.switchTo(profile.id);
    runEvents();
    QCOMPARE(bench.server(), QString());
    QCOMPARE(bench.profiles.missing(), SecretStoreError::NotFound);
}

void TestKeptSignIns::forgetsWhatWasRefused()
{
    const QTemporaryDir folder;
    Bench bench(folder);
    const ServerProfile profile = addBrowserProfile(bench);
    bench.keep(profile, SecretKind::RefreshToken, "refresh 1");
    bench.profiles.setResume([](const ServerProfile&, const SecureBytes&) { return true; });
    bench.profiles.switchTo(profile.id);
    runEvents();
    bench.profiles.noteNotResumed(false); // No answer came: it may come next time.
    runEvents();
    QCOMPARE(bench.profiles.missing(), SecretStoreError::NotFound);
    QVERIFY(bench.holds(profile, SecretKind::RefreshToken));
    bench.profiles.switchTo(profile.id);
    runEvents();
    bench.profiles.noteNotResumed(true);
    runEvents();
    QVERIFY(!bench.holds(profile, SecretKind::RefreshToken));
    QVERIFY(!bench.profiles.isReading());
}

void TestKeptSignIns::namesEachKindApart()
{
    using Method = zitadel::SignInMethod;
    QCOMPARE(ui::keptKind(Method::DeviceCode), SecretKind::RefreshToken);
    QCOMPARE(ui::keptKind(Method::AccessToken), SecretKind::AccessToken);
    QCOMPARE(ui::keptKind(Method::KeyFile), SecretKind::ServiceKey);
    QCOMPARE(ui::keptKind(Method::ClientCredentials), SecretKind::ClientSecret);
}

void TestKeptSignIns::forgetsWhatIsOfNoInterest()
{
    keyring::MemorySecretStore store;
    ui::SessionKeeper keeper(store);
    const ServerProfile profile = profileNamed(QStringLiteral("One"), QStringLiteral("one.test"));
    keeper.keep(profile, SecureBytes::copyOf("token"));
    runEvents();
    QVERIFY(keeper.kept());
    keeper.keep(profile, SecureBytes::copyOf("token"));
    keeper.reset(); // Before the keyring has answered.
    runEvents();
    QVERIFY(!keeper.kept());
    keeper.noteNotKept(keyring::SecretStoreError::Failed);
    QCOMPARE(keeper.kept()->whyNot, keyring::SecretStoreError::Failed);
}

FACTORDESK_TEST(TestKeptSignIns, QCoreApplication)

} // namespace tst_kept_sign_ins

#include "tst_kept_sign_ins.moc"
