// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/base/random_source.h"
#include "core/crypto/aead.h"
#include "core/secret/secure_bytes.h"
#include "core/vault/entry.h"
#include "core/vault/header.h"
#include "core/vault/set_aside.h"
#include "core/vault/vault_error.h"

#include <QString>

#include <cstddef>
#include <map>
#include <span>
#include <vector>

namespace factordesk::vault {

/// All that a vault guards, in the order of its file.
struct Contents
{
    std::vector<Entry> entries;
    std::map<QString, SecureBytes> secrets; ///< By name: what is no account, such as a token.
    std::vector<SetAside> setAside;

    [[nodiscard]] std::size_t count() const;
};

inline constexpr std::size_t maximumRecords = 100'000;
inline constexpr std::size_t maximumFileSize = 64 * 1024 * 1024;

/// A whole file: the header (its indexSize is set here), the sealed index and the sealed records
/// (FORMAT.md). Error: TooLarge.
[[nodiscard]] Expected<std::vector<std::byte>, VaultError>
sealFile(const Contents& contents, Header header, crypto::AeadKey masterKey, RandomSource& random);

/// The opposite, for a file whose header has been read. A record that cannot be read is set aside;
/// what fails the whole is Damaged.
[[nodiscard]] Expected<Contents, VaultError> openContents(std::span<const std::byte> file,
                                                          const ParsedHeader& parsed,
                                                          crypto::AeadKey masterKey);

} // namespace factordesk::vault
