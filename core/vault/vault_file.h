// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/vault/header.h"
#include "core/vault/vault_error.h"

#include <QString>

#include <cstddef>
#include <span>
#include <vector>

namespace factordesk::vault {

/// How many earlier states of a file are kept beside it: NAME.1, the newest, to NAME.5.
inline constexpr int backupCount = 5;

/// An earlier state of a vault, beside it.
struct Backup
{
    int number = 0; ///< 1 is the newest.
    WallTime savedAt = {};
};

/// The path of a backup, 1 to backupCount.
[[nodiscard]] QString backupPath(const QString& path, int number);

/// A whole file of at most maximumFileSize. Kinds of error: NotFound, NotReadable, Damaged
/// (TooLong) for a larger one, NotAVault for what is no regular file.
[[nodiscard]] Expected<std::vector<std::byte>, VaultError> readVaultFile(const QString& path);

/// The header alone; what follows it is not read. Kinds of error: those of readVaultFile() and
/// parseHeader().
[[nodiscard]] Expected<ParsedHeader, VaultError> readVaultHeader(const QString& path);

/// The backups of the vault at `path` whose header can be read, the newest first. Needs no key.
[[nodiscard]] std::vector<Backup> backupsOf(const QString& path);

/// What becomes of the file that is there.
enum class Earlier {
    None,           ///< There must be none. Error: Exists.
    Replaced,       ///< It goes.
    KeptOnce,       ///< It becomes the newest backup; the oldest goes.
    KeptOverNewest, ///< It takes the place of the newest backup.
};

/// Puts `bytes` in the place of a file, whole or not at all: they are written beside it (NAME.new,
/// readable by its owner alone), flushed to the disk, and renamed; then the folder is flushed.
/// Whatever happens meanwhile, the file at `path` is the old one or the new one. Kinds of error:
/// Exists, ReadOnlyFolder, DiskFull, WriteFailed. The caller holds the vault's lock.
[[nodiscard]] Expected<void, VaultError>
writeVaultFile(const QString& path, std::span<const std::byte> bytes, Earlier earlier);

} // namespace factordesk::vault
