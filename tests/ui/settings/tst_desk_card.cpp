// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "ui/display/screen_choices.h"
#include "ui/settings/desk_card.h"
#include "ui/settings/desk_settings.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QGuiApplication>
#include <QScreen>
#include <QTest>

#include <vector>

namespace tst_desk_card {

using namespace factordesk::ui;
using namespace std::chrono_literals;

namespace {

/// The card, and what it tells.
struct Bench
{
    explicit Bench(const DeskSettings& settings = {}) : card(settings)
    {
        QObject::connect(&card, &DeskCard::chosen, &card,
                         [this](const DeskSettings& chosen) { told.push_back(chosen); });
        card.show();
    }
    [[nodiscard]] QComboBox& box(const char* name) const
    {
        return *card.findChild<QComboBox*>(QLatin1String(name));
    }
    void choose(const char* name, const QVariant& data) const
    {
        box(name).setCurrentIndex(box(name).findData(data));
    }

    std::vector<DeskSettings> told;
    DeskCard card;
};

} // namespace

class TestDeskCard : public QObject
{
    Q_OBJECT

private slots:
    void showsWhatIsSet();
    void tellsEachChoiceAtOnce();
    void followsWhatIsChangedElsewhere();
    void offersEachPhoneItsApps();
    void listsTheMonitors();
};

void TestDeskCard::showsWhatIsSet()
{
    const Bench bench({.display = {.screen = QStringLiteral("HDMI-1\x1fX\x1fY"),
                                   .mirror = Mirror::Digits,
                                   .blankAfter = 7min,
                                   .androidApp = std::nullopt,
                                   .iPhoneApp = OfferedApp::FreeOtp,
                                   .sound = true},
                       .callsAtOnce = 3});
    QCOMPARE(bench.box("mirrorBox").currentText(), QStringLiteral("As digits"));
    QCOMPARE(bench.box("blankAfterBox").currentData().toInt(), 7);
    QCOMPARE(bench.box("androidAppBox").currentText(), QStringLiteral("None"));
    QCOMPARE(bench.box("iPhoneAppBox").currentText(), QStringLiteral("FreeOTP"));
    QVERIFY(bench.card.findChild<QCheckBox*>(QStringLiteral("soundBox"))->isChecked());
    QCOMPARE(bench.box("callsAtOnceBox").currentData().toInt(), 3);
    QVERIFY(bench.box("userScreenBox").currentText().contains(QStringLiteral("not connected")));
    QVERIFY(bench.told.empty());
}

void TestDeskCard::tellsEachChoiceAtOnce()
{
    const Bench bench;
    bench.choose("mirrorBox", int(Mirror::Digits));
    bench.choose("blankAfterBox", 0);
    bench.choose("androidAppBox", QStringLiteral("google"));
    bench.choose("iPhoneAppBox", QStringLiteral("none"));
    bench.card.findChild<QCheckBox*>(QStringLiteral("soundBox"))->click();
    bench.choose("callsAtOnceBox", 12);
    QCOMPARE(bench.told.size(), 6U);
    const DeskSettings expected{.display = {.mirror = Mirror::Digits,
                                            .blankAfter = 0min,
                                            .androidApp = OfferedApp::GoogleAuthenticator,
                                            .iPhoneApp = std::nullopt,
                                            .sound = true},
                                .callsAtOnce = 12};
    QVERIFY(bench.told.back() == expected);
}

void TestDeskCard::followsWhatIsChangedElsewhere()
{
    Bench bench;
    bench.card.setSettings({.display = {.blankAfter = 15min}});
    QCOMPARE(bench.box("blankAfterBox").currentData().toInt(), 15);
    QVERIFY(bench.told.empty());
}

void TestDeskCard::offersEachPhoneItsApps()
{
    const Bench bench;
    QVERIFY(bench.box("androidAppBox").findData(QStringLiteral("aegis")) >= 0);
    QVERIFY(bench.box("iPhoneAppBox").findData(QStringLiteral("aegis")) < 0);
}

void TestDeskCard::listsTheMonitors()
{
    QComboBox box;
    const QScreen* const only = QGuiApplication::primaryScreen();
    listScreens(box, {}, nullptr);
    QCOMPARE(box.count(), 2);
    listScreens(box, {}, only); // it would hide the desk
    QCOMPARE(box.count(), 1);
    QVERIFY(!isConnected(QStringLiteral("nowhere")));
}

FACTORDESK_TEST(TestDeskCard, QApplication)

} // namespace tst_desk_card

#include "tst_desk_card.moc"
