// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/display/offered_app.h"

#include <QString>

#include <chrono>
#include <optional>

namespace factordesk::ui {

/// How the typed code stands in the user window.
enum class Mirror { Digits, Dots };

/// What can be chosen about the user window.
struct DisplaySettings
{
    QString screen = {}; ///< ScreenIdentity::key(); empty while no screen is chosen: no window.
    Mirror mirror = Mirror::Dots;
    std::chrono::minutes blankAfter{5}; ///< Without use; zero for never.
    /// Whose pages are shown as QR codes to somebody without an app; none: no QR code.
    std::optional<OfferedApp> androidApp = OfferedApp::Aegis;
    std::optional<OfferedApp> iPhoneApp = OfferedApp::TwoFas;
    bool sound = false; ///< The desktop's beep when somebody is verified.

    bool operator==(const DisplaySettings&) const = default;
};

} // namespace factordesk::ui
