// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/secure_bytes.h"
#include "core/secret/secure_writer.h"

#include <QString>

#include <cstdint>
#include <string_view>

namespace factordesk::exchange {

/// JSON put together in locked memory; whoever writes sees to the brackets and commas.
class JsonText
{
public:
    /// As it is: brackets, commas, names, numbers.
    JsonText& raw(std::string_view json);
    /// A string in quotation marks; `utf8` is UTF-8.
    JsonText& string(std::string_view utf8);
    JsonText& string(const QString& text);
    JsonText& number(std::uint64_t value);

    [[nodiscard]] SecureBytes take() const { return SecureBytes::copyOf(m_writer.written()); }

private:
    SecureWriter m_writer;
};

} // namespace factordesk::exchange
