// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codes/account_row.h"

#include <algorithm>

namespace factordesk::ui {

namespace {

/// Marks, embeddings, overrides and isolates of the bidirectional algorithm (UAX #9, section 2).
bool turnsDirection(QChar c)
{
    const char16_t code = c.unicode();
    return code == 0x061C || code == 0x200E || code == 0x200F ||
           (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

bool breaksLine(QChar c)
{
    return c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line ||
           c.category() == QChar::Separator_Paragraph;
}

} // namespace

QString shownSafely(const QString& text)
{
    if (std::ranges::none_of(text, [](QChar c) { return turnsDirection(c) || breaksLine(c); }))
        return text;
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        if (!turnsDirection(c))
            result.append(breaksLine(c) ? QChar(QLatin1Char(' ')) : c);
    }
    return result;
}

QString isolated(const QString& text)
{
    return text.isEmpty() ? QString() : QChar(0x2068) + text + QChar(0x2069);
}

AccountRow rowOf(const vault::Entry& entry)
{
    return {.id = entry.id,
            .issuer = shownSafely(entry.account.issuer),
            .name = shownSafely(entry.account.name),
            .note = entry.note,
            .tags = entry.tags,
            .parameters = entry.account.parameters,
            .isPinned = entry.isPinned,
            .lastUsed = entry.lastUsed};
}

} // namespace factordesk::ui
