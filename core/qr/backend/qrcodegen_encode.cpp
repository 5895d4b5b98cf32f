// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/symbol.h"

#include <qrcodegen.hpp>

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <stdexcept>
#include <vector>

namespace factordesk::qr {

namespace {

using qrcodegen::QrCode;
using qrcodegen::QrSegment;

QrCode::Ecc toLibrary(ErrorCorrection level)
{
    switch (level) {
    case ErrorCorrection::Low: return QrCode::Ecc::LOW;
    case ErrorCorrection::Medium: return QrCode::Ecc::MEDIUM;
    case ErrorCorrection::Quartile: return QrCode::Ecc::QUARTILE;
    case ErrorCorrection::High: return QrCode::Ecc::HIGH;
    }
    assert(false);
    return QrCode::Ecc::MEDIUM;
}

ErrorCorrection fromLibrary(QrCode::Ecc level)
{
    switch (level) {
    case QrCode::Ecc::LOW: return ErrorCorrection::Low;
    case QrCode::Ecc::MEDIUM: return ErrorCorrection::Medium;
    case QrCode::Ecc::QUARTILE: return ErrorCorrection::Quartile;
    case QrCode::Ecc::HIGH: return ErrorCorrection::High;
    }
    assert(false);
    return ErrorCorrection::Medium;
}

/// The library takes text that ends with a NUL, and tells digits and capitals from other bytes so
/// that they take less room; text that holds a NUL itself can only go in as bytes.
std::vector<QrSegment> segmentsFor(std::string_view text)
{
    SecureBytes terminated(text.size() + 1);
    std::ranges::copy(std::as_bytes(std::span(text)), terminated.bytes().begin());
    if (text.find('\0') == std::string_view::npos)
        return QrSegment::makeSegments(terminated.text().data());
    return {QrSegment::makeBytes({text.begin(), text.end()})};
}

} // namespace

Expected<Symbol, SymbolError> Symbol::encode(std::string_view text, ErrorCorrection level,
                                             bool exactLevel)
{
    constexpr int automaticMask = -1;
    if (text.empty())
        return Unexpected(SymbolError::Empty);
    try {
        const QrCode code =
            QrCode::encodeSegments(segmentsFor(text), toLibrary(level), QrCode::MIN_VERSION,
                                   QrCode::MAX_VERSION, automaticMask, !exactLevel);
        Symbol symbol(code.getSize(), code.getMask(), fromLibrary(code.getErrorCorrectionLevel()));
        const std::span<std::byte> modules = symbol.m_modules.bytes();
        for (std::size_t i = 0; i < modules.size(); ++i) {
            const int index = static_cast<int>(i);
            modules[i] = std::byte{code.getModule(index % symbol.m_size, index / symbol.m_size)};
        }
        return symbol;
    } catch (const qrcodegen::data_too_long&) {
        return Unexpected(SymbolError::TooLong);
    }
}

} // namespace factordesk::qr
