// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/diagnosis.h"
#include "tests/core/diagnosis/codes_at_noon.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>

namespace tst_diagnosis {

namespace otp = factordesk::otp;
using factordesk::SecureBytes;
using factordesk::WallTime;
using namespace factordesk::diagnosis;
using namespace factordesk::test;

namespace {

int differences(std::string_view left, std::string_view right)
{
    int count = 0;
    for (std::size_t i = 0; i < left.size(); ++i)
        count += left[i] != right[i];
    return count;
}

} // namespace

class TestDiagnosis : public QObject
{
    Q_OBJECT

private slots:
    void tellsHowFarThePhoneIsOff_data();
    void tellsHowFarThePhoneIsOff();
    void correctsForThisComputersClock();
    void usesThePeriod();
    void knowsEarlierSecrets();
    void knowsSlipsOfTheFingers();
    void prefersTheLikelierExplanation();
    void saysWhenItKnowsNothing();
    void refusesWhatIsNoCode_data();
    void refusesWhatIsNoCode();
    void takesWhatPeopleType();
    void tellsTheOddsOfAChanceMatch();
    void staysBeforeTheBeginningOfTime();
};

void TestDiagnosis::tellsHowFarThePhoneIsOff_data()
{
    QTest::addColumn<int>("offset");
    QTest::addColumn<Verdict>("verdict");
    const auto row = [](int offset, Verdict verdict) {
        QTest::addRow("%d steps", offset) << offset << verdict;
    };
    row(0, Verdict::Valid);
    row(-1, Verdict::WithinWindow);
    row(1, Verdict::WithinWindow);
    row(-2, Verdict::Expired);
    row(-3, Verdict::Expired);
    row(2, Verdict::DeviceAhead);
    row(3, Verdict::DeviceAhead);
    row(-4, Verdict::DeviceBehind);
    row(-120, Verdict::DeviceBehind);
    row(120, Verdict::DeviceAhead);
    row(-121, Verdict::NoMatch);
    row(121, Verdict::NoMatch);
}

void TestDiagnosis::tellsHowFarThePhoneIsOff()
{
    QFETCH(int, offset);
    QFETCH(Verdict, verdict);
    const SecureBytes secret = secretNumbered(1);
    const Finding finding = diagnoseAtNoon(secret, codeAtNoon(secret, offset));
    QCOMPARE(finding.verdict, verdict);
    if (verdict == Verdict::NoMatch)
        return;
    QCOMPARE(finding.offsetSteps, offset);
    QVERIFY(finding.offset == offset * 30s);
    QCOMPARE(finding.step->value, std::int64_t(stepAt(noon)) + offset);
}

void TestDiagnosis::correctsForThisComputersClock()
{
    const SecureBytes secret = secretNumbered(1);
    const std::string typed = codeAtNoon(secret, 0);
    // This computer is ten minutes slow; phone and server agree.
    Question question{.secret = secret, .parameters = {}, .typed = typed, .at = noon - 10min};
    QCOMPARE(diagnose(question).verdict, Verdict::DeviceAhead);
    question.skew = ClockSkew{.offset = 10min, .error = 600ms};
    QCOMPARE(diagnose(question).verdict, Verdict::Valid);
    // Now it is ten minutes fast, and the server says so.
    question.at = noon + 10min;
    question.skew = ClockSkew{.offset = -10min, .error = 600ms};
    QCOMPARE(diagnose(question).verdict, Verdict::Valid);
    // A second before the step begins, the fraction must not round up into it.
    question.at = WallTime(1'700'000'100s) - 1ms;
    question.skew.reset();
    QCOMPARE(diagnose(question).offsetSteps, 1);
}

void TestDiagnosis::usesThePeriod()
{
    const SecureBytes secret = secretNumbered(1);
    const auto verdictFor = [&](std::chrono::seconds period, std::uint64_t step) {
        const otp::Parameters parameters{.period = otp::Period::make(period).value()};
        const std::string typed = codeOf(secret, parameters, step);
        return diagnose({.secret = secret, .parameters = parameters, .typed = typed, .at = noon});
    };
    const auto secondsNow = std::uint64_t(noon.time_since_epoch() / 1s);
    const Finding minutes = verdictFor(60s, secondsNow / 60 - 10);
    QCOMPARE(minutes.verdict, Verdict::DeviceBehind);
    QVERIFY(minutes.offset == -10min);
    QCOMPARE(verdictFor(60s, secondsNow / 60 + 60).verdict, Verdict::DeviceAhead);
    QCOMPARE(verdictFor(60s, secondsNow / 60 + 61).verdict, Verdict::NoMatch);
    QCOMPARE(verdictFor(1s, secondsNow - 3600).offsetSteps, -3600);
    QCOMPARE(verdictFor(24h, secondsNow / 86400 - 1).verdict, Verdict::WithinWindow);
}

void TestDiagnosis::knowsEarlierSecrets()
{
    const SecureBytes present = secretNumbered(1);
    const SecureBytes earlier = secretNumbered(2);
    const SecureBytes older = secretNumbered(3);
    const EarlierSecret shown[] = {{&earlier, noon - 10min}, {&older, noon - 24h}};
    const auto ask = [&](const std::string& typed) {
        return diagnose(
            {.secret = present, .parameters = {}, .typed = typed, .at = noon, .earlier = shown});
    };
    // From two steps before it was shown to two steps from now.
    for (const int offset : {0, 1, 2, -1, -2, -3, -10, -20, -22}) {
        const Finding finding = ask(codeAtNoon(earlier, offset));
        QCOMPARE(finding.verdict, Verdict::EarlierSecret);
        QVERIFY(finding.shownAt == noon - 10min);
        QCOMPARE(finding.offsetSteps, offset);
    }
    for (const int offset : {3, -23})
        QCOMPARE(ask(codeAtNoon(earlier, offset)).verdict, Verdict::NoMatch);
    // Shown a day ago: the last hour.
    QVERIFY(ask(codeAtNoon(older, 0)).shownAt == noon - 24h);
    QCOMPARE(ask(codeAtNoon(older, -120)).verdict, Verdict::EarlierSecret);
    QCOMPARE(ask(codeAtNoon(older, -121)).verdict, Verdict::NoMatch);
    // The present secret shown before is no earlier one.
    const EarlierSecret same[] = {{&present, noon - 10min}};
    const std::string late = codeAtNoon(present, -8);
    QCOMPARE(
        diagnose({.secret = present, .parameters = {}, .typed = late, .at = noon, .earlier = same})
            .verdict,
        Verdict::DeviceBehind);
}

void TestDiagnosis::knowsSlipsOfTheFingers()
{
    const SecureBytes secret = secretNumbered(1);
    for (const int offset : {0, -1, 1}) {
        const std::string code = codeAtNoon(secret, offset);
        for (std::size_t i = 0; i < code.size(); ++i) {
            std::string wrong = code;
            wrong[i] = wrong[i] == '9' ? '0' : char(wrong[i] + 1);
            const Finding mistyped = diagnoseAtNoon(secret, wrong);
            QCOMPARE(mistyped.verdict, Verdict::Mistyped);
            QCOMPARE(mistyped.position, int(i));
            QCOMPARE(mistyped.offsetSteps, offset);
            if (i + 1 == code.size() || code[i] == code[i + 1])
                continue;
            std::string swapped = code;
            std::swap(swapped[i], swapped[i + 1]);
            const Finding transposed = diagnoseAtNoon(secret, swapped);
            QCOMPARE(transposed.verdict, Verdict::Transposed);
            QCOMPARE(transposed.position, int(i));
            QCOMPARE(transposed.offsetSteps, offset);
        }
    }
    // Two digits apart that are swapped are two wrong ones.
    std::string far = codeAtNoon(secret, 0);
    std::swap(far[0], far[2]);
    QVERIFY(differences(far, codeAtNoon(secret, 0)) == 2);
    QCOMPARE(diagnoseAtNoon(secret, far).verdict, Verdict::NoMatch);
}

void TestDiagnosis::prefersTheLikelierExplanation()
{
    // Such secrets are rare: these were found by trying.
    // The next step's code is one digit from the present one: it is the next step's.
    const SecureBytes near = secretNumbered(8187);
    QCOMPARE(differences(codeAtNoon(near, 0), codeAtNoon(near, 1)), 1);
    QCOMPARE(diagnoseAtNoon(near, codeAtNoon(near, 1)).verdict, Verdict::WithinWindow);
    QCOMPARE(diagnoseAtNoon(near, codeAtNoon(near, 0)).verdict, Verdict::Valid);
    // A code twenty minutes away is one digit from the present one: a slip is likelier.
    const SecureBytes far = secretNumbered(5905);
    QCOMPARE(differences(codeAtNoon(far, 0), codeAtNoon(far, 40)), 1);
    QCOMPARE(diagnoseAtNoon(far, codeAtNoon(far, 40)).verdict, Verdict::Mistyped);
    // The same code now and twenty minutes ago: it is the present one.
    const SecureBytes twice = secretNumbered(271763);
    QCOMPARE(differences(codeAtNoon(twice, 0), codeAtNoon(twice, -40)), 0);
    QCOMPARE(diagnoseAtNoon(twice, codeAtNoon(twice, -40)).verdict, Verdict::Valid);
    // Two secrets with the same code now: it is the present one's.
    const SecureBytes present = secretNumbered(271);
    const SecureBytes other = secretNumbered(404);
    const std::string typed = codeAtNoon(present, 0);
    QCOMPARE(codeAtNoon(other, 0), typed);
    const EarlierSecret earlier[] = {{&other, noon - 1min}};
    Question question{.secret = present, .parameters = {}, .typed = typed, .at = noon};
    question.earlier = earlier;
    QCOMPARE(diagnose(question).verdict, Verdict::Valid);
}

void TestDiagnosis::saysWhenItKnowsNothing()
{
    const SecureBytes secret = secretNumbered(1);
    const SecureBytes other = secretNumbered(2);
    const Finding finding = diagnoseAtNoon(secret, codeAtNoon(other, 0));
    QCOMPARE(finding.verdict, Verdict::NoMatch);
    QVERIFY(!finding.step && !finding.shownAt && !finding.counter && !finding.codeError);
    QCOMPARE(diagnoseAtNoon(SecureBytes(), "123456").verdict, Verdict::NoMatch);
}

void TestDiagnosis::refusesWhatIsNoCode_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<otp::CodeError::Kind>("kind");
    using Kind = otp::CodeError::Kind;
    QTest::newRow("nothing") << QByteArray() << Kind::Empty;
    QTest::newRow("letters") << QByteArray("12a456") << Kind::InvalidCharacter;
    QTest::newRow("five digits") << QByteArray("12345") << Kind::TooShort;
    QTest::newRow("three digits") << QByteArray("123") << Kind::TooShort;
    QTest::newRow("eight digits of nothing known") << QByteArray("00000000") << Kind::TooLong;
    QTest::newRow("a telephone number") << QByteArray("01234567891234") << Kind::TooLong;
}

void TestDiagnosis::refusesWhatIsNoCode()
{
    QFETCH(QByteArray, typed);
    QFETCH(otp::CodeError::Kind, kind);
    const SecureBytes secret = secretNumbered(1);
    const Finding finding = diagnoseAtNoon(secret, typed.toStdString());
    QCOMPARE(finding.verdict, Verdict::NotACode);
    QVERIFY(finding.codeError.has_value());
    QCOMPARE(finding.codeError->kind, kind);
}

void TestDiagnosis::takesWhatPeopleType()
{
    const SecureBytes secret = secretNumbered(1);
    std::string typed;
    for (const char digit : codeAtNoon(secret, 0))
        typed += "\u00A0" + QString(QChar(0x0660 + digit - '0')).toStdString();
    QCOMPARE(diagnoseAtNoon(secret, typed).verdict, Verdict::Valid);
}

void TestDiagnosis::tellsTheOddsOfAChanceMatch()
{
    const SecureBytes secret = secretNumbered(1);
    const Finding valid = diagnoseAtNoon(secret, codeAtNoon(secret, 0));
    QCOMPARE(valid.candidates, std::uint64_t(1));
    QCOMPARE(valid.falseMatchOdds, 1e-6);
    const Finding far = diagnoseAtNoon(secret, codeAtNoon(secret, 120));
    QVERIFY(far.candidates >= 241 && far.candidates <= 450);
    const double expected = 1 - std::pow(1 - 1e-6, double(far.candidates));
    QVERIFY(std::abs(far.falseMatchOdds - expected) < 1e-12);
    const Finding counter = diagnoseAtNoon(secret, codeOf(secret, {}, 20));
    QVERIFY(counter.candidates > far.candidates);
    QVERIFY(counter.falseMatchOdds < 1e-3);
}

void TestDiagnosis::staysBeforeTheBeginningOfTime()
{
    const SecureBytes secret = secretNumbered(1);
    const WallTime begin{45s};
    const std::string typed = codeOf(secret, {}, 0);
    const Finding finding =
        diagnose({.secret = secret, .parameters = {}, .typed = typed, .at = begin});
    QCOMPARE(finding.verdict, Verdict::WithinWindow);
    QCOMPARE(finding.offsetSteps, -1);
    QCOMPARE(diagnose({.secret = secret, .parameters = {}, .typed = "000000", .at = begin}).verdict,
             Verdict::NoMatch);
}

FACTORDESK_TEST(TestDiagnosis, factordesk::test::NoApplication)

} // namespace tst_diagnosis

#include "tst_diagnosis.moc"
