// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/text_query.h"

namespace factordesk::practice {

TextMethod readTextMethod(ProtoReader& query)
{
    return static_cast<TextMethod>(query.enumeration(
        QStringLiteral("method"), "TEXT_QUERY_METHOD_",
        {"EQUALS", "EQUALS_IGNORE_CASE", "STARTS_WITH", "STARTS_WITH_IGNORE_CASE", "CONTAINS",
         "CONTAINS_IGNORE_CASE", "ENDS_WITH", "ENDS_WITH_IGNORE_CASE"}));
}

bool matches(TextMethod method, const QString& text, const QString& pattern)
{
    const bool ignoresCase = static_cast<int>(method) % 2 == 1;
    const Qt::CaseSensitivity cases = ignoresCase ? Qt::CaseInsensitive : Qt::CaseSensitive;
    switch (method) {
    case TextMethod::Equals:
    case TextMethod::EqualsIgnoreCase: break;
    case TextMethod::StartsWith:
    case TextMethod::StartsWithIgnoreCase: return text.startsWith(pattern, cases);
    case TextMethod::Contains:
    case TextMethod::ContainsIgnoreCase: return text.contains(pattern, cases);
    case TextMethod::EndsWith:
    case TextMethod::EndsWithIgnoreCase: return text.endsWith(pattern, cases);
    }
    return text.compare(pattern, cases) == 0;
}

} // namespace factordesk::practice
