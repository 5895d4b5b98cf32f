// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_clock.h"
#include "tests/support/test_program.h"
#include "ui/display/display_controller.h"
#include "ui/display/display_scene.h"
#include "ui/display/display_settings.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

namespace tst_display_controller {

using namespace factordesk;
using namespace factordesk::ui;
using namespace std::chrono_literals;
using scene::Answer;
using scene::Blank;
using scene::EnterCode;
using scene::Scan;
using scene::Welcome;

class TestDisplayController : public QObject
{
    Q_OBJECT

private slots:
    void beginsBlank();
    void mirrorsAsDotsOrDigits();
    void takesACodeAtTheUsersSide();
    void beginsAnewAfterARefusal();
    void typesOnlyWhereACodeIsAwaited();
    void blanksWithoutUse();
    void blanksInTimeWhateverTheWallClockDoes_data();
    void blanksInTimeWhateverTheWallClockDoes();
    void neverBlanksWhenToldSo();
    void showsNothingWhileLocked();
    void tellsHowToGetAnApp();
    void forgetsTheSymbolOfThePersonBefore();
};

namespace {

std::shared_ptr<const qr::Symbol> symbol()
{
    return std::make_shared<const qr::Symbol>(
        qr::Symbol::encode("otpauth://totp/a?secret=GEZDGNBV", qr::ErrorCorrection::Medium)
            .value());
}

Scan scanOf(const QString& name)
{
    return {.name = name, .issuer = {}, .account = {}, .symbol = symbol(), .period = {}};
}

struct Bench
{
    test::FakeClock clock;
    DisplayController controller{clock};

    Bench() { controller.show(scanOf(QStringLiteral("Anna")), QStringLiteral("de")); }

    void type(std::string_view digits)
    {
        for (const char digit : digits)
            controller.type(digit);
    }
    [[nodiscard]] const EnterCode* entry() const { return std::get_if<EnterCode>(&shown()); }
    [[nodiscard]] const DisplayScene& shown() const { return controller.scene(); }
    template <class Scene>
    [[nodiscard]] bool shows() const
    {
        return std::holds_alternative<Scene>(shown());
    }
};

} // namespace

void TestDisplayController::beginsBlank()
{
    test::FakeClock clock;
    QVERIFY(std::holds_alternative<Blank>(DisplayController(clock).scene()));
}

void TestDisplayController::mirrorsAsDotsOrDigits()
{
    Bench bench;
    bench.controller.mirror(otp::Code("123"));
    QVERIFY(bench.entry());
    QCOMPARE(bench.entry()->typed, 3U);
    QCOMPARE(bench.entry()->shown.length(), 0U);
    DisplaySettings settings;
    settings.mirror = Mirror::Digits;
    bench.controller.setSettings(settings);
    QVERIFY(bench.entry()->shown == otp::Code("123"));
    bench.controller.mirror({});
    QVERIFY(bench.shows<Scan>());
}

void TestDisplayController::takesACodeAtTheUsersSide()
{
    Bench bench;
    QSignalSpy entered(&bench.controller, &DisplayController::codeEntered);
    bench.type("12349");
    bench.controller.eraseLast();
    bench.type("5");
    QCOMPARE(entered.count(), 0);
    bench.type("6");
    QCOMPARE(entered.count(), 1);
    QVERIFY(bench.controller.code() == otp::Code("123456"));
    bench.controller.setAnswer(Answer::Checking);
    bench.type("7");
    bench.controller.eraseLast();
    QCOMPARE(bench.entry()->typed, 6U);
    QCOMPARE(entered.count(), 1);
}

void TestDisplayController::beginsAnewAfterARefusal()
{
    Bench bench;
    bench.type("123456");
    bench.controller.setAnswer(Answer::Refused);
    QCOMPARE(bench.entry()->answer, Answer::Refused);
    bench.type("9");
    QCOMPARE(bench.entry()->typed, 1U);
    QCOMPARE(bench.entry()->answer, Answer::None);
}

void TestDisplayController::typesOnlyWhereACodeIsAwaited()
{
    Bench bench;
    bench.controller.show(Welcome{.name = QStringLiteral("Anna")}, {});
    bench.type("123456");
    QVERIFY(bench.shows<Welcome>());
    QCOMPARE(bench.controller.code().length(), 0U);
}

void TestDisplayController::blanksWithoutUse()
{
    Bench bench;
    bench.clock.advance(5min - 1ms);
    bench.controller.checkUse();
    QVERIFY(bench.shows<Scan>());
    bench.clock.advance(1ms);
    bench.controller.checkUse();
    QVERIFY(bench.shows<Blank>());
    bench.controller.touch();
    QVERIFY(bench.shows<Scan>());
    bench.clock.advance(4min);
    bench.controller.mirror(otp::Code("1"));
    bench.clock.advance(4min);
    bench.controller.checkUse();
    QVERIFY(bench.shows<EnterCode>());
}

void TestDisplayController::blanksInTimeWhateverTheWallClockDoes_data()
{
    QTest::addColumn<int>("days");
    QTest::newRow("ahead") << 365;
    QTest::newRow("back") << -365;
}

void TestDisplayController::blanksInTimeWhateverTheWallClockDoes()
{
    QFETCH(const int, days);
    const auto jump = 24h * days;
    Bench bench;
    bench.clock.set(bench.clock.now() + jump);
    bench.clock.advance(5min - 1ms);
    bench.controller.checkUse();
    QVERIFY(bench.shows<Scan>());
    bench.clock.set(bench.clock.now() + jump);
    bench.clock.advance(1ms);
    bench.controller.checkUse();
    QVERIFY(bench.shows<Blank>());
    bench.controller.touch();
    bench.clock.set(bench.clock.now() - jump);
    bench.controller.checkUse();
    QVERIFY(bench.shows<Scan>());
    bench.clock.advance(5min);
    bench.controller.checkUse();
    QVERIFY(bench.shows<Blank>());
}

void TestDisplayController::neverBlanksWhenToldSo()
{
    Bench bench;
    DisplaySettings settings;
    settings.blankAfter = 0min;
    bench.controller.setSettings(settings);
    bench.clock.advance(24h);
    bench.controller.checkUse();
    QVERIFY(bench.shows<Scan>());
}

void TestDisplayController::showsNothingWhileLocked()
{
    Bench bench;
    bench.type("123");
    bench.controller.lock();
    QVERIFY(bench.shows<Blank>());
    bench.controller.touch();
    bench.type("4");
    bench.controller.show(scanOf(QStringLiteral("Ben")), {});
    QVERIFY(bench.shows<Blank>());
    bench.controller.unlock();
    QVERIFY(bench.shows<Scan>());
    QCOMPARE(std::get<Scan>(bench.shown()).name, QStringLiteral("Ben"));
}

void TestDisplayController::tellsHowToGetAnApp()
{
    Bench bench;
    bench.controller.setAppAdvice(true);
    QVERIFY(bench.shows<scene::GetApp>());
    bench.type("1"); // Whoever types a code has an app.
    QVERIFY(bench.shows<EnterCode>());
    bench.controller.show(scanOf(QStringLiteral("Ben")), {});
    QVERIFY(bench.shows<Scan>());
    bench.controller.setAppAdvice(true);
    bench.controller.show(Blank{}, {});
    bench.controller.setAppAdvice(true);
    QVERIFY(bench.shows<Blank>());
}

void TestDisplayController::forgetsTheSymbolOfThePersonBefore()
{
    Bench bench;
    std::weak_ptr<const qr::Symbol> before = std::get<Scan>(bench.shown()).symbol;
    bench.type("12");
    bench.controller.show(Blank{}, {});
    QVERIFY(before.expired());
    QVERIFY(bench.shows<Blank>());
}

FACTORDESK_TEST(TestDisplayController, QApplication)

} // namespace tst_display_controller

#include "tst_display_controller.moc"
