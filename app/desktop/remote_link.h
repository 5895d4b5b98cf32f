// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/enrollment/server_link.h"

namespace factordesk::app {

/// Links over the network: QNetworkAccessManager below, set up as the profile says (whom to trust,
/// which proxy, how long to wait), all three media types above. `clock` is borrowed and must
/// outlive every link that is made.
[[nodiscard]] enrollment::LinkFactory remoteLinks(const Clock& clock);

} // namespace factordesk::app
