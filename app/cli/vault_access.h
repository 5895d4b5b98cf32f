// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/failure.h"
#include "app/cli/inputs.h"
#include "core/base/clock.h"
#include "core/base/expected.h"
#include "core/base/random_source.h"
#include "core/vault/vault.h"

#include <QList>
#include <QString>

#include <memory>

namespace factordesk::cli {

/// --vault and --password-file.
[[nodiscard]] QList<Option> vaultOptions();

/// The vault that the options name, or else the window's, opened by a password from a file or from
/// the terminal.
class VaultAccess
{
public:
    /// May be called again: the password is asked for once.
    [[nodiscard]] Expected<std::unique_ptr<vault::Vault>, Failure>
    open(const Arguments& arguments, Inputs& inputs, vault::Vault::Access access);

private:
    SystemClock m_clock;
    SystemRandom m_random;
    SecureBytes m_password;
};

/// In a vault, the entry of this id, or else the only one whose label ("Issuer:name"), issuer or
/// name is `wanted`, in any case. A failure names those that could be meant.
[[nodiscard]] Expected<vault::EntryId, Failure> findEntry(const vault::Contents& contents,
                                                          const QString& wanted);

} // namespace factordesk::cli
