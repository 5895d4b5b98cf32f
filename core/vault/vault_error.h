// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/expected.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace factordesk::vault {

/// Who holds a vault: one program at a time writes it.
struct LockOwner
{
    std::int64_t processId = 0;
    QString program = {};
    QString host = {};
    WallTime since = {}; ///< When the lock was taken.
};

/// Why a vault could not be made, opened or written.
struct VaultError
{
    enum class Kind {
        // Of the file
        NotFound,
        NotReadable,  ///< The system did not let it be read; see systemError.
        NotAVault,    ///< Another kind of file.
        NewerVersion, ///< Made by a newer program; see version. Nothing was changed.
        Damaged,      ///< See place.
        InUse,        ///< Another program (or another window) writes it; see owner.
        Exists,       ///< There is a file already where a vault was to be made.
        // Of what opens it
        EmptyPassword,
        WrongPassword,
        WrongRecoveryKey, ///< A well-formed one, of another vault or an earlier one.
        NoRecoveryKey,    ///< The vault has none.
        CostOutOfBounds,  ///< The file asks for more memory or time (or for less) than is allowed.
        OutOfMemory,      ///< For the key derivation.
        Cancelled,
        // Of writing it; the file is as it was
        OpenedReadOnly,
        ReadOnlyFolder, ///< The folder or the file system does not let itself be written.
        DiskFull,       ///< Or a quota, or a limit of size.
        WriteFailed,    ///< See systemError.
        ChangedOutside, ///< Something other than this program replaced the file meanwhile.
        TooLarge,       ///< More entries, or a longer one, than a vault holds.
        // Of the contents
        NoSuchEntry,
        NotACounter, ///< The entry has no counter: it is not HOTP.
    };
    /// Where a file is damaged.
    enum class Place {
        Header,   ///< The first part: what opens the vault.
        Slot,     ///< What opens the vault was written by no program of ours.
        Index,    ///< The list of what is in the vault.
        CutShort, ///< The file ends too early.
        TooLong,  ///< There is something behind the end.
    };

    Kind kind = Kind::Damaged;
    std::optional<Place> place = {};
    int version = 0;     ///< For NewerVersion: the file's.
    int systemError = 0; ///< errno; 0 where the system had no part in it.
    std::optional<LockOwner> owner = {};
};

[[nodiscard]] inline Unexpected<VaultError> damaged(VaultError::Place place)
{
    return Unexpected(VaultError{.kind = VaultError::Kind::Damaged, .place = place});
}

} // namespace factordesk::vault
