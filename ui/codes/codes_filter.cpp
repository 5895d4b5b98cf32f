// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codes/codes_filter.h"

#include <QStringMatcher>

#include <algorithm>

namespace factordesk::ui {

QString folded(const QString& text)
{
    const bool isAscii = std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
    if (isAscii)
        return text.toLower();
    QString result = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    result.removeIf([](QChar c) { return c.category() == QChar::Mark_NonSpacing; });
    return result;
}

void CodesFilter::clear()
{
    m_text.clear();
    m_begins.clear();
}

void CodesFilter::add(const AccountRow& row)
{
    m_begins.push_back(m_text.size());
    for (const QString* part : {&row.issuer, &row.name, &row.note})
        m_text += folded(*part) + QLatin1Char('\n');
    for (const QString& tag : row.tags)
        m_text += folded(tag) + QLatin1Char('\n');
}

std::vector<bool> CodesFilter::matches(const QString& text) const
{
    std::vector<bool> rows(m_begins.size(), true);
    const QString line = folded(text).simplified();
    if (line.isEmpty())
        return rows;
    for (const QString& word : line.split(QLatin1Char(' ')))
        keepThoseWith(word, rows);
    return rows;
}

void CodesFilter::keepThoseWith(const QString& word, std::vector<bool>& rows) const
{
    const QStringMatcher matcher(word);
    qsizetype found = matcher.indexIn(m_text);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const qsizetype end = row + 1 < rows.size() ? m_begins[row + 1] : m_text.size();
        if (found >= 0 && found < m_begins[row])
            found = matcher.indexIn(m_text, m_begins[row]); // further on in a row that has it
        if (found < 0 || found >= end)
            rows[row] = false;
    }
}

} // namespace factordesk::ui
