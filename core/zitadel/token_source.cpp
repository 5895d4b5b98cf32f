// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/token_source.h"

#include <utility>

namespace factordesk::zitadel {

FixedToken::FixedToken(SecureBytes token) : m_token(std::move(token)) {}

} // namespace factordesk::zitadel
