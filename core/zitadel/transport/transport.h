// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/net/http_exchange.h"
#include "core/zitadel/api/rest_call.h"
#include "core/zitadel/status.h"

#include <QJsonObject>
#include <QString>

#include <memory>

namespace factordesk::zitadel {

/// Carries operations to one server and judges what comes back.
class Transport
{
public:
    virtual ~Transport() = default;

    [[nodiscard]] virtual std::unique_ptr<net::PendingExchange> send(const RestCall& call) = 0;

    /// The answer's object, or the status that stands for everything else.
    [[nodiscard]] virtual Expected<QJsonObject, Status>
    read(const Expected<net::HttpAnswer, net::Failure>& answer) const = 0;

    /// The language in which the server shall write its messages (BCP 47); empty: its own choice.
    virtual void setLanguage(const QString& tag) = 0;
};

} // namespace factordesk::zitadel
