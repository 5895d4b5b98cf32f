// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/argon2id.h"
#include "core/crypto/scrypt.h"
#include "core/exchange/import_result.h"

namespace factordesk::exchange {

// What all readers of encrypted files share. Each checks the file's shape and the cost of its key
// derivation before it asks for a password, takes memory or time.

/// The content of an encrypted file, which is a file of a plain format itself.
using Opened = Expected<SecureBytes, ImportError>;

[[nodiscard]] Unexpected<ImportError> refuse(Format format, ImportError::Kind kind);
[[nodiscard]] Unexpected<ImportError> refuse(Format format, crypto::Argon2idError error);
[[nodiscard]] Unexpected<ImportError> refuse(Format format, crypto::ScryptError error);

/// `content`, or that it cannot be told whether the password is wrong or the file damaged.
[[nodiscard]] Opened openedOr(Format format, std::optional<SecureBytes> content);

} // namespace factordesk::exchange
