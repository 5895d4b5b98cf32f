// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/importers/plain_account.h"

namespace factordesk::exchange {

/// Whose names count where a Key URI has some as well.
enum class NameSource { Uri, Item };

/// Reads what password managers keep in one field: a Key URI, `steam://` with a secret (Base32, or
/// base64 as Proton also writes it), or a secret alone. `item` has what is known beside it: note,
/// tags and pin are taken, the names where the field has none, or always with NameSource::Item.
[[nodiscard]] Row rowOfTotpField(const SecureBytes& field, PlainAccount item, int number,
                                 NameSource names = NameSource::Uri);

} // namespace factordesk::exchange
