// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/codes/account_row.h"

#include <QString>

#include <vector>

namespace factordesk::ui {

/// A text as it is compared in a search: without case, accents and differences of width.
[[nodiscard]] QString folded(const QString& text);

/// Finds rows by words. Their texts are folded once, when they are added, into one long string that
/// a search reads from end to end: for 10,000 rows that takes a fraction of a millisecond.
class CodesFilter
{
public:
    void clear();
    void add(const AccountRow& row);
    /// No more will be added: gives back the room that was kept for them.
    void squeeze();
    [[nodiscard]] std::size_t size() const { return m_begins.size(); }

    /// For each row, in the order they were added, whether every word of `text` occurs in its
    /// issuer, account name, tags or note. All of them do for a blank text.
    [[nodiscard]] std::vector<bool> matches(const QString& text) const;

private:
    void append(const QString& part);
    /// Leaves `true` only for those of `rows` that hold the word, which is folded and not empty.
    void keepThoseWith(const QString& word, std::vector<bool>& rows) const;

    QString m_text;                  ///< Row after row, each part ended by a line feed.
    std::vector<qsizetype> m_begins; ///< Where each row begins in the text.
};

} // namespace factordesk::ui
