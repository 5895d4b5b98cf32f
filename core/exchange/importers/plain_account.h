// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import_result.h"
#include "core/exchange/json_fields.h"

#include <QStringList>

#include <optional>
#include <string>
#include <string_view>

namespace factordesk::exchange {

/// One account as another program wrote it down: all of it text in UTF-8, not checked yet; what was
/// left out is empty, and has the default of a Key URI.
struct PlainAccount
{
    std::string type = {}; ///< As Key URIs name it, in any case; empty: totp.
    std::string issuer = {};
    std::string name = {};
    SecureBytes secret; ///< Base32; of mOTP the text that is hashed.
    std::string algorithm = {};
    std::string digits = {};
    std::string period = {};  ///< Seconds.
    std::string counter = {}; ///< The next one.
    SecureBytes pin = {};
    std::string note = {};
    QStringList tags = {};
    bool isPinned = false;
};

/// Makes an entry of it, within the bounds and with the reasons of parseKeyUri(); what is not
/// understood is refused and never replaced by a default.
[[nodiscard]] Row rowOf(const PlainAccount& account, int number);
/// The same of a Key URI.
[[nodiscard]] Row rowOfUri(std::string_view uri, int number);
/// Of what cannot be read at all.
[[nodiscard]] Row unreadableRow(int number);

/// Reads each of a file's accounts, as they stand in its text, by `read`: (fields, number) gives a
/// row, or none for what is no account. An element that is no object gives an unreadable row. Fails
/// with Empty when there is no row, and with TooLarge above maximumRows.
template <class Read>
Expected<Imported, ImportError> readRows(Format format,
                                         const std::vector<std::string_view>& elements, Read read)
{
    const auto refuse = [&](ImportError::Kind kind) {
        return Unexpected(ImportError{.kind = kind, .format = format});
    };
    if (elements.size() > maximumRows)
        return refuse(ImportError::Kind::TooLarge);
    Imported imported{.format = format, .rows = {}};
    int number = 0;
    for (const std::string_view element : elements) {
        ++number;
        const auto fields = JsonFields::of(element);
        std::optional<Row> row = fields ? read(*fields, number) : unreadableRow(number);
        if (row)
            imported.rows.push_back(*std::move(row));
    }
    if (imported.rows.empty())
        return refuse(ImportError::Kind::Empty);
    return imported;
}

} // namespace factordesk::exchange
