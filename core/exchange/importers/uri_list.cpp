// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/uri_list.h"

#include "core/exchange/importers/plain_account.h"
#include "core/exchange/text_lines.h"

namespace factordesk::exchange {

namespace {

Row readLine(const TextLines::Line& line)
{
    if (!isKeyUri(line.text))
        return {.number = line.number,
                .content = Unexpected(RowProblem{.kind = RowProblem::Kind::NotAnAddress})};
    return rowOfUri(line.text, line.number);
}

} // namespace

Expected<Imported, ImportError> readUriList(const Input& input)
{
    Imported imported{.format = Format::UriList, .rows = {}};
    TextLines lines(textOf(input.bytes));
    while (const auto line = lines.next()) {
        if (imported.rows.size() == maximumRows)
            return Unexpected(
                ImportError{.kind = ImportError::Kind::TooLarge, .format = imported.format});
        imported.rows.push_back(readLine(*line));
    }
    return imported;
}

} // namespace factordesk::exchange
