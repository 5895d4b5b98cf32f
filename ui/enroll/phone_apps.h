// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace factordesk::ui {

/// An authenticator app that people use, and what to know of it at the desk.
struct PhoneApp
{
    QString name;
    QString systems; ///< What it runs on.
    QString advice;  ///< A sentence or two.
    QByteArray page; ///< Its maker's page, from where the app stores are reached: an https URL.
};

/// Those that a person is likely to have, or should get, in the program's language. Nothing here
/// is asked of the network.
[[nodiscard]] QList<PhoneApp> phoneApps();

} // namespace factordesk::ui
