// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/profile.h"
#include "tests/app/desktop/journey.h"
#include "tests/support/test_program.h"

#include <QApplication>
#include <QComboBox>
#include <QTest>

namespace tst_settings_journeys {

using namespace factordesk;
using test::Journey;
using test::patience;
using test::Visitor;

/// What is chosen in Settings takes effect at once, and is still so after the next start.
class TestSettingsJourneys : public QObject
{
    Q_OBJECT

private slots:
    void looksAsChosenAtOnceAndLater();
    void goesByOtherKeysAtOnceAndLater();

private:
    /// From the first start.
    static void openSettings(Journey& journey);
};

void TestSettingsJourneys::openSettings(Journey& journey)
{
    const Visitor& visitor = journey.visitor();
    QTRY_VERIFY(visitor.see("practiceChoice"));
    visitor.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(visitor.see("peopleList"), patience);
    QApplication::setActiveWindow(&journey.desktop().window());
    visitor.press(Qt::Key_7, Qt::ControlModifier);
    QTRY_VERIFY(visitor.see("settingsPage"));
}

void TestSettingsJourneys::looksAsChosenAtOnceAndLater()
{
    Journey journey;
    STEP(openSettings(journey));
    const qreal usual = QApplication::font().pointSizeF();
    const auto ink = [&journey] {
        return journey.desktop().window().palette().color(QPalette::WindowText);
    };
    QTest::keyClick(journey.visitor().see("contrastBox"), Qt::Key_End);
    QTRY_COMPARE(ink(), ui::lightHighTokens().text);
    QTest::keyClick(journey.visitor().see("schemeBox"), Qt::Key_End);
    QTRY_COMPARE(ink(), ui::darkHighTokens().text);
    QTest::keyClick(journey.visitor().see("sizeBox"), Qt::Key_End);
    QTRY_COMPARE(journey.desktop().window().font().pointSizeF(), usual * 1.5);

    journey.restart();
    QTRY_VERIFY_WITH_TIMEOUT(journey.visitor().see("peopleList"), patience);
    QCOMPARE(ink(), ui::darkHighTokens().text);
    QCOMPARE(journey.desktop().window().font().pointSizeF(), usual * 1.5);
}

void TestSettingsJourneys::goesByOtherKeysAtOnceAndLater()
{
    Journey journey;
    STEP(openSettings(journey));
    QWidget* const keys = journey.visitor().see("keys.goToVerify");
    QVERIFY(keys);
    QTest::keyClick(keys, Qt::Key_1, Qt::ControlModifier); // another's
    QVERIFY(journey.visitor().see("settingsPage"));
    QTest::keyClick(keys, Qt::Key_F6);
    journey.visitor().see("schemeBox")->setFocus();
    journey.visitor().press(Qt::Key_3, Qt::ControlModifier);
    QVERIFY(journey.visitor().see("settingsPage"));
    journey.visitor().press(Qt::Key_F6);
    QTRY_COMPARE(journey.desktop().window().currentPlace(), int(app::Desktop::Verify));

    journey.restart();
    QTRY_VERIFY_WITH_TIMEOUT(journey.visitor().see("peopleList"), patience);
    QApplication::setActiveWindow(&journey.desktop().window());
    journey.visitor().press(Qt::Key_F6);
    QTRY_COMPARE(journey.desktop().window().currentPlace(), int(app::Desktop::Verify));
}

FACTORDESK_TEST(TestSettingsJourneys, QApplication)

} // namespace tst_settings_journeys

#include "tst_settings_journeys.moc"
