// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/uri_list.h"

#include "core/encoding/percent.h"
#include "core/exchange/importers/plain_account.h"
#include "core/exchange/text_lines.h"
#include "core/otpauth/key_uri_parts.h"

#include <algorithm>

namespace factordesk::exchange {

namespace {

/// What Ente keeps beside an account: JSON in a parameter of its own, encoded as forms are. Empty
/// where there is none.
std::string enteDisplay(std::string_view uri)
{
    constexpr std::string_view parameter = "codeDisplay";
    if (uri.find(parameter) == std::string_view::npos)
        return {};
    const auto parts = otpauth::splitKeyUri(uri);
    const auto values =
        parts ? otpauth::rawValues(parts->query, parameter) : std::vector<std::string_view>();
    std::string value(values.empty() ? std::string_view() : values.front());
    std::ranges::replace(value, '+', ' ');
    return encoding::percentDecode(value);
}

void takeDisplay(Row& row, std::string_view uri)
{
    const std::string json = enteDisplay(uri);
    const auto display = JsonFields::of(json);
    if (!display || !row.content)
        return;
    if (display->isTrue("trashed")) {
        row.content = Unexpected(RowProblem{.kind = RowProblem::Kind::Trashed});
        return;
    }
    row.content->note = QString::fromStdString(display->text("note"));
    row.content->isPinned = display->isTrue("pinned");
    row.content->tags = display->strings("tags");
}

Row readLine(const TextLines::Line& line)
{
    if (!isKeyUri(line.text))
        return {.number = line.number,
                .content = Unexpected(RowProblem{.kind = RowProblem::Kind::NotAnAddress})};
    Row row = rowOfUri(line.text, line.number);
    takeDisplay(row, line.text);
    return row;
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
