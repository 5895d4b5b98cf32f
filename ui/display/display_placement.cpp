// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/display/display_placement.h"

#include <QGuiApplication>
#include <QScreen>
#include <QStringList>
#include <QWidget>

#include <algorithm>

namespace factordesk::ui {

namespace {
constexpr QLatin1Char separator('|');
}

ScreenIdentity ScreenIdentity::of(const QScreen& screen)
{
    return {.name = screen.name(), .model = screen.model(), .serial = screen.serialNumber()};
}

QString ScreenIdentity::key() const
{
    QStringList parts{name, model, serial};
    for (QString& part : parts)
        part.remove(separator);
    return parts.join(separator);
}

QString ScreenIdentity::nameIn(const QString& key)
{
    return key.section(separator, 0, 0);
}

QString ScreenIdentity::label() const
{
    return model.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(model, name);
}

qsizetype findScreen(const QList<ScreenIdentity>& screens, const QString& key)
{
    const auto exact = std::find_if(screens.begin(), screens.end(),
                                    [&](const auto& screen) { return screen.key() == key; });
    if (exact != screens.end())
        return exact - screens.begin();
    const auto sameMonitor = [&](const ScreenIdentity& screen) {
        return !screen.serial.isEmpty() &&
               screen.key().section(separator, 1) == key.section(separator, 1);
    };
    const auto moved = std::find_if(screens.begin(), screens.end(), sameMonitor);
    return moved == screens.end() ? -1 : moved - screens.begin();
}

DisplayPlacement::DisplayPlacement(QWidget& window) : m_window(window)
{
    connect(qGuiApp, &QGuiApplication::screenAdded, this, &DisplayPlacement::place);
    connect(qGuiApp, &QGuiApplication::screenRemoved, this, &DisplayPlacement::forget);
    m_window.hide();
}

void DisplayPlacement::choose(const QString& key)
{
    m_key = key;
    place();
}

void DisplayPlacement::forget(QScreen* screen)
{
    // Qt moves the windows of a lost screen to another one, which may be the admin's.
    if (screen != m_screen)
        return;
    m_screen = nullptr;
    m_window.hide();
}

void DisplayPlacement::place()
{
    const QList<QScreen*> screens = QGuiApplication::screens();
    QList<ScreenIdentity> identities;
    for (const QScreen* screen : screens)
        identities.append(ScreenIdentity::of(*screen));
    const qsizetype found = m_key.isEmpty() ? -1 : findScreen(identities, m_key);
    QScreen* const chosen = found < 0 ? nullptr : screens.at(found);
    if (chosen == m_screen)
        return;
    m_screen = chosen;
    m_window.hide();
    if (!m_screen)
        return;
    m_window.setScreen(m_screen);
    m_window.setGeometry(m_screen->geometry());
    m_window.showFullScreen();
}

} // namespace factordesk::ui
