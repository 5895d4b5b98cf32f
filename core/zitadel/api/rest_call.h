// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace factordesk::zitadel {

/// An operation as the REST gateway takes it. Each pair of files beside this one describes one
/// operation: a request value with `Response`, `rest()`, and `decode()` for the answer's object.
struct RestCall
{
    QByteArray method = {};
    QByteArray path = {}; ///< Percent-encoded, with a leading slash; the query, if any, behind '?'.
    QByteArray body = {}; ///< JSON; empty for none.
    QString organisationId = {};     ///< Whose context the call is made in; empty: the transport's.
    bool isInNoOrganisation = false; ///< No context at all, not even the transport's.
    QList<QByteArray> secretRequestFields = {}; ///< As net::HttpRequest has them.
    QList<QByteArray> secretAnswerFields = {};
};

/// An id as one segment of a path, percent-encoded (dots, too).
[[nodiscard]] QByteArray pathSegment(const QString& id);

/// "/v2/users/ID" and what follows, the id as one segment.
[[nodiscard]] QByteArray userPath(const QString& userId, const char* rest = "");

/// An object as a body.
[[nodiscard]] QByteArray jsonBody(const QJsonObject& object);

} // namespace factordesk::zitadel
