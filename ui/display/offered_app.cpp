// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/display/offered_app.h"

#include <algorithm>

namespace factordesk::ui {

namespace {

constexpr QLatin1String none("none");

struct Facts
{
    const char* name;
    const char* setting;
    std::string_view page;
    bool runsOnIPhones;
};

Facts factsOf(OfferedApp app)
{
    switch (app) {
    case OfferedApp::Aegis: return {"Aegis", "aegis", "https://getaegis.app", false};
    case OfferedApp::EnteAuth: return {"Ente Auth", "ente-auth", "https://ente.io/auth", true};
    case OfferedApp::TwoFas: return {"2FAS", "2fas", "https://2fas.com", true};
    case OfferedApp::FreeOtp: return {"FreeOTP", "freeotp", "https://freeotp.github.io", true};
    case OfferedApp::GoogleAuthenticator:
        return {"Google Authenticator", "google",
                "https://support.google.com/accounts/answer/1066447", true};
    case OfferedApp::MicrosoftAuthenticator:
        return {"Microsoft Authenticator", "microsoft",
                "https://www.microsoft.com/security/mobile-authenticator-app", true};
    }
    Q_UNREACHABLE();
}

} // namespace

QString nameOf(OfferedApp app)
{
    return QString::fromLatin1(factsOf(app).name);
}

std::string_view pageOf(OfferedApp app)
{
    return factsOf(app).page;
}

bool runsOnIPhones(OfferedApp app)
{
    return factsOf(app).runsOnIPhones;
}

QLatin1String settingOf(std::optional<OfferedApp> app)
{
    return app ? QLatin1String(factsOf(*app).setting) : none;
}

std::optional<OfferedApp> appOfSetting(const QString& setting, std::optional<OfferedApp> otherwise)
{
    if (setting == none)
        return std::nullopt;
    const auto* const found = std::ranges::find_if(
        allOfferedApps, [&](OfferedApp app) { return setting == settingOf(app); });
    return found == allOfferedApps.end() ? otherwise : std::optional(*found);
}

} // namespace factordesk::ui
