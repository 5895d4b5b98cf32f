// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "ui/settings/appearance_card.h"
#include "ui/settings/security_card.h"
#include "ui/settings/security_settings.h"
#include "ui/settings/setting_row.h"
#include "ui/settings/settings_page.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>
#include <vector>

namespace tst_settings_page {

using factordesk::ui::Contrast;
using factordesk::ui::CurrentSettings;
using factordesk::ui::Look;
using factordesk::ui::Scheme;
using factordesk::ui::SecuritySettings;
using factordesk::ui::SettingsPage;
using factordesk::ui::Theme;
using namespace std::chrono_literals;

namespace {

QComboBox& box(const SettingsPage& page, const char* name)
{
    return *page.findChild<QComboBox*>(QLatin1String(name));
}

bool reads(const SettingsPage& page, const QString& text)
{
    const QList<QLabel*> labels = page.findChildren<QLabel*>();
    return std::ranges::any_of(labels,
                               [&text](const QLabel* label) { return label->text() == text; });
}

} // namespace

class TestSettingsPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { qRegisterMetaType<Look>(); }
    void showsWhatIsSet_data();
    void showsWhatIsSet();
    void tellsTheChosenSchemeAtOnce();
    void tellsContrastAndSizeAtOnce();
    void tellsTheChosenLanguageAtOnce();
    void fallsBackOnTheSystemsLanguage();
    void choosesNothingByScrolling();
    void beginsWithTheTheme();
    void saysWhatTheProgramIs();
    void showsHowSafeTheCodesAre();
    void tellsWhatIsChosenOfTheirSafety();
    void keepsATimeThatIsNotUsual();

private:
    Theme m_theme;
};

void TestSettingsPage::showsWhatIsSet_data()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("schemeText");
    QTest::addColumn<QString>("languageText");
    QTest::newRow("system") << Scheme::System << QString() << "System"
                            << "System";
    QTest::newRow("light") << Scheme::Light << "en"
                           << "Light"
                           << "English";
    QTest::newRow("dark") << Scheme::Dark << "de"
                          << "Dark"
                          << "Deutsch";
}

void TestSettingsPage::showsWhatIsSet()
{
    QFETCH(Scheme, scheme);
    QFETCH(QString, language);
    const SettingsPage page({.look = {.scheme = scheme}, .language = language});
    QTEST(box(page, "schemeBox").currentText(), "schemeText");
    QTEST(box(page, "languageBox").currentText(), "languageText");
}

void TestSettingsPage::tellsTheChosenSchemeAtOnce()
{
    SettingsPage page(CurrentSettings{});
    QSignalSpy chosen(&page, &SettingsPage::lookChosen);
    page.show();
    QTest::keyClick(&box(page, "schemeBox"), Qt::Key_Down);
    QTest::keyClick(&box(page, "schemeBox"), Qt::Key_Down);
    QCOMPARE(chosen.size(), 2);
    QCOMPARE(chosen.at(0).at(0).value<Look>().scheme, Scheme::Light);
    QCOMPARE(chosen.at(1).at(0).value<Look>().scheme, Scheme::Dark);
}

void TestSettingsPage::tellsContrastAndSizeAtOnce()
{
    SettingsPage page({.look = {.scheme = Scheme::Dark, .size = 110}});
    QSignalSpy chosen(&page, &SettingsPage::lookChosen);
    page.show();
    QCOMPARE(box(page, "contrastBox").currentText(), QStringLiteral("Normal"));
    QCOMPARE(box(page, "sizeBox").currentText(), QStringLiteral("110 %"));
    QTest::keyClick(&box(page, "contrastBox"), Qt::Key_Down);
    QTest::keyClick(&box(page, "sizeBox"), Qt::Key_End);
    QCOMPARE(chosen.size(), 2);
    const Look expected{.scheme = Scheme::Dark, .contrast = Contrast::High, .size = 150};
    QCOMPARE(chosen.at(0).at(0).value<Look>().size, 110);
    QVERIFY(chosen.at(1).at(0).value<Look>() == expected);
}

void TestSettingsPage::tellsTheChosenLanguageAtOnce()
{
    SettingsPage page({.language = QStringLiteral("de")});
    QSignalSpy chosen(&page, &SettingsPage::languageChosen);
    page.show();
    QTest::keyClick(&box(page, "languageBox"), Qt::Key_Up);
    QTest::keyClick(&box(page, "languageBox"), Qt::Key_Up);
    QCOMPARE(chosen.size(), 2);
    QCOMPARE(chosen.at(0).at(0).toString(), QStringLiteral("en"));
    QCOMPARE(chosen.at(1).at(0).toString(), QString());
}

void TestSettingsPage::fallsBackOnTheSystemsLanguage()
{
    const SettingsPage page({.language = QStringLiteral("tlh")});
    QCOMPARE(box(page, "languageBox").currentIndex(), 0);
}

void TestSettingsPage::choosesNothingByScrolling()
{
    SettingsPage page(CurrentSettings{});
    QSignalSpy chosen(&page, &SettingsPage::lookChosen);
    page.resize(700, 500);
    page.show();
    QComboBox& scheme = box(page, "schemeBox");
    const QPointF place = scheme.rect().center();
    QWheelEvent turn(place, scheme.mapToGlobal(place), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                     Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&scheme, &turn);
    QCOMPARE(scheme.currentIndex(), 0);
    QVERIFY(chosen.isEmpty());
    QVERIFY(!turn.isAccepted()); // The page behind may scroll by it.
}

void TestSettingsPage::beginsWithTheTheme()
{
    SettingsPage page(CurrentSettings{});
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.setFocus();
    QVERIFY(box(page, "schemeBox").hasFocus());
    for (const char* const next : {"contrastBox", "sizeBox", "languageBox"}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(box(page, next).hasFocus());
    }
}

void TestSettingsPage::saysWhatTheProgramIs()
{
    const SettingsPage page({.version = QStringLiteral("1.2.3")});
    QVERIFY(reads(page, QStringLiteral("1.2.3")));
    QVERIFY(reads(page, QStringLiteral("Qt ") + QLatin1String(qVersion())));
    const QList<QLabel*> labels = page.findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel* label) {
        return label->text().contains(QLatin1String("GPL-3.0-or-later"));
    }));
}

void TestSettingsPage::showsHowSafeTheCodesAre()
{
    const SettingsPage page({.security = {.lockAfter = 5min,
                                          .locksWithSession = false,
                                          .clipboardTime = 60s,
                                          .hidesCodes = true}});
    QCOMPARE(box(page, "lockAfterBox").currentData().toInt(), 5);
    QCOMPARE(box(page, "clipboardBox").currentData().toInt(), 60);
    QVERIFY(!page.findChild<QCheckBox*>(QStringLiteral("lockWithSession"))->isChecked());
    QVERIFY(page.findChild<QCheckBox*>(QStringLiteral("hideCodes"))->isChecked());
}

void TestSettingsPage::tellsWhatIsChosenOfTheirSafety()
{
    SettingsPage page(CurrentSettings{});
    std::vector<SecuritySettings> chosen;
    connect(&page, &SettingsPage::securityChosen, this,
            [&chosen](const SecuritySettings& settings) { chosen.push_back(settings); });
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    QTest::keyClick(&box(page, "lockAfterBox"), Qt::Key_End);
    QTest::keyClick(&box(page, "clipboardBox"), Qt::Key_Home);
    QTest::keyClick(&page, Qt::Key_W, Qt::AltModifier); // with the session
    QTest::keyClick(&page, Qt::Key_H, Qt::AltModifier); // hide
    QTRY_COMPARE(chosen.size(), 4U);
    const SecuritySettings expected{
        .lockAfter = 0min, .locksWithSession = false, .clipboardTime = 10s, .hidesCodes = true};
    QVERIFY(chosen.back() == expected);
}

void TestSettingsPage::keepsATimeThatIsNotUsual()
{
    const SettingsPage page({.security = {.lockAfter = 7min, .clipboardTime = 45s}});
    QCOMPARE(box(page, "lockAfterBox").currentData().toInt(), 7);
    QCOMPARE(box(page, "lockAfterBox").itemData(3).toInt(), 7); // among the others, in order
    QCOMPARE(box(page, "clipboardBox").currentData().toInt(), 45);
    const SettingsPage never({.security = {.lockAfter = 0min}});
    QCOMPARE(box(never, "lockAfterBox").currentData().toInt(), 0);
    QCOMPARE(box(never, "lockAfterBox").findData(0), box(never, "lockAfterBox").count() - 1);
}

FACTORDESK_TEST(TestSettingsPage, QApplication)

} // namespace tst_settings_page

#include "tst_settings_page.moc"
