// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/diagnosis/codes_at_noon.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace tst_other_kinds {

namespace otp = factordesk::otp;
using factordesk::SecureBytes;
using factordesk::WallTime;
using namespace factordesk::diagnosis;
using namespace factordesk::test;

namespace {

otp::Parameters with(otp::Algorithm algorithm, int digits)
{
    return {.algorithm = algorithm, .digits = otp::Digits::make(digits).value()};
}

} // namespace

// Codes of another kind than was registered, and second codes.
class TestOtherKinds : public QObject
{
    Q_OBJECT

private slots:
    void knowsOtherParameters_data();
    void knowsOtherParameters();
    void knowsCounterCodes();
    void knowsSteamCodes();
    void knowsCounterAccounts();
    void confirmsWithASecondCode();
};

void TestOtherKinds::knowsOtherParameters_data()
{
    QTest::addColumn<otp::Algorithm>("algorithm");
    QTest::addColumn<int>("digits");
    QTest::addColumn<Verdict>("verdict");
    using enum factordesk::crypto::HashAlgorithm;
    QTest::newRow("SHA-256") << Sha256 << 6 << Verdict::OtherAlgorithm;
    QTest::newRow("SHA-512") << Sha512 << 6 << Verdict::OtherAlgorithm;
    QTest::newRow("seven digits") << Sha1 << 7 << Verdict::OtherDigits;
    QTest::newRow("eight digits") << Sha1 << 8 << Verdict::OtherDigits;
    QTest::newRow("eight digits of SHA-256") << Sha256 << 8 << Verdict::OtherDigits;
}

void TestOtherKinds::knowsOtherParameters()
{
    QFETCH(otp::Algorithm, algorithm);
    QFETCH(int, digits);
    QFETCH(Verdict, verdict);
    const SecureBytes secret = secretNumbered(1);
    for (const int offset : {0, -2, 2}) {
        const Finding finding =
            diagnoseAtNoon(secret, codeAtNoon(secret, offset, with(algorithm, digits)));
        QCOMPARE(finding.verdict, verdict);
        QCOMPARE(finding.offsetSteps, offset);
        QCOMPARE(finding.otherParameters.algorithm, algorithm);
        QCOMPARE(finding.otherParameters.digits.count(), digits);
    }
    for (const int offset : {-3, 3}) {
        const Finding far =
            diagnoseAtNoon(secret, codeAtNoon(secret, offset, with(algorithm, digits)));
        QCOMPARE(far.verdict, digits == 6 ? Verdict::NoMatch : Verdict::NotACode);
    }
}

void TestOtherKinds::knowsCounterCodes()
{
    const SecureBytes secret = secretNumbered(1);
    for (const int digits : {6, 8}) {
        for (std::uint64_t counter = 0; counter <= 20; ++counter) {
            const Finding finding =
                diagnoseAtNoon(secret, codeOf(secret, with(otp::Algorithm::Sha1, digits), counter));
            QCOMPARE(finding.verdict, Verdict::Hotp);
            QCOMPARE(finding.counter.value(), counter);
            QCOMPARE(finding.otherParameters.kind, otp::Kind::Hotp);
            QCOMPARE(finding.otherParameters.digits.count(), digits);
        }
    }
    QCOMPARE(diagnoseAtNoon(secret, codeOf(secret, {}, 21)).verdict, Verdict::NoMatch);
}

void TestOtherKinds::knowsSteamCodes()
{
    const SecureBytes secret = secretNumbered(1);
    const otp::Parameters steam{.kind = otp::Kind::Steam};
    const auto ask = [&](const std::string& typed) {
        return diagnose({.secret = secret, .parameters = steam, .typed = typed, .at = noon});
    };
    const std::string code = codeAtNoon(secret, 0, steam);
    QCOMPARE(ask(code).verdict, Verdict::Valid);
    QCOMPARE(ask(QByteArray::fromStdString(code).toLower().toStdString()).verdict, Verdict::Valid);
    QCOMPARE(ask(codeAtNoon(secret, -5, steam)).verdict, Verdict::DeviceBehind);
    std::string wrong = code;
    wrong[2] = wrong[2] == 'B' ? 'C' : 'B';
    QCOMPARE(ask(wrong).verdict, Verdict::Mistyped);
    QCOMPARE(ask("123456").verdict, Verdict::NotACode);
    QCOMPARE(ask(codeAtNoon(secret, 500, steam)).verdict, Verdict::NoMatch);
}

void TestOtherKinds::knowsCounterAccounts()
{
    const SecureBytes secret = secretNumbered(1);
    const otp::Parameters hotp{.kind = otp::Kind::Hotp};
    const auto ask = [&](std::uint64_t next, std::uint64_t counter) {
        const std::string typed = codeOf(secret, hotp, counter);
        return diagnose(
            {.secret = secret, .parameters = hotp, .typed = typed, .at = noon, .counter = next});
    };
    QCOMPARE(ask(100, 100).verdict, Verdict::Valid);
    QCOMPARE(ask(100, 120).verdict, Verdict::DeviceAhead);
    QCOMPARE(ask(100, 120).offsetSteps, 20);
    QCOMPARE(ask(100, 120).counter.value(), std::uint64_t(120));
    QCOMPARE(ask(100, 99).verdict, Verdict::DeviceBehind);
    QCOMPARE(ask(100, 121).verdict, Verdict::NoMatch);
    QCOMPARE(ask(0, 0).verdict, Verdict::Valid);
    QCOMPARE(ask(0, ~std::uint64_t(0)).verdict, Verdict::NoMatch);
    QCOMPARE(ask(~std::uint64_t(0), 5).verdict, Verdict::NoMatch);
}

void TestOtherKinds::confirmsWithASecondCode()
{
    const SecureBytes secret = secretNumbered(1);
    const auto typedAt = [&](WallTime at, std::int64_t offset) {
        const std::string typed = codeOf(secret, {}, stepAt(at) + std::uint64_t(offset));
        return diagnose({.secret = secret, .parameters = {}, .typed = typed, .at = at});
    };
    const Finding first = typedAt(noon, -8);
    QCOMPARE(first.verdict, Verdict::DeviceBehind);
    QVERIFY(confirms(first, typedAt(noon + 30s, -8)));
    QVERIFY(confirms(first, typedAt(noon + 60s, -7)));
    QVERIFY(confirms(first, typedAt(noon + 90s, -9)));
    QVERIFY(!confirms(first, typedAt(noon + 60s, -6)));
    QVERIFY(!confirms(first, typedAt(noon + 30s, 0)));
    // The same code again is no second one, though its offset is within the leeway.
    QVERIFY(!confirms(first, typedAt(noon + 30s, -9)));
    QVERIFY(!confirms(first, first));

    const auto counterCode = [&](std::uint64_t counter) {
        return diagnoseAtNoon(secret, codeOf(secret, {}, counter));
    };
    QVERIFY(confirms(counterCode(3), counterCode(4)));
    QVERIFY(!confirms(counterCode(4), counterCode(3)));
    QVERIFY(!confirms(first, counterCode(4)));

    const auto slip = [&](WallTime at) {
        std::string typed = codeOf(secret, {}, stepAt(at));
        typed[0] = typed[0] == '9' ? '0' : char(typed[0] + 1);
        return diagnose({.secret = secret, .parameters = {}, .typed = typed, .at = at});
    };
    QCOMPARE(slip(noon).verdict, Verdict::Mistyped);
    QVERIFY(!confirms(slip(noon), slip(noon + 30s)));
    const Finding nothing = diagnoseAtNoon(secret, "000000");
    QVERIFY(!confirms(nothing, nothing));
}

FACTORDESK_TEST(TestOtherKinds, factordesk::test::NoApplication)

} // namespace tst_other_kinds

#include "tst_other_kinds.moc"
