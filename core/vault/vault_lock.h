// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/vault/vault_error.h"

#include <QLockFile>
#include <QString>

#include <memory>

namespace factordesk::vault {

/// The right to write a vault, held by one program at a time: the file NAME.lock, which names its
/// owner. It goes with the lock. One whose owner no longer runs on this computer is taken over.
class VaultLock
{
public:
    /// Does not wait. Kinds of error: InUse, with the owner as far as the file names one;
    /// ReadOnlyFolder where no lock can be written.
    [[nodiscard]] static Expected<VaultLock, VaultError> take(const QString& vaultPath);

private:
    explicit VaultLock(std::unique_ptr<QLockFile> file) : m_file(std::move(file)) {}

    std::unique_ptr<QLockFile> m_file;
};

} // namespace factordesk::vault
