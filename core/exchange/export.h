// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/expected.h"
#include "core/base/random_source.h"
#include "core/crypto/argon2id.h"
#include "core/crypto/scrypt.h"
#include "core/secret/secure_bytes.h"
#include "core/vault/entry.h"

#include <span>

namespace factordesk::exchange {

/// What is written.
enum class ExportFormat {
    Aegis,          ///< Aegis' vault, readable by everybody.
    AegisEncrypted, ///< The same under a password.
    Factordesk,     ///< A vault of this program under a password (core/vault/FORMAT.md).
    UriList,        ///< Key URIs, one a line, readable by everybody.
};

/// Whether a file of this format opens with a password only.
[[nodiscard]] bool isEncrypted(ExportFormat format);

/// The entries to write, in their order; borrowed.
using Entries = std::span<const vault::Entry* const>;

/// How to write. All of it is borrowed for the call.
struct ExportRequest
{
    ExportFormat format = ExportFormat::Factordesk;
    /// UTF-8; for encrypted formats, and not looked at by others.
    std::span<const std::byte> password = {};
    RandomSource& random;
    WallTime now = {};
    /// What the password's key costs; a test makes it cheaper.
    crypto::ScryptCost scryptCost = {};
    crypto::Argon2idCost argonCost = {};
};

enum class ExportError {
    NothingToExport, ///< No entry.
    EmptyPassword,   ///< An encrypted format without a password.
    TooLarge,        ///< More entries, or a longer one, than the format holds.
    CostOutOfBounds, ///< The cost asked for is not allowed.
    OutOfMemory,     ///< The system did not give the memory for the key derivation.
};

/// The whole file. Encrypted formats take half a second for the key: run it outside of the GUI
/// thread.
[[nodiscard]] Expected<SecureBytes, ExportError> exportEntries(Entries entries,
                                                               const ExportRequest& request);

} // namespace factordesk::exchange
