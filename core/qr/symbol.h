// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/secret/secure_bytes.h"

#include <string_view>

namespace factordesk::qr {

/// How much of a symbol may be lost and still be read: about 7, 15, 25 and 30 percent
/// (ISO/IEC 18004, error correction levels).
enum class ErrorCorrection { Low, Medium, Quartile, High };

enum class SymbolError { Empty, TooLong };

/// The quiet zone a reader may count on, in modules on each side (ISO/IEC 18004, section 9.1).
inline constexpr int quietZone = 4;

/// An immutable QR symbol, version 1 to 40. Its modules are as secret as the text they encode and
/// live in locked memory. Move-only; a moved-from symbol may only be assigned to or destroyed.
class Symbol
{
public:
    /// Encodes `text` (UTF-8 bytes, taken as they are). The smallest version that holds it at
    /// `level` is chosen; the level rises as far as that version allows without growing, unless
    /// `exactLevel` is true. Of the eight masks the one with the least penalty is taken (ISO/IEC
    /// 18004, section 7.8.3), which is nearly all of the 1 to 3 ms that a Key URI takes.
    [[nodiscard]] static Expected<Symbol, SymbolError>
    encode(std::string_view text, ErrorCorrection level, bool exactLevel = false);

    /// Modules along a side, without the quiet zone: 21 to 177.
    [[nodiscard]] int size() const { return m_size; }
    [[nodiscard]] int version() const { return (m_size - 17) / 4; }
    [[nodiscard]] int mask() const { return m_mask; } ///< 0 to 7
    [[nodiscard]] ErrorCorrection level() const { return m_level; }
    /// True for a dark module; false for light ones and anywhere outside the symbol.
    [[nodiscard]] bool isDark(int x, int y) const;

private:
    Symbol(int size, int mask, ErrorCorrection level);

    int m_size;
    int m_mask;
    ErrorCorrection m_level;
    SecureBytes m_modules; // row by row, one byte a module
};

} // namespace factordesk::qr
