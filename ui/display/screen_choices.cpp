// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/display/screen_choices.h"

#include "ui/display/display_placement.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QScreen>
#include <QSignalBlocker>

namespace factordesk::ui {

namespace {

class ScreenChoices
{
    Q_DECLARE_TR_FUNCTIONS(ScreenChoices)

public:
    //: The user window stands on no monitor.
    static QString none() { return tr("Not shown"); }
    //: %1 is the name of a monitor's output.
    static QString absent(const QString& name) { return tr("%1 (not connected)").arg(name); }
};

} // namespace

bool isConnected(const QString& key)
{
    QList<ScreenIdentity> screens;
    for (const QScreen* screen : QGuiApplication::screens())
        screens.append(ScreenIdentity::of(*screen));
    return findScreen(screens, key) >= 0;
}

void listScreens(QComboBox& box, const QString& chosen, const QScreen* desk)
{
    const QSignalBlocker quiet(box);
    box.clear();
    box.addItem(ScreenChoices::none(), QString());
    for (const QScreen* screen : QGuiApplication::screens()) {
        const ScreenIdentity identity = ScreenIdentity::of(*screen);
        if (screen != desk || identity.key() == chosen)
            box.addItem(identity.label(), identity.key());
    }
    if (box.findData(chosen) < 0)
        box.addItem(ScreenChoices::absent(ScreenIdentity::nameIn(chosen)), chosen);
    box.setCurrentIndex(box.findData(chosen));
}

} // namespace factordesk::ui
