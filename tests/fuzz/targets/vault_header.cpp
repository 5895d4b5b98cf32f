// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/sha256.h"
#include "core/vault/header.h"
#include "tests/fuzz/targets/require.h"
#include "tests/fuzz/targets/targets.h"

#include <algorithm>
#include <span>
#include <vector>

namespace factordesk {

/// The bytes are a header without its checksum, which no fuzzer finds.
void fuzz::vault_header(std::string_view bytes)
{
    const auto given = std::as_bytes(std::span(bytes));
    const auto checksum = crypto::sha256(given);
    std::vector<std::byte> file(given.begin(), given.end());
    file.insert(file.end(), checksum.begin(), checksum.end());
    const auto parsed = vault::parseHeader(file);
    if (!parsed)
        return;
    const auto written = vault::encodeHeader(parsed->header);
    require(parsed->size == file.size());
    require(std::ranges::equal(written.bytes, file));
    require(written.digest == parsed->digest);
}

} // namespace factordesk
