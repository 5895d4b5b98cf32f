// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/secure_bytes.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>

namespace factordesk::app {

/// Opens a local socket at `path` (absolute), for this user alone, in place of one that a crash
/// left there. Calls `visited` from the event loop for everyone who came and went, with what they
/// brought: nothing when that was over `longest` bytes. Closed when the returned object goes.
[[nodiscard]] std::unique_ptr<QObject>
openInstanceDoor(const QString& path, qsizetype longest,
                 std::function<void(SecureBytes brought)> visited);

} // namespace factordesk::app
