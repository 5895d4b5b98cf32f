// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/delays.h"
#include "core/net/redirect_listener.h"
#include "core/secret/secure_bytes.h"

#include <memory>

namespace factordesk::net {

/// Waits for `state`. `delays` is borrowed and must outlive the listener.
[[nodiscard]] std::unique_ptr<RedirectListener>
makeRedirectListener(SecureBytes state, RedirectPages pages, Delays& delays);

} // namespace factordesk::net
