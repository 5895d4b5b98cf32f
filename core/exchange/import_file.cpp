// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import_file.h"

#include "core/exchange/importers/factordesk.h"
#include "core/exchange/importers/google_migration.h"
#include "core/exchange/importers/uri_list.h"
#include "core/exchange/recognise.h"
#include "core/exchange/text_lines.h"

#include <array>

namespace factordesk::exchange {

namespace {

struct Reader
{
    Format format;
    Expected<Imported, ImportError> (*read)(const Input&);
};

constexpr auto readers = std::to_array<Reader>({
    {Format::Factordesk, readFactordesk},
    {Format::UriList, readUriList},
    {Format::GoogleMigration, readGoogleMigration},
});

} // namespace

Expected<Imported, ImportError> importFile(const Input& input)
{
    if (input.bytes.size() > maximumFileSize)
        return Unexpected(ImportError{.kind = ImportError::Kind::TooLarge});
    const std::string_view text = textOf(input.bytes);
    if (text.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos)
        return Unexpected(ImportError{.kind = ImportError::Kind::Empty});
    const auto format = recognise(input.bytes);
    if (!format)
        return Unexpected(ImportError{.kind = ImportError::Kind::NotRecognised});
    for (const Reader& reader : readers) {
        if (reader.format == *format)
            return reader.read(input);
    }
    return Unexpected(ImportError{.kind = ImportError::Kind::NoReader, .format = format});
}

} // namespace factordesk::exchange
