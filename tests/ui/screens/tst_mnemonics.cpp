// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/mnemonics.h"
#include "tests/support/styled_application.h"
#include "tests/support/test_program.h"
#include "tests/ui/screens/all_screens.h"
#include "ui/theme/factordesk_style.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QTest>
#include <QTranslator>

#include <algorithm>

namespace tst_mnemonics {

using namespace factordesk;

namespace {

/// Object names of controls without an Alt letter (or how they begin), by what reaches them.
constexpr const char* otherwiseReached[] = {
    // The places: Ctrl+1 to Ctrl+7.
    "navigation",
    // Searches: Ctrl+K, or they have the keyboard from the start.
    "searchField", "organisationSearchField", "rosterSearch", "codesSearch", "accountSearch",
    // Filters: Tab from the search before them.
    "personField", "outcomeBox", "dayBox", "adminBox", "groupBox", "tagBox", "orderBox",
    "organisationBox",
    // As many as the list has columns.
    "columnBox",
    // Texts to read, behind the button that opens them.
    "requestText", "answerText",
    // Escape.
    "cancelAccount",
    // Enter in the fields above it.
    "connectButton",
    // The server's rarer settings, of which there are more than letters: Tab from the one before.
    "mediaTypeBox", "findMediaTypesButton", "chooseAuthoritiesButton", "systemAuthoritiesButton",
    "forgetPinButton", "applyProxyButton", "proxyAddressField", "proxyUserField",
    "proxyPasswordField",
    // As many as the program has commands: Tab from the one before.
    "keys.", "restoreKeys.",
    // The practice server's faults.
    "slowSwitch", "loseSwitch", "clockSwitch", "tokenSwitch", "oldServerSwitch"};

bool mayLackMnemonic(const QString& name)
{
    return std::ranges::any_of(otherwiseReached, [&name](const char* beginning) {
        return name.startsWith(QLatin1String(beginning));
    });
}

} // namespace

/// The Alt letters of every page in every state, in every language.
class TestMnemonics : public QObject
{
    Q_OBJECT

private slots:
    void noneIsShared_data();
    void noneIsShared();
};

void TestMnemonics::noneIsShared_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<screens::Screen>("screen");
    for (const char* language : {"en", "de"}) {
        for (const screens::Screen& screen : screens::allScreens())
            QTest::addRow("%s, %s", qPrintable(screen.name), language)
                << QString::fromLatin1(language) << screen;
    }
}

void TestMnemonics::noneIsShared()
{
    QFETCH(const QString, language);
    QFETCH(const screens::Screen, screen);
    QTranslator translator;
    QVERIFY(translator.load(QLocale(language), QStringLiteral("factordesk"), QStringLiteral("_"),
                            QStringLiteral(":/i18n")));
    QCoreApplication::installTranslator(&translator);
    const ui::Theme theme;
    const std::unique_ptr<QWidget> window = screen.make();
    window->resize(1200, 800);
    window->show();
    QCoreApplication::processEvents();
    QCOMPARE(test::sharedMnemonics(*window).join(u'\n'), QString());
    QStringList without = test::controlsWithoutMnemonic(*window);
    without.removeIf([](const QString& name) { return mayLackMnemonic(name); });
    QCOMPARE(without.join(u'\n'), QString());
}

FACTORDESK_TEST(TestMnemonics, factordesk::test::StyledApplication)

} // namespace tst_mnemonics

#include "tst_mnemonics.moc"
