// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random_source.h"
#include "core/practice/api_error.h"
#include "core/practice/directory.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace factordesk::practice {

/// One call on its way through an endpoint. Everything is borrowed for that time.
struct Call
{
    Directory& directory;
    RandomSource& random;
    const QString& issuer;
    const QString& userId; ///< Of the path.
    const QByteArray& query;
    const QByteArray& body;
    Language language = Language::English;
    /// The organisation's context: x-zitadel-orgid, or the caller's own.
    QString organisationId;
    Moment now;
    /// How far the projections have come, which reads and lists look into.
    MonotonicTime projectedUntil;
};

/// The error of an id, in the call's language.
[[nodiscard]] inline ApiError callError(const Call& call, QByteArrayView id)
{
    return apiError(id, call.language);
}

/// Why the caller may not do this to people of an organisation; no value when they may.
[[nodiscard]] inline std::optional<ApiError>
refusal(const Call& call, const Organisation& organisation, QStringView permission)
{
    if (organisation.callerPermissions.isEmpty())
        return callError(call, "AUTHZ-cdgFk");
    if (!organisation.allows(permission))
        return callError(call, "AUTH-AWfge");
    return std::nullopt;
}

} // namespace factordesk::practice
