// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/enroll/phone_apps.h"

#include "ui/display/offered_app.h"

#include <QCoreApplication>

#include <string>

namespace factordesk::ui {

namespace {

class PhoneAppsText
{
    Q_DECLARE_TR_FUNCTIONS(PhoneApps)
};

QByteArray pageFor(OfferedApp app)
{
    return QByteArray::fromStdString(std::string(pageOf(app)));
}

} // namespace

QList<PhoneApp> phoneApps()
{
    const QString phones = PhoneAppsText::tr("Android and iPhone");
    return {
        {nameOf(OfferedApp::Aegis), PhoneAppsText::tr("Android"),
         PhoneAppsText::tr(
             "Free and open. It keeps encrypted backups once they are switched on in its "
             "settings."),
         pageFor(OfferedApp::Aegis)},
        {nameOf(OfferedApp::EnteAuth), PhoneAppsText::tr("Android, iPhone and computers"),
         PhoneAppsText::tr(
             "Free and open. It can keep an encrypted copy online, and works without an "
             "account, too."),
         pageFor(OfferedApp::EnteAuth)},
        {nameOf(OfferedApp::TwoFas), phones,
         PhoneAppsText::tr(
             "Free and open. It backs up to the phone’s own cloud if one allows it to."),
         pageFor(OfferedApp::TwoFas)},
        {nameOf(OfferedApp::FreeOtp), phones,
         PhoneAppsText::tr(
             "Free and open, and plain. Who loses the phone without a backup has to be set "
             "up again."),
         pageFor(OfferedApp::FreeOtp)},
        {nameOf(OfferedApp::GoogleAuthenticator), phones,
         PhoneAppsText::tr(
             "Older versions take every account for SHA-1, 6 digits and 30 seconds, whatever "
             "the QR code says. Signed in to Google, it keeps a copy there."),
         pageFor(OfferedApp::GoogleAuthenticator)},
        {nameOf(OfferedApp::MicrosoftAuthenticator), phones,
         PhoneAppsText::tr(
             "Add an account of the kind “Other”. It makes every code with SHA-1, whatever "
             "the QR code says."),
         pageFor(OfferedApp::MicrosoftAuthenticator)},
    };
}

} // namespace factordesk::ui
