// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/api/rest_call.h"

#include <QJsonDocument>
#include <QUrl>

namespace factordesk::zitadel {

QByteArray pathSegment(const QString& id)
{
    return QUrl::toPercentEncoding(id, {}, ".");
}

QByteArray userPath(const QString& userId, const char* rest)
{
    return "/v2/users/" + pathSegment(userId) + rest;
}

QByteArray jsonBody(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace factordesk::zitadel
