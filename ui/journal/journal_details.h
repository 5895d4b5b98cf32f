// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal_line.h"
#include "ui/widgets/card.h"

#include <QStringList>

class QVBoxLayout;

namespace factordesk::ui {

class Label;

/// One entry with everything that the journal knows of it; all of it can be copied. For the narrow
/// room beside a table: names stand over their values.
class JournalDetails final : public Card
{
    Q_OBJECT

public:
    explicit JournalDetails(QWidget* parent = nullptr);

    void showLine(const journal::JournalLine& line);
    /// All that is shown as "name: value" lines.
    [[nodiscard]] QString text() const { return m_lines.join(u'\n'); }

private:
    void addFact(const QString& name, const QString& value, const QString& tooltip = {});
    void addAccount(const QString& name, const journal::Account& account);
    void addTime(const QString& name, WallTime time);
    void addServersWords(const journal::JournalEntry& entry);
    void addNotes(const journal::WriterNotes& notes);
    void clear();

    Label* m_outcome;
    QVBoxLayout* m_facts;
    Label* m_notes;
    QStringList m_lines;
};

} // namespace factordesk::ui
