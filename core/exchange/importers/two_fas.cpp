// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/two_fas.h"

#include "core/exchange/importers/plain_account.h"
#include "core/exchange/importers/sealed.h"
#include "core/exchange/text_lines.h"

#include <QMap>

namespace factordesk::exchange {

namespace {

constexpr auto format = Format::TwoFas;
constexpr std::uint64_t newestSchema = 4;

using Groups = QMap<QString, QString>; ///< Id in lower case to name.

QString keyOf(const JsonFields& fields, std::string_view name)
{
    return QString::fromStdString(fields.text(name)).toLower();
}

Groups groupsOf(const JsonFields& file)
{
    Groups groups;
    for (const std::string_view element : file.elements("groups")) {
        if (const auto group = JsonFields::of(element))
            groups.insert(keyOf(*group, "id"), QString::fromStdString(group->text("name")));
    }
    return groups;
}

/// iPhones may leave the account out; the label then names issuer and account.
std::string nameOf(const JsonFields& otp)
{
    if (otp.isString("account"))
        return otp.text("account");
    const std::string label = otp.text("label");
    const std::size_t colon = label.find(':');
    return colon == std::string::npos ? label : label.substr(colon + 1);
}

Row readService(const JsonFields& service, const Groups& groups, int number)
{
    const auto otp = service.object("otp").value_or(JsonFields());
    PlainAccount account{.type = otp.text("tokenType"),
                         .issuer = service.text("name"),
                         .name = nameOf(otp),
                         .secret = service.secret("secret"),
                         .algorithm = otp.text("algorithm"),
                         .digits = otp.text("digits"),
                         .period = otp.text("period"),
                         .counter = otp.text("counter")};
    if (account.issuer.empty())
        account.issuer = otp.text("issuer");
    const QString group = groups.value(keyOf(service, "groupId"));
    if (!group.isEmpty())
        account.tags.append(group);
    return rowOf(account, number);
}

} // namespace

Expected<Imported, ImportError> readTwoFas(const Input& input)
{
    const auto file = JsonFields::of(textOf(input.bytes));
    if (!file)
        return refuse(format, ImportError::Kind::Damaged);
    if (file->number("schemaVersion").value_or(1) > newestSchema)
        return refuse(format, ImportError::Kind::NewerVersion);
    const Groups groups = groupsOf(*file);
    return readRows(format, file->elements("services"), [&](const JsonFields& service, int number) {
        return readService(service, groups, number);
    });
}

} // namespace factordesk::exchange
