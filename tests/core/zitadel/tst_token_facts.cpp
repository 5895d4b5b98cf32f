// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/token_facts.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace tst_token_facts {

using namespace factordesk;
using namespace std::chrono_literals;
using zitadel::TokenFacts;

namespace {

constexpr WallTime now{std::chrono::seconds(1'300'815'780)};

std::string unsignedToken(const QByteArray& claims)
{
    return "e30." +
           claims.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
               .toStdString() +
           ".c2ln";
}

/// One that can be renewed.
class Session final : public zitadel::TokenSource
{
public:
    Session(const char* token, std::optional<WallTime> expiresAt)
        : m_token(SecureBytes::copyOf(token)), m_expiresAt(expiresAt)
    {
    }
    [[nodiscard]] const SecureBytes& token() const override { return m_token; }
    [[nodiscard]] std::optional<WallTime> expiresAt() const override { return m_expiresAt; }
    [[nodiscard]] bool canRenew() const override { return true; }
    [[nodiscard]] bool isDue() const override { return false; }
    [[nodiscard]] const std::optional<zitadel::SignInFailure>& lastFailure() const override
    {
        return m_none;
    }
    [[nodiscard]] SecureBytes keepsake() const override { return {}; }
    [[nodiscard]] zitadel::ProviderCall<zitadel::Revoked> revoke() override { return nullptr; }
    void renew() override {}

private:
    SecureBytes m_token;
    std::optional<WallTime> m_expiresAt;
    std::optional<zitadel::SignInFailure> m_none;
};

} // namespace

class TestTokenFacts : public QObject
{
    Q_OBJECT

private slots:
    void readsTheExampleOfTheRfc();
    void reads_data();
    void reads();
    void believesItsSourceMore();
};

// RFC 7519, section 3.1
void TestTokenFacts::readsTheExampleOfTheRfc()
{
    const TokenFacts facts = zitadel::factsIn(
        "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9"
        ".eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290"
        "Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
        now);
    QCOMPARE(facts, (TokenFacts{.timeLeft = 1h, .issuer = QStringLiteral("joe")}));
}

void TestTokenFacts::reads_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<TokenFacts>("facts");
    const auto claims = [](const char* name, const char* json, const TokenFacts& facts) {
        QTest::newRow(name) << QByteArray::fromStdString(unsignedToken(json)) << facts;
    };
    claims("one audience", R"({"aud":"a"})", {.audience = {QStringLiteral("a")}});
    claims("several", R"({"aud":["a",1,"b"]})",
           {.audience = {QStringLiteral("a"), QStringLiteral("b")}});
    claims("ended", R"({"exp":1300815720})", {.timeLeft = -60s});
    claims("part of a second", R"({"exp":1300815781.9})", {.timeLeft = 1s});
    claims("beyond all time", R"({"exp":1e300})", {});
    claims("before all time", R"({"exp":-5})", {});
    claims("a text", R"({"exp":"1300815781","iss":5})", {});
    claims("no object", R"([1])", {});
    QTest::newRow("opaque") << QByteArray("w7Zs-2lq0_Hk") << TokenFacts{};
    QTest::newRow("encrypted, five parts") << QByteArray("e30.e30.e30.e30.e30") << TokenFacts{};
    QTest::newRow("no base64") << QByteArray("e30.%%%.e30") << TokenFacts{};
    QTest::newRow("empty") << QByteArray() << TokenFacts{};
    QTest::newRow("dots") << QByteArray("..") << TokenFacts{};
}

void TestTokenFacts::reads()
{
    QFETCH(const QByteArray, token);
    QTEST(zitadel::factsIn(token.toStdString(), now), "facts");
}

void TestTokenFacts::believesItsSourceMore()
{
    const std::string token = unsignedToken(R"({"exp":1300815720,"iss":"joe"})");
    const Session told(token.c_str(), now + 10min);
    QCOMPARE(
        zitadel::factsOf(told, now),
        (TokenFacts{.timeLeft = 10min, .renewsItself = true, .issuer = QStringLiteral("joe")}));
    const Session silent(token.c_str(), std::nullopt);
    QCOMPARE(zitadel::factsOf(silent, now).timeLeft, std::optional<std::chrono::seconds>(-60s));
    const zitadel::FixedToken pasted(SecureBytes::copyOf("opaque"));
    QCOMPARE(zitadel::factsOf(pasted, now), TokenFacts{});
}

FACTORDESK_TEST(TestTokenFacts, factordesk::test::NoApplication)

} // namespace tst_token_facts

#include "tst_token_facts.moc"
