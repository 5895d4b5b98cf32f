// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/secure_bytes.h"
#include "core/vault/entry.h"

#include <QString>

#include <cstdint>

namespace factordesk::vault {

/// Why an entry of the file could not be read.
enum class SetAsideReason {
    Damaged,      ///< Its bytes are no longer those that were written.
    Malformed,    ///< Its bytes are as written, but no entry.
    UnknownField, ///< It says something that this program does not know: of a newer one.
    UnknownKind,  ///< Its kind of code, or its algorithm, is not known here.
    OutOfRange,   ///< Digits, period or secret are outside what is allowed.
};

/// Something of the vault that could not be read. It is kept byte for byte with every save, and
/// tried again at every opening, so that a newer program may still read it.
struct SetAside
{
    EntryId id = {};
    SetAsideReason reason = SetAsideReason::Malformed;
    QString label = {};       ///< Issuer and name as far as they could be read; may be empty.
    std::uint8_t record = 0;  ///< The kind of record, as FORMAT.md numbers them.
    SecureBytes content = {}; ///< That record's plaintext.
};

} // namespace factordesk::vault
