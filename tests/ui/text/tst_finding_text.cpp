// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "tests/ui/text/text_rules.h"
#include "ui/text/finding_text.h"

#include <QCoreApplication>
#include <QSet>
#include <QTest>

namespace tst_finding_text {

using namespace factordesk;
using namespace std::chrono_literals;
using diagnosis::Finding;
using diagnosis::Verdict;
using text::Explanation;

class TestFindingText : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void explainsEachVerdict_data() { test::addLanguages(); }
    void explainsEachVerdict();
    void assertsOnlyWhatIsConfirmed_data();
    void assertsOnlyWhatIsConfirmed();
    void saysWhenTheEarlierQrWasShown();
    void namesTheDigits();
    void namesTheSettings_data();
    void namesTheSettings();
    void saysWhyItIsNoCode();
    void tellsTheOdds();
    void keepsItsNames();
};

namespace {

constexpr int verdicts = int(Verdict::NotACode) + 1;

Finding findingWith(Verdict verdict)
{
    const bool isBehind = verdict == Verdict::DeviceBehind || verdict == Verdict::Expired;
    Finding finding{.verdict = verdict,
                    .offsetSteps = isBehind ? -20 : 20,
                    .offset = isBehind ? -10min : 10min,
                    .step = {},
                    .otherParameters = {},
                    .shownAt = {},
                    .counter = {},
                    .codeError = {},
                    .position = 2};
    finding.otherParameters.algorithm = otp::Algorithm::Sha256;
    finding.otherParameters.digits = *otp::Digits::make(8);
    finding.shownAt = WallTime(std::chrono::milliseconds(1'742'904'000'000)); // 12:00 UTC
    finding.codeError = otp::CodeError{.kind = otp::CodeError::Kind::TooShort, .digits = 5};
    return finding;
}

} // namespace

void TestFindingText::initTestCase()
{
    qputenv("TZ", "Europe/Berlin");
}

void TestFindingText::explainsEachVerdict()
{
    QFETCH(const QString, language);
    const test::Speaking speaking(language);
    QSet<QString> titles;
    for (int verdict = 0; verdict < verdicts; ++verdict) {
        for (const bool isConfirmed : {false, true}) {
            const Explanation explanation =
                text::explain(findingWith(Verdict(verdict)), isConfirmed);
            QCOMPARE(test::flawIn(explanation), QString());
        }
        titles.insert(text::explain(findingWith(Verdict(verdict)), false).title);
    }
    QCOMPARE(titles.size(), verdicts - 1); // Valid and WithinWindow are both right
}

void TestFindingText::assertsOnlyWhatIsConfirmed_data()
{
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<QString>("probably");
    QTest::addColumn<QString>("certainly");
    QTest::newRow("behind") << Verdict::DeviceBehind
                            << QStringLiteral("The phone's clock is probably behind")
                            << QStringLiteral("The phone's clock is behind");
    QTest::newRow("ahead") << Verdict::DeviceAhead
                           << QStringLiteral("The phone's clock is probably ahead")
                           << QStringLiteral("The phone's clock is ahead");
}

void TestFindingText::assertsOnlyWhatIsConfirmed()
{
    QFETCH(const Verdict, verdict);
    const test::Speaking english(QStringLiteral("en"));
    const Explanation first = text::explain(findingWith(verdict), false);
    QTEST(first.title, "probably");
    QVERIFY(first.sentence.contains(QStringLiteral("10 minutes")));
    QVERIFY(first.remedy.startsWith(QStringLiteral("Type the next code")));
    const Explanation second = text::explain(findingWith(verdict), true);
    QTEST(second.title, "certainly");
    QVERIFY(second.remedy.contains(QStringLiteral("set automatically")));
}

void TestFindingText::saysWhenTheEarlierQrWasShown()
{
    const test::Speaking german(QStringLiteral("de"));
    const Explanation explanation = text::explain(findingWith(Verdict::EarlierSecret), false);
    QVERIFY2(explanation.sentence.contains(QStringLiteral("13:00")),
             qPrintable(explanation.sentence));
}

void TestFindingText::namesTheDigits()
{
    const Explanation transposed = text::explain(findingWith(Verdict::Transposed), false);
    QVERIFY2(transposed.sentence.contains(QStringLiteral("digits 3 and 4")),
             qPrintable(transposed.sentence));
    const Explanation mistyped = text::explain(findingWith(Verdict::Mistyped), false);
    QVERIFY2(mistyped.sentence.contains(QStringLiteral("digit 3 ")), qPrintable(mistyped.sentence));
}

void TestFindingText::namesTheSettings_data()
{
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<QString>("what");
    QTest::newRow("algorithm") << Verdict::OtherAlgorithm
                               << QStringLiteral("right for SHA-256, but the server expects SHA-1");
    QTest::newRow("digits") << Verdict::OtherDigits << QStringLiteral("right with 8 digits");
    QTest::newRow("counter") << Verdict::Hotp << QStringLiteral("HOTP");
}

void TestFindingText::namesTheSettings()
{
    QFETCH(const Verdict, verdict);
    QFETCH(const QString, what);
    const test::Speaking english(QStringLiteral("en"));
    const Explanation explanation = text::explain(findingWith(verdict), false);
    QVERIFY2(explanation.sentence.contains(what), qPrintable(explanation.sentence));
    QVERIFY(explanation.remedy.contains(QStringLiteral("SHA-1, 6 digits, 30 seconds")));
}

void TestFindingText::saysWhyItIsNoCode()
{
    const test::Speaking english(QStringLiteral("en"));
    QCOMPARE(text::explain(findingWith(Verdict::NotACode), false).sentence,
             QStringLiteral("The code is not complete: 5 digits so far."));
}

void TestFindingText::tellsTheOdds()
{
    const test::Speaking english(QStringLiteral("en"));
    Finding finding = findingWith(Verdict::DeviceBehind);
    QVERIFY(text::oddsText(finding).isEmpty());
    finding.candidates = 243;
    finding.falseMatchOdds = 243e-6;
    const QString odds = text::oddsText(finding);
    QCOMPARE(test::flawInSentence(odds), QString());
    QVERIFY2(odds.contains(QStringLiteral("243")), qPrintable(odds));
    QVERIFY2(odds.contains(QStringLiteral("4,115")), qPrintable(odds));
}

void TestFindingText::keepsItsNames()
{
    // The names that the command line's contract gives; an earlier QR is not among them.
    QStringList names;
    for (int verdict = 0; verdict < verdicts; ++verdict)
        names.append(text::verdictName(Verdict(verdict)));
    QCOMPARE(names.join(u' '),
             QStringLiteral("valid within-window device-behind device-behind device-ahead no-match "
                            "transposed mistyped other-algorithm other-digits hotp no-match "
                            "not-a-code"));
}

FACTORDESK_TEST(TestFindingText, QCoreApplication)

} // namespace tst_finding_text

#include "tst_finding_text.moc"
