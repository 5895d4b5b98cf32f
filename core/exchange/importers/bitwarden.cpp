// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/bitwarden.h"

#include "core/exchange/importers/sealed.h"
#include "core/exchange/importers/totp_field.h"
#include "core/exchange/text_lines.h"

#include <unordered_map>

namespace factordesk::exchange {

namespace {

constexpr auto format = Format::Bitwarden;

using Names = std::unordered_map<std::string_view, QString>; ///< By id, as it stands in the file.

void addNames(Names& names, const std::vector<std::string_view>& elements)
{
    for (const std::string_view element : elements) {
        if (const auto fields = JsonFields::of(element))
            names.emplace(fields->raw("id"), QString::fromStdString(fields->text("name")));
    }
}

QStringList tagsOf(const JsonFields& item, const Names& names)
{
    std::vector<std::string_view> ids = item.elements("collectionIds");
    ids.insert(ids.begin(), item.raw("folderId"));
    QStringList tags;
    for (const std::string_view id : ids) {
        const auto found = names.find(id);
        if (found != names.end())
            tags.append(found->second);
    }
    return tags;
}

std::optional<Row> readItem(const JsonFields& item, const Names& names, int number)
{
    const auto login = item.object("login");
    const SecureBytes field = login ? login->secret("totp") : SecureBytes();
    if (field.isEmpty())
        return {};
    return rowOfTotpField(field,
                          {.issuer = item.text("name"),
                           .name = login->text("username"),
                           .secret = {},
                           .note = item.text("notes"),
                           .tags = tagsOf(item, names),
                           .isPinned = item.isTrue("favorite")},
                          number);
}

} // namespace

Expected<Imported, ImportError> readBitwarden(const Input& input)
{
    const auto file = JsonFields::of(textOf(input.bytes));
    if (!file)
        return refuse(format, ImportError::Kind::Damaged);
    Names names;
    addNames(names, file->elements("folders"));
    addNames(names, file->elements("collections"));
    return readRows(format, file->elements("items"), [&](const JsonFields& item, int number) {
        return readItem(item, names, number);
    });
}

} // namespace factordesk::exchange
