// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zitadel/status.h"

#include <QString>

#include <optional>

namespace factordesk::cli {

/// What the program ends with; part of its contract with scripts.
enum class ExitStatus {
    Done = 0,
    Refused = 1,      ///< The server, or the check, said no.
    Usage = 2,        ///< The command line is wrong.
    Unreachable = 3,  ///< No answer, or nobody knows the outcome.
    InputRefused = 4, ///< A file, a URI or a code cannot be used.
};

/// Why a command did not do what it was asked for.
struct Failure
{
    enum class Kind { Usage, Input, Network, Tls, Status, Unsettled };

    Kind kind = Kind::Usage;
    /// One sentence or two, for a person: what is wrong and what to do.
    QString message;
    /// What the server, or the way to it, said; for all kinds but Usage and Input.
    std::optional<zitadel::Status> status = std::nullopt;
    /// False while nobody knows whether the server acted.
    bool isSettled = true;
};

[[nodiscard]] Failure usageFailure(const QString& message);
[[nodiscard]] Failure inputFailure(const QString& message);
/// A call that ended in `status`; `isSettled` is what was found out beyond it.
[[nodiscard]] Failure statusFailure(const zitadel::Status& status, bool isSettled);

[[nodiscard]] ExitStatus exitStatus(Failure::Kind kind);

} // namespace factordesk::cli
