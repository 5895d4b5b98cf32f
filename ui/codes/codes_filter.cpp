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
        append(*part);
    for (const QString& tag : row.tags)
        append(tag);
}

void CodesFilter::squeeze()
{
    m_text.squeeze();
    m_begins.shrink_to_fit();
}

void CodesFilter::append(const QString& part)
{
    // Nearly all texts are ASCII, and need no string of their own to be folded in.
    const qsizetype begin = m_text.size();
    for (const QChar character : part) {
        const char16_t value = character.unicode();
        if (value >= 0x80) {
            m_text.truncate(begin);
            m_text += folded(part);
            break;
        }
        m_text += value >= u'A' && value <= u'Z' ? QChar(value | 0x20) : character;
    }
    m_text += QLatin1Char('\n');
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
    // A single letter is found fastest by the processor's own comparison of many at once.
    const QStringMatcher matcher(word);
    const auto find = [&](qsizetype from) {
        return word.size() == 1 ? m_text.indexOf(word.front(), from)
                                : matcher.indexIn(m_text, from);
    };
    qsizetype found = find(0);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const qsizetype end = row + 1 < rows.size() ? m_begins[row + 1] : m_text.size();
        if (found >= 0 && found < m_begins[row])
            found = find(m_begins[row]); // further on in a row that has it
        if (found < 0 || found >= end)
            rows[row] = false;
    }
}

} // namespace factordesk::ui
