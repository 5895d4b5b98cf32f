// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/registration_uri.h"

namespace factordesk::practice {

namespace {

/// Go's net/url.PathEscape: letters, digits and - _ . ~ $ & + : = @ stay.
QString pathEscaped(const QString& text)
{
    return QString::fromLatin1(text.toUtf8().toPercentEncoding("$&+:=@"));
}

/// The label as url.URL.String() writes a path: what PathEscape leaves, and also / , ;
QString labelEscaped(const QString& text)
{
    return QString::fromLatin1(text.toUtf8().toPercentEncoding("$&+:=@/,;"));
}

} // namespace

QString registrationUri(const QString& issuer, const QString& account, const QString& secret)
{
    return QStringLiteral("otpauth://totp/") + labelEscaped(issuer + u':' + account) +
           QStringLiteral("?algorithm=SHA1&digits=6&issuer=") + pathEscaped(issuer) +
           QStringLiteral("&period=30&secret=") + secret;
}

} // namespace factordesk::practice
