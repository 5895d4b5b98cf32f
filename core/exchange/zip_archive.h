// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/secret/secure_bytes.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

struct zip; // libzip's

namespace factordesk::exchange {

/// A zip archive in memory, read by libzip: stored or deflated, in the plain, under the old
/// encryption of PKZIP or under AES.
class ZipArchive
{
public:
    struct File
    {
        std::string name;
        bool isEncrypted = false;
        std::uint64_t index = 0; ///< In the archive.
    };
    enum class Error {
        Damaged,
        WrongPassword, ///< Or damaged: PKZIP's encryption cannot always tell.
        TooLarge,      ///< Over maximumFileSize, whatever it is packed to.
        Unsupported,   ///< Packed or encrypted in a way that is not known.
    };

    /// No value when `bytes`, which are borrowed for the archive's life, are none.
    [[nodiscard]] static std::optional<ZipArchive> open(std::span<const std::byte> bytes);

    /// All of them but folders; at most 1,000.
    [[nodiscard]] std::vector<File> files() const;
    /// Unpacks one of them. Takes memory as it comes, never by what the archive promises.
    [[nodiscard]] Expected<SecureBytes, Error> read(const File& file,
                                                    const SecureBytes* password) const;

private:
    using Close = void (*)(zip*);

    ZipArchive(zip* archive, Close close) : m_archive(archive, close) {}

    std::unique_ptr<zip, Close> m_archive;
};

} // namespace factordesk::exchange
