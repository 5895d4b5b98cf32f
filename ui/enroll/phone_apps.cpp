// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/enroll/phone_apps.h"

#include <QCoreApplication>

namespace factordesk::ui {

namespace {

class PhoneAppsText
{
    Q_DECLARE_TR_FUNCTIONS(PhoneApps)
};

} // namespace

QList<PhoneApp> phoneApps()
{
    const QString phones = PhoneAppsText::tr("Android and iPhone");
    return {
        {QStringLiteral("Aegis"), PhoneAppsText::tr("Android"),
         PhoneAppsText::tr(
             "Free and open. It keeps encrypted backups once they are switched on in its "
             "settings."),
         "https://getaegis.app"},
        {QStringLiteral("Ente Auth"), PhoneAppsText::tr("Android, iPhone and computers"),
         PhoneAppsText::tr(
             "Free and open. It can keep an encrypted copy online, and works without an "
             "account, too."),
         "https://ente.io/auth"},
        {QStringLiteral("2FAS"), phones,
         PhoneAppsText::tr(
             "Free and open. It backs up to the phone’s own cloud if one allows it to."),
         "https://2fas.com"},
        {QStringLiteral("FreeOTP"), phones,
         PhoneAppsText::tr(
             "Free and open, and plain. Who loses the phone without a backup has to be set "
             "up again."),
         "https://freeotp.github.io"},
        {QStringLiteral("Google Authenticator"), phones,
         PhoneAppsText::tr(
             "Older versions take every account for SHA-1, 6 digits and 30 seconds, whatever "
             "the QR code says. Signed in to Google, it keeps a copy there."),
         "https://support.google.com/accounts/answer/1066447"},
        {QStringLiteral("Microsoft Authenticator"), phones,
         PhoneAppsText::tr(
             "Add an account of the kind “Other”. It makes every code with SHA-1, whatever "
             "the QR code says."),
         "https://www.microsoft.com/security/mobile-authenticator-app"},
    };
}

} // namespace factordesk::ui
