// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/password_csv.h"

#include "core/encoding/csv.h"
#include "core/exchange/importers/keepass_entry.h"
#include "core/exchange/importers/sealed.h"
#include "core/exchange/importers/totp_field.h"
#include "core/exchange/text_lines.h"

#include <algorithm>

namespace factordesk::exchange {

namespace {

constexpr auto format = Format::PasswordCsv;

/// Fields by the name of their column.
class Columns
{
public:
    explicit Columns(const encoding::CsvRow& header)
    {
        for (const SecureBytes& name : header)
            m_names.emplace_back(name.text());
    }
    [[nodiscard]] bool has(std::string_view name) const
    {
        return std::ranges::find(m_names, name) != m_names.end();
    }
    /// Empty where the row has no such field.
    [[nodiscard]] std::string_view field(const encoding::CsvRow& row, std::string_view name) const
    {
        const auto place = std::size_t(std::ranges::find(m_names, name) - m_names.begin());
        return place < row.size() ? row[place].text() : std::string_view();
    }

private:
    std::vector<std::string> m_names;
};

std::optional<Row> readBitwardenRow(const Columns& columns, const encoding::CsvRow& row, int number)
{
    const std::string_view field = columns.field(row, "login_totp");
    if (field.empty())
        return {};
    PlainAccount item{.issuer = std::string(columns.field(row, "name")),
                      .name = std::string(columns.field(row, "login_username")),
                      .secret = {},
                      .note = std::string(columns.field(row, "notes")),
                      .isPinned = columns.field(row, "favorite") == "1"};
    const QString folder = QString::fromUtf8(columns.field(row, "folder"));
    if (!folder.isEmpty())
        item.tags.append(folder);
    return rowOfTotpField(SecureBytes::copyOf(field), std::move(item), number);
}

std::optional<Row> readKeePassRow(const Columns& columns, const encoding::CsvRow& row, int number)
{
    KeePassStrings strings;
    const auto take = [&](std::string_view column, const char* name) {
        strings.emplace(name, SecureBytes::copyOf(columns.field(row, column)));
    };
    take("Title", "Title");
    take("Username", "UserName");
    take("Notes", "Notes");
    take("TOTP", "otp");
    const QString group = QString::fromUtf8(columns.field(row, "Group"));
    return rowOfKeePassEntry(strings, group.contains(u'/') ? group : QString(), number);
}

} // namespace

Expected<Imported, ImportError> readPasswordCsv(const Input& input)
{
    const auto table = encoding::readCsv(textOf(input.bytes), ',');
    if (!table || table->rows.empty())
        return refuse(format, table ? ImportError::Kind::Empty : ImportError::Kind::Damaged);
    const Columns columns(table->rows.front());
    const auto read = columns.has("login_totp") ? readBitwardenRow : readKeePassRow;
    Imported imported{.format = format, .rows = {}};
    for (std::size_t i = 1; i < table->rows.size(); ++i) {
        if (auto row = read(columns, table->rows[i], int(table->lines[i])))
            imported.rows.push_back(*std::move(row));
    }
    if (imported.rows.empty())
        return refuse(format, ImportError::Kind::Empty);
    return imported;
}

} // namespace factordesk::exchange
