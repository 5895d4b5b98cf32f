// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/aegis.h"

#include "core/encoding/base32.h"
#include "core/encoding/hex.h"
#include "core/exchange/importers/plain_account.h"
#include "core/exchange/importers/sealed.h"
#include "core/exchange/text_lines.h"

#include <QMap>

namespace factordesk::exchange {

namespace {

constexpr auto format = Format::Aegis;
constexpr std::uint64_t newestDatabase = 3;

using Groups = QMap<std::string, QString>; ///< UUID to name.

Groups groupsOf(const JsonFields& database)
{
    Groups groups;
    for (const std::string_view element : database.elements("groups")) {
        if (const auto group = JsonFields::of(element))
            groups.insert(group->text("uuid"), QString::fromStdString(group->text("name")));
    }
    return groups;
}

QStringList tagsOf(const JsonFields& entry, const Groups& groups)
{
    QStringList tags;
    const QString only = QString::fromStdString(entry.text("group")); // Before version 3.
    if (!only.isEmpty())
        tags.append(only);
    for (const std::string_view element : entry.elements("groups")) {
        const QString name = groups.value(std::string(element.substr(1, element.size() - 2)));
        if (!name.isEmpty() && !tags.contains(name))
            tags.append(name);
    }
    return tags;
}

/// Base32 of bytes, whose hexadecimal text is what mOTP hashes.
SecureBytes motpSecretOf(const SecureBytes& base32)
{
    const auto bytes = encoding::decodeBase32(base32.text());
    return bytes ? encoding::encodeHex(bytes->bytes()) : SecureBytes();
}

Row readEntry(const JsonFields& entry, const Groups& groups, int number)
{
    const auto info = entry.object("info");
    if (!info)
        return unreadableRow(number);
    PlainAccount account{.type = entry.text("type"),
                         .issuer = entry.text("issuer"),
                         .name = entry.text("name"),
                         .secret = info->secret("secret"),
                         .algorithm = info->text("algo"),
                         .digits = info->text("digits"),
                         .period = info->text("period"),
                         .counter = info->text("counter"),
                         .pin = info->secret("pin"),
                         .note = entry.text("note"),
                         .tags = tagsOf(entry, groups),
                         .isPinned = entry.isTrue("favorite")};
    if (account.type == "yandex")
        account.type = "yaotp";
    if (account.type == "motp")
        account.secret = motpSecretOf(account.secret);
    if (account.algorithm == "MD5")
        account.algorithm.clear();
    return rowOf(account, number);
}

} // namespace

Expected<Imported, ImportError> readAegis(const Input& input)
{
    const auto file = JsonFields::of(textOf(input.bytes));
    const auto database = file ? file->object("db") : std::nullopt;
    if (!database)
        return refuse(format, ImportError::Kind::Damaged);
    if (database->number("version").value_or(1) > newestDatabase)
        return refuse(format, ImportError::Kind::NewerVersion);
    const Groups groups = groupsOf(*database);
    return readRows(
        format, database->elements("entries"),
        [&](const JsonFields& entry, int number) { return readEntry(entry, groups, number); });
}

} // namespace factordesk::exchange
