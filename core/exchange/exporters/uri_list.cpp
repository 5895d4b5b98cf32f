// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/exporters/uri_list.h"

#include "core/secret/secure_writer.h"

namespace factordesk::exchange {

SecureBytes writeUriList(Entries entries)
{
    constexpr std::size_t usualLine = 160;
    SecureWriter writer(entries.size() * usualLine);
    for (const vault::Entry* entry : entries) {
        writer.bytes(otpauth::buildKeyUri(entry->account).bytes());
        writer.number(std::uint8_t{'\n'});
    }
    return SecureBytes::copyOf(writer.written());
}

} // namespace factordesk::exchange
