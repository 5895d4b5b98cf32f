// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace factordesk::net {

/// True when `host`, as QUrl::host() gives it, is this computer itself by its spelling: localhost,
/// 127.0.0.0/8 or ::1. No name is looked up: a name that merely resolves to a loopback address may
/// resolve elsewhere tomorrow.
[[nodiscard]] bool isLoopbackHost(const QString& host);

} // namespace factordesk::net
