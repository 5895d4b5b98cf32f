// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/vault_lock.h"

#include <QDateTime>
#include <QFileInfo>

#include <chrono>
#include <optional>
#include <utility>

namespace factordesk::vault {

namespace {

std::optional<LockOwner> ownerOf(const QLockFile& file)
{
    qint64 processId = 0;
    QString host;
    QString program;
    if (!file.getLockInfo(&processId, &host, &program))
        return std::nullopt;
    const QDateTime since = QFileInfo(file.fileName()).lastModified();
    return LockOwner{.processId = processId,
                     .program = program,
                     .host = host,
                     .since = WallTime(std::chrono::milliseconds(since.toMSecsSinceEpoch()))};
}

} // namespace

Expected<VaultLock, VaultError> VaultLock::take(const QString& vaultPath)
{
    auto file = std::make_unique<QLockFile>(vaultPath + QStringLiteral(".lock"));
    // A vault may stay open for weeks: age alone makes no lock stale, only a dead owner does.
    file->setStaleLockTime(0);
    if (file->tryLock(0))
        return VaultLock(std::move(file));
    if (file->error() == QLockFile::LockFailedError)
        return Unexpected(VaultError{.kind = VaultError::Kind::InUse, .owner = ownerOf(*file)});
    return Unexpected(VaultError{.kind = VaultError::Kind::ReadOnlyFolder});
}

} // namespace factordesk::vault
