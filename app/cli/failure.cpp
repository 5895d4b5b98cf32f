// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/failure.h"

#include "ui/text/status_text.h"

namespace factordesk::cli {

Failure usageFailure(const QString& message)
{
    return {.kind = Failure::Kind::Usage, .message = message};
}

Failure inputFailure(const QString& message)
{
    return {.kind = Failure::Kind::Input, .message = message};
}

Failure statusFailure(const zitadel::Status& status, bool isSettled)
{
    Failure failure{.kind = Failure::Kind::Network,
                    .message = text::explain(status).paragraph(),
                    .status = status,
                    .isSettled = isSettled};
    if (!isSettled)
        failure.kind = Failure::Kind::Unsettled;
    else if (status.stage == net::Stage::Server)
        failure.kind = Failure::Kind::Status;
    else if (status.stage == net::Stage::Tls)
        failure.kind = Failure::Kind::Tls;
    return failure;
}

ExitStatus exitStatus(Failure::Kind kind)
{
    switch (kind) {
    case Failure::Kind::Usage: return ExitStatus::Usage;
    case Failure::Kind::Input: return ExitStatus::InputRefused;
    case Failure::Kind::Status: return ExitStatus::Refused;
    case Failure::Kind::Network:
    case Failure::Kind::Tls:
    case Failure::Kind::Unsettled: break;
    }
    return ExitStatus::Unreachable;
}

} // namespace factordesk::cli
