// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/entry_codec.h"
#include "tests/fuzz/targets/require.h"
#include "tests/fuzz/targets/targets.h"

#include <algorithm>
#include <span>

namespace factordesk {

void fuzz::vault_entry(std::string_view bytes)
{
    const auto entry = vault::decodeEntry(std::as_bytes(std::span(bytes)));
    if (!entry)
        return;
    SecureWriter written;
    vault::encodeEntry(*entry, written);
    const auto again = vault::decodeEntry(written.written());
    require(again.hasValue());
    require(vault::makeSameCodes(entry->account, again->account));
    require(entry->note == again->note && entry->tags == again->tags);
    SecureWriter twice;
    vault::encodeEntry(*again, twice);
    require(std::ranges::equal(written.written(), twice.written()));
}

} // namespace factordesk
