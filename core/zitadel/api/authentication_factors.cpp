// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/api/authentication_factors.h"

#include <QJsonArray>

namespace factordesk::zitadel {

RestCall AuthenticationFactors::rest() const
{
    return {.method = "POST",
            .path = userPath(userId.text(), "/authentication_factors/_search"),
            .body = jsonBody({{QStringLiteral("authFactors"), QJsonArray{QStringLiteral("OTP")}},
                              {QStringLiteral("states"),
                               QJsonArray{QStringLiteral("AUTH_FACTOR_STATE_READY"),
                                          QStringLiteral("AUTH_FACTOR_STATE_NOT_READY")}}})};
}

Expected<AuthenticationFactors::Response, JsonError>
AuthenticationFactors::decode(const QJsonObject& answer)
{
    JsonReader reader(answer);
    FactorState state = FactorState::None;
    const QJsonArray factors = reader.array("result");
    for (qsizetype i = 0; i < factors.size(); ++i) {
        JsonReader factor(factors.at(i).toObject(), QStringLiteral("result[%1].").arg(i));
        const QString name = factor.text("state");
        reader.join(factor);
        // Others than TOTP are not asked for; a server that sends them all the same is not
        // believed.
        if (!factor.has("otp"))
            continue;
        if (name == QLatin1String("AUTH_FACTOR_STATE_READY"))
            state = FactorState::Active;
        else if (name == QLatin1String("AUTH_FACTOR_STATE_NOT_READY") &&
                 state != FactorState::Active)
            state = FactorState::Pending;
    }
    if (reader.error())
        return Unexpected(*reader.error());
    return state;
}

} // namespace factordesk::zitadel
