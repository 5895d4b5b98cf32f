// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>
#include <QWidget>

#include <functional>
#include <memory>

namespace factordesk::screens {

/// One page in one state, to be looked at; made anew for every picture.
struct Screen
{
    QString name; ///< Part of the file's name.
    /// Made after the theme; what its state waits for may come from the event loop.
    std::function<std::unique_ptr<QWidget>()> make;
};

} // namespace factordesk::screens

Q_DECLARE_METATYPE(factordesk::screens::Screen)
