// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/last_pass.h"

#include "core/exchange/importers/plain_account.h"
#include "core/exchange/importers/sealed.h"
#include "core/exchange/text_lines.h"

#include <QMap>

namespace factordesk::exchange {

namespace {

constexpr auto format = Format::LastPass;
// Folders that say nothing: "Other accounts", and "Favorites", which isFavorite says as well.
constexpr std::uint64_t otherAccounts = 0;
constexpr std::uint64_t favorites = 1;

using Folders = QMap<std::uint64_t, QString>; ///< Id to name.

Folders foldersOf(const JsonFields& file)
{
    Folders folders;
    for (const std::string_view element : file.elements("folders")) {
        const auto folder = JsonFields::of(element);
        const auto id = folder ? folder->number("id") : std::nullopt;
        if (id && *id != otherAccounts && *id != favorites)
            folders.insert(*id, QString::fromStdString(folder->text("name")));
    }
    return folders;
}

std::string edited(const JsonFields& account, std::string_view name, std::string_view original)
{
    return account.text(account.isString(name) ? name : original);
}

Row readAccount(const JsonFields& fields, const Folders& folders, int number)
{
    PlainAccount account{.issuer = edited(fields, "issuerName", "originalIssuerName"),
                         .name = edited(fields, "userName", "originalUserName"),
                         .secret = fields.secret("secret"),
                         .algorithm = fields.text("algorithm"),
                         .digits = fields.text("digits"),
                         .period = fields.text("timeStep"),
                         .isPinned = fields.isTrue("isFavorite")};
    const auto place = fields.object("folderData");
    const auto id = place ? place->number("folderId") : std::nullopt;
    if (id && folders.contains(*id))
        account.tags.append(folders.value(*id));
    return rowOf(account, number);
}

} // namespace

Expected<Imported, ImportError> readLastPass(const Input& input)
{
    const auto file = JsonFields::of(textOf(input.bytes));
    if (!file)
        return refuse(format, ImportError::Kind::Damaged);
    const Folders folders = foldersOf(*file);
    return readRows(format, file->elements("accounts"), [&](const JsonFields& account, int number) {
        return readAccount(account, folders, number);
    });
}

} // namespace factordesk::exchange
