// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/expected.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <memory>
#include <string>

namespace tst_expected {

using factordesk::Expected;
using factordesk::Unexpected;

namespace {
enum class Error { First, Second };
}

class TestExpected : public QObject
{
    Q_OBJECT

private slots:
    void holdsAValue();
    void holdsAnError();
    void tellsValueFromErrorOfTheSameType();
    void movesWhatCannotBeCopied();
    void standsForSuccessWithoutAValue();
};

void TestExpected::holdsAValue()
{
    const Expected<std::string, Error> result = std::string("text");
    QVERIFY(result.hasValue());
    QVERIFY(result);
    QCOMPARE(*result, std::string("text"));
    QCOMPARE(result->size(), std::size_t(4));
}

void TestExpected::holdsAnError()
{
    const Expected<std::string, Error> result = Unexpected(Error::Second);
    QVERIFY(!result);
    QCOMPARE(result.error(), Error::Second);
}

void TestExpected::tellsValueFromErrorOfTheSameType()
{
    const Expected<int, int> value = 1;
    const Expected<int, int> error = Unexpected(2);
    QCOMPARE(*value, 1);
    QCOMPARE(error.error(), 2);
}

void TestExpected::movesWhatCannotBeCopied()
{
    Expected<std::unique_ptr<int>, Error> result = std::make_unique<int>(7);
    const std::unique_ptr<int> taken = std::move(result).value();
    QCOMPARE(*taken, 7);
}

void TestExpected::standsForSuccessWithoutAValue()
{
    const Expected<void, Error> success;
    const Expected<void, Error> failure = Unexpected(Error::First);
    QVERIFY(success);
    QVERIFY(!failure);
    QCOMPARE(failure.error(), Error::First);
}

FACTORDESK_TEST(TestExpected, factordesk::test::NoApplication)

} // namespace tst_expected

#include "tst_expected.moc"
