// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window_place.h"

#include <QScreen>
#include <QWidget>

namespace factordesk::ui {

namespace {

constexpr QSize usual(1200, 800);
/// There is no asking before the window is shown. Sides of 8 and a title bar of 48 are the most
/// that GNOME's and KDE's own themes take.
constexpr QSize frame(16, 48);

} // namespace

QSize firstSize(const QSize& available)
{
    return usual.boundedTo(available - frame);
}

void placeWindow(QWidget& window, const QByteArray& remembered)
{
    window.resize(firstSize(window.screen()->availableSize()));
    // Moves it onto a screen, but leaves it as large as it was on another one.
    if (!window.restoreGeometry(remembered))
        return;
    const QRect room = window.screen()->availableGeometry();
    if (window.width() <= room.width() && window.height() <= room.height())
        return;
    window.resize(window.size().boundedTo(room.size() - frame));
    window.move(room.topLeft());
}

} // namespace factordesk::ui
