// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import_result.h"

namespace factordesk::exchange {

/// Authy's store, Android's shared preferences, with secrets in the plain or under a password: then
/// each row is opened by itself, by a key derivation of its own.
[[nodiscard]] Expected<Imported, ImportError> readAuthy(const Input& input);

} // namespace factordesk::exchange
