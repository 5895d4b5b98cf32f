// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>
#include <QString>

#include <array>
#include <optional>
#include <string_view>

namespace factordesk::ui {

/// The authenticator apps that the user window can offer. A closed set, each with an address that
/// is written here: no other address can stand in that window as a QR code.
enum class OfferedApp {
    Aegis,
    EnteAuth,
    TwoFas,
    FreeOtp,
    GoogleAuthenticator,
    MicrosoftAuthenticator
};

inline constexpr std::array allOfferedApps{OfferedApp::Aegis,
                                           OfferedApp::EnteAuth,
                                           OfferedApp::TwoFas,
                                           OfferedApp::FreeOtp,
                                           OfferedApp::GoogleAuthenticator,
                                           OfferedApp::MicrosoftAuthenticator};

/// Its own name, the same in every language.
[[nodiscard]] QString nameOf(OfferedApp app);
/// Its maker's page, from where the app stores are reached: an https URL.
[[nodiscard]] std::string_view pageOf(OfferedApp app);
[[nodiscard]] bool runsOnIPhones(OfferedApp app);

/// For the settings; "none" for no app.
[[nodiscard]] QLatin1String settingOf(std::optional<OfferedApp> app);
/// Reads settingOf() back; `otherwise` for anything else.
[[nodiscard]] std::optional<OfferedApp> appOfSetting(const QString& setting,
                                                     std::optional<OfferedApp> otherwise);

} // namespace factordesk::ui
