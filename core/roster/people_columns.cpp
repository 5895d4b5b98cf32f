// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/roster/people_columns.h"

#include <algorithm>
#include <array>

namespace factordesk::roster {

namespace {

struct Heading
{
    const char* word; ///< Letters alone, lower case.
    ColumnRole role;
};

constexpr std::array headings{
    Heading{"userid", ColumnRole::UserId},
    Heading{"id", ColumnRole::UserId},
    Heading{"benutzerid", ColumnRole::UserId},
    Heading{"nutzerid", ColumnRole::UserId},
    Heading{"loginname", ColumnRole::LoginName},
    Heading{"login", ColumnRole::LoginName},
    Heading{"username", ColumnRole::LoginName},
    Heading{"preferredloginname", ColumnRole::LoginName},
    Heading{"anmeldename", ColumnRole::LoginName},
    Heading{"benutzername", ColumnRole::LoginName},
    Heading{"email", ColumnRole::Email},
    Heading{"mail", ColumnRole::Email},
    Heading{"emailaddress", ColumnRole::Email},
    Heading{"emailadresse", ColumnRole::Email},
    Heading{"name", ColumnRole::Name},
    Heading{"displayname", ColumnRole::Name},
    Heading{"fullname", ColumnRole::Name},
    Heading{"anzeigename", ColumnRole::Name},
};

ColumnRole roleOfHeading(const QString& text)
{
    QString word;
    for (const QChar c : text.toLower()) {
        if (c.isLetter())
            word.append(c);
    }
    const auto found = std::ranges::find_if(
        headings, [&](const Heading& heading) { return word == QLatin1String(heading.word); });
    return found == headings.end() ? ColumnRole::Ignored : found->role;
}

bool isNumber(const QString& text)
{
    // ZITADEL's ids are numbers of 18 digits; imported ones may be shorter, a room's is not.
    return text.size() >= 5 &&
           std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isAddress(const QString& text)
{
    const qsizetype at = text.indexOf(u'@');
    return at > 0 && text.lastIndexOf(u'@') == at && at + 1 < text.size() && !text.contains(u' ');
}

/// True when most of what stands in a column, from a row on, is such a text.
template <class Test>
bool isMostly(const PeopleTable& table, int column, std::size_t firstRow, Test test)
{
    constexpr std::size_t enough = 200; // as good as all of them
    std::size_t filled = 0;
    std::size_t matching = 0;
    for (std::size_t row = firstRow; row < table.rows.size() && filled < enough; ++row) {
        const QString& field = table.rows[row].at(column);
        filled += field.isEmpty() ? 0 : 1;
        matching += !field.isEmpty() && test(field) ? 1 : 0;
    }
    return matching > 0 && matching * 5 >= filled * 4;
}

ColumnRole roleOfContent(const PeopleTable& table, int column, std::size_t firstRow)
{
    if (isMostly(table, column, firstRow, isAddress))
        return ColumnRole::Email;
    return isMostly(table, column, firstRow, isNumber) ? ColumnRole::UserId : ColumnRole::Ignored;
}

} // namespace

bool PeopleColumns::canBeLookedUp() const
{
    return std::ranges::any_of(roles, [](ColumnRole role) {
        return role != ColumnRole::Ignored && role != ColumnRole::Name;
    });
}

PeopleColumns guessColumns(const PeopleTable& table)
{
    PeopleColumns columns;
    columns.roles.resize(std::size_t(table.columns), ColumnRole::Ignored);
    if (table.rows.empty())
        return columns;
    std::ranges::transform(table.rows.front(), columns.roles.begin(), roleOfHeading);
    columns.hasHeading = std::ranges::any_of(
        columns.roles, [](ColumnRole role) { return role != ColumnRole::Ignored; });
    const std::size_t firstRow = columns.hasHeading ? 1 : 0;
    for (int i = 0; i < table.columns && !columns.canBeLookedUp(); ++i) {
        ColumnRole& role = columns.roles[std::size_t(i)];
        if (role == ColumnRole::Ignored)
            role = roleOfContent(table, i, firstRow);
    }
    // A single column of words can hardly be anything else.
    if (!columns.canBeLookedUp() && table.columns == 1)
        columns.roles.front() = ColumnRole::LoginName;
    return columns;
}

std::vector<Row> rowsOf(const PeopleTable& table, const PeopleColumns& columns)
{
    std::vector<Row> rows;
    rows.reserve(table.rows.size());
    for (std::size_t i = columns.hasHeading ? 1 : 0; i < table.rows.size(); ++i) {
        Row row{.line = table.lines[i]};
        const auto field = [&](ColumnRole role) {
            const auto found = std::ranges::find(columns.roles, role);
            return found == columns.roles.end() ? QString()
                                                : table.rows[i].at(found - columns.roles.begin());
        };
        row.displayName = field(ColumnRole::Name);
        for (const auto& [role, kind] : {std::pair(ColumnRole::UserId, KeyKind::UserId),
                                         std::pair(ColumnRole::LoginName, KeyKind::LoginName),
                                         std::pair(ColumnRole::Email, KeyKind::Email)}) {
            if (row.key.isEmpty()) {
                row.key = field(role);
                row.kind = kind;
            }
        }
        if (row.key.isEmpty())
            row.state = RowState::WithoutKey;
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace factordesk::roster
