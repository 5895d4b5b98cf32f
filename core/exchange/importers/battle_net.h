// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import_result.h"

namespace factordesk::exchange {

/// The store of Battle.net's authenticator, Android's shared preferences in which secret and serial
/// number lie under a mask that is the same everywhere.
[[nodiscard]] Expected<Imported, ImportError> readBattleNet(const Input& input);

} // namespace factordesk::exchange
