// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/recovery_key.h"
#include "core/vault/set_aside.h"
#include "core/vault/vault_error.h"
#include "ui/text/explanation.h"

#include <QString>

namespace factordesk::text {

/// Why a vault could not be made, opened or written, and what to do.
[[nodiscard]] Explanation explain(const vault::VaultError& error);
/// What is wrong with a recovery key as it was typed, in a sentence.
[[nodiscard]] QString explain(vault::RecoveryKey::Error error);
/// Why an account of the vault is set aside, in a sentence.
[[nodiscard]] QString explain(vault::SetAsideReason reason);

} // namespace factordesk::text
