// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/stratum.h"

#include "core/exchange/importers/plain_account.h"
#include "core/exchange/importers/sealed.h"
#include "core/exchange/text_lines.h"

#include <array>
#include <unordered_map>

namespace factordesk::exchange {

namespace {

constexpr auto format = Format::Stratum;

/// The categories of each secret, which is what Stratum knows an account by; as they stand in the
/// file.
using Tags = std::unordered_map<std::string_view, QStringList>;

Tags tagsOf(const JsonFields& file)
{
    std::unordered_map<std::string_view, QString> names;
    for (const std::string_view element : file.elements("Categories")) {
        if (const auto category = JsonFields::of(element))
            names.emplace(category->raw("Id"), QString::fromStdString(category->text("Name")));
    }
    Tags tags;
    for (const std::string_view element : file.elements("AuthenticatorCategories")) {
        const auto binding = JsonFields::of(element);
        const auto name = binding ? names.find(binding->raw("CategoryId")) : names.end();
        if (name != names.end())
            tags[binding->raw("AuthenticatorSecret")].append(name->second);
    }
    return tags;
}

/// The name for a number of the file's; a number without one stays, and is refused later.
template <std::size_t Size>
std::string named(const std::array<const char*, Size>& names, const JsonFields& fields,
                  std::string_view member)
{
    const auto number = fields.number(member);
    return number && *number < Size ? names[*number] : fields.text(member);
}

Row readAuthenticator(const JsonFields& entry, const Tags& tags, int number)
{
    constexpr auto types = std::to_array({"0", "hotp", "totp", "motp", "steam", "yaotp"});
    constexpr auto algorithms = std::to_array({"SHA1", "SHA256", "SHA512"});
    PlainAccount account{.type = named(types, entry, "Type"),
                         .issuer = entry.text("Issuer"),
                         .name = entry.text("Username"),
                         .secret = entry.secret("Secret"),
                         .algorithm = named(algorithms, entry, "Algorithm"),
                         .digits = entry.text("Digits"),
                         .period = entry.text("Period"),
                         .counter = entry.text("Counter"),
                         .pin = entry.secret("Pin")};
    const auto found = tags.find(entry.raw("Secret"));
    if (found != tags.end())
        account.tags = found->second;
    return rowOf(account, number);
}

} // namespace

Expected<Imported, ImportError> readStratum(const Input& input)
{
    const auto file = JsonFields::of(textOf(input.bytes));
    if (!file)
        return refuse(format, ImportError::Kind::Damaged);
    const Tags tags = tagsOf(*file);
    return readRows(format, file->elements("Authenticators"),
                    [&](const JsonFields& entry, int number) {
                        return readAuthenticator(entry, tags, number);
                    });
}

} // namespace factordesk::exchange
