// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/reader.h"
#include "tests/support/fake_clock.h"
#include "tests/support/test_program.h"
#include "ui/display/display_strip.h"
#include "ui/display/display_texts.h"
#include "ui/display/display_view.h"
#include "ui/display/display_window.h"
#include "ui/display/offered_app.h"
#include "ui/display/scene_canvas.h"
#include "ui/display/scene_painter.h"

#include <QApplication>
#include <QMetaProperty>
#include <QTest>

namespace tst_display_window {

using namespace factordesk;
using namespace factordesk::ui;

class TestDisplayWindow : public QObject
{
    Q_OBJECT

private slots:
    void showsAReadableSymbol_data();
    void showsAReadableSymbol();
    void speaksThePersonsLanguage_data();
    void speaksThePersonsLanguage();
    void takesDigitsFromAKeyboard();
    void saysNoDigitAloud();
    void holdsNothingButTheScene();
    void offersTheAppsThatWereChosen_data();
    void offersTheAppsThatWereChosen();
    void cannotBeClosed();
};

namespace {

constexpr std::string_view uri = "otpauth://totp/ACME:anna?secret=GEZDGNBVGY3TQOJQ&issuer=ACME";

scene::Scan scanScene()
{
    return {.name = QStringLiteral("Anna Berg"),
            .issuer = QStringLiteral("ACME"),
            .account = QStringLiteral("anna"),
            .symbol = std::make_shared<const qr::Symbol>(
                qr::Symbol::encode(uri, qr::ErrorCorrection::Medium).value()),
            .period = {}};
}

struct Bench
{
    test::FakeClock clock;
    DisplayController controller{clock};
    DisplayWindow window{controller};

    explicit Bench(const QString& language = QStringLiteral("en"))
    {
        controller.show(scanScene(), language);
        window.resize(1280, 800);
        window.show();
    }
    [[nodiscard]] QString spoken() const
    {
        return window.findChild<DisplayView*>()->accessibleName();
    }
};

/// Every text that an object and all below it have in a property.
QStringList textsOf(const QObject& object)
{
    QStringList texts;
    for (int i = 0; i < object.metaObject()->propertyCount(); ++i)
        texts.append(object.metaObject()->property(i).read(&object).toString());
    for (const QByteArray& name : object.dynamicPropertyNames())
        texts.append(object.property(name.constData()).toString());
    for (const QObject* child : object.children())
        texts.append(textsOf(*child));
    return texts;
}

} // namespace

void TestDisplayWindow::showsAReadableSymbol_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("the least") << QSize(640, 400);
    QTest::newRow("1280x800") << QSize(1280, 800);
    QTest::newRow("full HD") << QSize(1920, 1080);
    QTest::newRow("upright") << QSize(1080, 1920);
}

void TestDisplayWindow::showsAReadableSymbol()
{
    QFETCH(const QSize, size);
    Bench bench;
    bench.window.resize(size);
    const std::vector<SecureBytes> read = scan::readSymbols(bench.window.grab().toImage());
    QCOMPARE(read.size(), 1U);
    QVERIFY(read.front() == SecureBytes::copyOf(uri));
}

void TestDisplayWindow::speaksThePersonsLanguage_data()
{
    QTest::addColumn<QString>("tag");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("greeting");
    const auto row = [](const char* tag, const char* language, const char* greeting) {
        QTest::newRow(tag) << QString::fromLatin1(tag) << QString::fromLatin1(language)
                           << QString::fromLatin1(greeting);
    };
    row("de", "de", "Willkommen, Anna");
    row("de-CH", "de", "Willkommen, Anna");
    row("en", "en", "Welcome, Anna");
    row("ja", "en", "Welcome, Anna");
    row("", "en", "Welcome, Anna");
    row("nonsense", "en", "Welcome, Anna");
}

void TestDisplayWindow::speaksThePersonsLanguage()
{
    QFETCH(const QString, tag);
    DisplayTexts texts;
    texts.setLanguage(tag);
    QTEST(texts.language(), "language");
    QTEST(texts.sentence(DisplayTexts::Sentence::Welcome, QStringLiteral("Anna")), "greeting");
    Bench bench(tag);
    bench.controller.show(scene::Welcome{.name = QStringLiteral("Anna")}, tag);
    QTEST(bench.spoken(), "greeting");
}

void TestDisplayWindow::takesDigitsFromAKeyboard()
{
    Bench bench;
    QTest::keyClicks(&bench.window, QStringLiteral("12x 39"));
    QTest::keyClick(&bench.window, Qt::Key_Backspace);
    QVERIFY(bench.controller.code() == otp::Code("123"));
}

void TestDisplayWindow::saysNoDigitAloud()
{
    Bench bench;
    DisplaySettings settings;
    settings.mirror = Mirror::Digits;
    bench.controller.setSettings(settings);
    bench.controller.mirror(otp::Code("739"));
    for (const QString& text : textsOf(bench.window))
        QVERIFY2(!text.contains(QLatin1String("739")), qPrintable(text));
}

void TestDisplayWindow::holdsNothingButTheScene()
{
    Bench bench;
    bench.controller.show(scene::Verified{.name = QStringLiteral("Anna")}, QStringLiteral("en"));
    QStringList said;
    for (const QString& text : textsOf(bench.window)) {
        QVERIFY2(!text.contains(QLatin1String("GEZDGNBV")), qPrintable(text));
        if (text.contains(QLatin1Char(' ')))
            said.append(text);
    }
    said.removeDuplicates();
    // The one sentence is what the scene says.
    QVERIFY(said.contains(QLatin1String("It works, Anna")));
    // Only these kinds of object exist in the window: nothing that could hold anything else.
    for (const QObject* object : bench.window.findChildren<QObject*>()) {
        const QLatin1String kind(object->metaObject()->className());
        QVERIFY2(kind == QLatin1String("QVBoxLayout") || kind == QLatin1String("QTimer") ||
                     kind == QLatin1String("factordesk::ui::DisplayView") ||
                     kind == QLatin1String("QWidgetWindow") ||
                     kind == QLatin1String("QWindowContainer"),
                 kind.data());
    }
    bench.controller.show(scene::Blank{}, {});
    QVERIFY(bench.spoken().isEmpty());
}

void TestDisplayWindow::offersTheAppsThatWereChosen_data()
{
    using App = std::optional<OfferedApp>;
    QTest::addColumn<int>("android");
    QTest::addColumn<int>("iPhone");
    QTest::addColumn<QStringList>("pages");
    const auto row = [](const char* name, App android, App iPhone, const QStringList& pages) {
        QTest::newRow(name) << (android ? int(*android) : -1) << (iPhone ? int(*iPhone) : -1)
                            << pages;
    };
    const QString aegis = QStringLiteral("https://getaegis.app");
    const QString twoFas = QStringLiteral("https://2fas.com");
    row("two apps", OfferedApp::Aegis, OfferedApp::TwoFas, {twoFas, aegis});
    row("one for both", OfferedApp::TwoFas, OfferedApp::TwoFas, {twoFas});
    row("Android alone", OfferedApp::Aegis, {}, {aegis});
    row("iPhones alone", {}, OfferedApp::TwoFas, {twoFas});
    row("none", {}, {}, {});
}

void TestDisplayWindow::offersTheAppsThatWereChosen()
{
    QFETCH(const int, android);
    QFETCH(const int, iPhone);
    const auto app = [](int which) {
        return which < 0 ? std::nullopt : std::optional(OfferedApp(which));
    };
    Bench bench;
    bench.controller.setSettings({.androidApp = app(android), .iPhoneApp = app(iPhone)});
    bench.controller.setAppAdvice(true);
    QStringList pages;
    for (const SecureBytes& page : scan::readSymbols(bench.window.grab().toImage()))
        pages.append(QString::fromLatin1(page.text().data(), qsizetype(page.size())));
    pages.sort();
    QTEST(pages, "pages");
    // Not whom the window stands for, nor what else there was.
    for (const QString& text : textsOf(bench.window)) {
        QVERIFY2(!text.contains(QLatin1String("Anna")), qPrintable(text));
        QVERIFY2(!text.contains(QLatin1String("https")), qPrintable(text));
    }
    // The choice comes back from the settings.
    QCOMPARE(appOfSetting(settingOf(app(android)), OfferedApp::FreeOtp), app(android));
    QVERIFY(appOfSetting(QStringLiteral("another"), OfferedApp::FreeOtp) == OfferedApp::FreeOtp);
}

void TestDisplayWindow::cannotBeClosed()
{
    Bench bench;
    QVERIFY(!bench.window.close());
    QVERIFY(bench.window.isVisible());
}

FACTORDESK_TEST(TestDisplayWindow, QApplication)

} // namespace tst_display_window

#include "tst_display_window.moc"
