// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screens/display_screens.h"

#include "tests/support/fake_clock.h"
#include "ui/display/display_strip.h"
#include "ui/display/display_window.h"

#include <QVBoxLayout>

#include <functional>
#include <utility>

namespace factordesk::screens {

namespace {

using ui::DisplayController;
namespace scene = ui::scene;

/// The window with what it needs.
class UserWindow final : public QWidget
{
public:
    UserWindow(const std::function<void(DisplayController&)>& prepare, const QString& language)
    {
        m_clock.advance(std::chrono::seconds(11)); // So that the ring is neither full nor empty.
        m_controller.setSettings({.mirror = ui::Mirror::Digits});
        m_controller.show(scene::Welcome{QStringLiteral("Anna Berg")}, language);
        prepare(m_controller);
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins({});
        layout->addWidget(&m_window);
    }

private:
    test::FakeClock m_clock;
    DisplayController m_controller{m_clock};
    ui::DisplayWindow m_window{m_controller};
};

/// The admin's side of it: the strip with the miniature. Its monitor is one that is not there.
class AdminsStrip final : public QWidget
{
public:
    AdminsStrip(const std::function<void(DisplayController&)>& prepare, const QString& language)
    {
        m_clock.advance(std::chrono::seconds(11));
        m_controller.setSettings({.screen = QStringLiteral("DP-2"), .mirror = ui::Mirror::Digits});
        m_controller.show(scene::Welcome{QStringLiteral("Anna Berg")}, language);
        prepare(m_controller);
        auto* layout = new QVBoxLayout(this);
        layout->addWidget(new ui::DisplayStrip(m_controller));
        layout->addStretch();
    }

private:
    test::FakeClock m_clock;
    DisplayController m_controller{m_clock};
};

scene::Scan scan(const QString& name)
{
    auto symbol = qr::Symbol::encode("otpauth://totp/ZITADEL:anna.berg%40acme.example?secret="
                                     "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=ZITADEL",
                                     qr::ErrorCorrection::Medium);
    return {.name = name,
            .issuer = QStringLiteral("ZITADEL"),
            .account = QStringLiteral("anna.berg@acme.example"),
            .symbol = std::make_shared<const qr::Symbol>(*std::move(symbol)),
            .period = {}};
}

struct Scene
{
    const char* name;
    void (*prepare)(DisplayController&, const QString&);
};

void type(DisplayController& controller, const char* digits)
{
    for (; *digits != '\0'; ++digits)
        controller.type(*digits);
}

const Scene scenes[] = {
    {"welcome", [](DisplayController&, const QString&) {}},
    {"blank", [](DisplayController& controller,
                 const QString& language) { controller.show(scene::Blank{}, language); }},
    {"app", [](DisplayController& controller, const QString&) { controller.setAppAdvice(true); }},
    {"scan",
     [](DisplayController& controller, const QString& language) {
         controller.show(scan(QStringLiteral("Anna Berg")), language);
     }},
    {"scan-long",
     [](DisplayController& controller, const QString& language) {
         controller.show(scan(QStringLiteral("Hubert Blaine Maximilian-Alexander "
                                             "Wolfeschlegelsteinhausenbergerdorff zu Hohenlohe")),
                         language);
     }},
    {"code",
     [](DisplayController& controller, const QString& language) {
         controller.show(scan(QStringLiteral("Anna Berg")), language);
         type(controller, "2870");
     }},
    {"code-refused",
     [](DisplayController& controller, const QString& language) {
         controller.show(scan(QStringLiteral("Anna Berg")), language);
         type(controller, "287081");
         controller.setAnswer(scene::Answer::Refused);
     }},
    {"verified",
     [](DisplayController& controller, const QString& language) {
         controller.show(scene::Verified{QStringLiteral("Anna Berg")}, language);
     }},
    {"problem",
     [](DisplayController& controller, const QString& language) {
         controller.show(scene::Problem{scene::Trouble::Waiting}, language);
     }},
};

template <class View>
Screen screenOf(const char* form, const Scene& scene, const QString& language)
{
    return {QLatin1String(form).toString().arg(QLatin1String(scene.name), language),
            [&scene, language]() -> std::unique_ptr<QWidget> {
                return std::make_unique<View>(
                    [&](DisplayController& controller) { scene.prepare(controller, language); },
                    language);
            }};
}

} // namespace

QList<Screen> displayScreens()
{
    QList<Screen> screens;
    for (const char* const tag : {"en", "de"}) {
        const QString language = QString::fromLatin1(tag);
        for (const Scene& scene : scenes) {
            screens.append(screenOf<UserWindow>("display-%1-%2", scene, language));
            screens.append(screenOf<AdminsStrip>("display-strip-%1-%2", scene, language));
        }
    }
    return screens;
}

} // namespace factordesk::screens
