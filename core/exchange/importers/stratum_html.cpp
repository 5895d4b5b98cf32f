// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/stratum_html.h"

#include "core/exchange/importers/plain_account.h"
#include "core/exchange/importers/sealed.h"
#include "core/exchange/text_lines.h"
#include "core/exchange/xml_scanner.h"

namespace factordesk::exchange {

Expected<Imported, ImportError> readStratumHtml(const Input& input)
{
    constexpr auto format = Format::StratumHtml;
    constexpr std::string_view begin = "<code>";
    Imported imported{.format = format, .rows = {}};
    std::string_view rest = textOf(input.bytes);
    for (std::size_t place = rest.find(begin); place != std::string_view::npos;
         place = rest.find(begin)) {
        if (imported.rows.size() == maximumRows)
            return refuse(format, ImportError::Kind::TooLarge);
        rest.remove_prefix(place + begin.size());
        const SecureBytes uri = withoutEntities(rest.substr(0, rest.find('<')));
        imported.rows.push_back(rowOfUri(uri.text(), int(imported.rows.size()) + 1));
    }
    if (imported.rows.empty())
        return refuse(format, ImportError::Kind::Empty);
    return imported;
}

} // namespace factordesk::exchange
