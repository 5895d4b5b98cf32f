// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/proton_pass.h"

#include "core/exchange/importers/sealed.h"
#include "core/exchange/importers/totp_field.h"
#include "core/exchange/text_lines.h"

namespace factordesk::exchange {

namespace {

constexpr auto format = Format::ProtonPass;
constexpr std::uint64_t trashed = 2;

class Collector
{
public:
    void readItem(std::string_view element)
    {
        const auto item = JsonFields::of(element);
        const auto data = item ? item->object("data") : std::nullopt;
        if (!data || item->number("state") == trashed)
            return;
        const auto content = data->object("content").value_or(JsonFields());
        const auto metadata = data->object("metadata").value_or(JsonFields());
        const std::string mail = content.text("itemEmail");
        const std::string user = content.text("itemUsername");
        const auto take = [&](const SecureBytes& field) {
            if (field.isEmpty())
                return;
            m_rows.push_back(rowOfTotpField(field,
                                            {.issuer = metadata.text("name"),
                                             .name = user.empty() ? mail : user,
                                             .secret = {},
                                             .note = metadata.text("note"),
                                             .isPinned = item->isTrue("pinned")},
                                            int(m_rows.size()) + 1));
        };
        take(content.secret("totpUri"));
        for (const std::string_view extra : data->elements("extraFields")) {
            const auto field = JsonFields::of(extra);
            if (field && field->text("type") == "totp")
                take(field->object("data").value_or(JsonFields()).secret("totpUri"));
        }
    }
    [[nodiscard]] std::vector<Row> takeRows() { return std::move(m_rows); }

private:
    std::vector<Row> m_rows;
};

} // namespace

Expected<Imported, ImportError> readProtonPass(const Input& input)
{
    const auto file = JsonFields::of(textOf(input.bytes));
    const auto vaults = file ? file->object("vaults") : std::nullopt;
    if (!vaults)
        return refuse(format, ImportError::Kind::Damaged);
    Collector collector;
    for (const auto& [id, text] : vaults->members()) {
        const auto vault = JsonFields::of(text);
        for (const std::string_view item :
             vault ? vault->elements("items") : std::vector<std::string_view>())
            collector.readItem(item);
    }
    Imported imported{.format = format, .rows = collector.takeRows()};
    if (imported.rows.empty())
        return refuse(format, ImportError::Kind::Empty);
    return imported;
}

} // namespace factordesk::exchange
