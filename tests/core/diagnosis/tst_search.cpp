// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/search.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace tst_search {

namespace otp = factordesk::otp;
using factordesk::SecureBytes;
using factordesk::WallTime;
using namespace factordesk::diagnosis;
using namespace std::chrono_literals;

// What diagnose() does with a search is tested there; here, what it counts.
class TestSearch : public QObject
{
    Q_OBJECT

private slots:
    void comparesTheLikelyFirst_data();
    void comparesTheLikelyFirst();
};

void TestSearch::comparesTheLikelyFirst_data()
{
    QTest::addColumn<int>("offset");
    QTest::addColumn<int>("candidates");
    QTest::newRow("now") << 0 << 1;
    QTest::newRow("the step before") << -1 << 2;
    QTest::newRow("the step after") << 1 << 3;
    QTest::newRow("just expired") << -2 << 4;
    QTest::newRow("expired") << -3 << 5;
    // Then, in each of three steps, 5 swaps and 54 wrong digits; then outwards.
    QTest::newRow("two steps ahead") << 2 << 5 + 3 * (5 + 54) + 2;
    QTest::newRow("four steps behind") << -4 << 5 + 3 * (5 + 54) + 5;
    QTest::newRow("four steps ahead") << 4 << 5 + 3 * (5 + 54) + 6;
}

void TestSearch::comparesTheLikelyFirst()
{
    QFETCH(int, offset);
    QFETCH(int, candidates);
    const SecureBytes secret = SecureBytes::copyOf(std::string_view("12345678901234567890"));
    const WallTime noon{1'700'000'115s};
    auto generator = otp::Generator::make(secret.bytes(), {}).value();
    const otp::TimeStep now = otp::timeStepAt(std::chrono::floor<std::chrono::seconds>(noon), {});
    const otp::Code typed = generator.codeAt(now + offset);
    const Question question{.secret = secret, .parameters = {}, .typed = {}, .at = noon};
    const Finding finding = Search(question, typed, std::move(generator)).run();
    QCOMPARE(finding.offsetSteps, offset);
    QCOMPARE(finding.candidates, std::uint64_t(candidates));
}

FACTORDESK_TEST(TestSearch, factordesk::test::NoApplication)

} // namespace tst_search

#include "tst_search.moc"
