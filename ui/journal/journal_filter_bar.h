// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/journal/journal_model.h"

#include <QWidget>

class QComboBox;

namespace factordesk::ui {

class SearchField;

/// Which entries are to be shown: by person, day, outcome and admin. Days and admins to choose from
/// are those that the journal has.
class JournalFilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit JournalFilterBar(QWidget* parent = nullptr);

    [[nodiscard]] JournalFilter filter() const;
    /// Offers the days and admins of these lines; what is chosen stays, where it is still there.
    void setLines(const std::vector<journal::JournalLine>& lines);
    void focusSearch();

public slots:
    /// Chooses all entries.
    void clear();

signals:
    void changed();

private:
    void addOutcomes();
    void setDays(const std::vector<journal::JournalLine>& lines);
    void setAdmins(const std::vector<journal::JournalLine>& lines);

    SearchField* m_person;
    QComboBox* m_day;
    QComboBox* m_outcome;
    QComboBox* m_admin;
    std::vector<journal::Account> m_admins; ///< As m_admin lists them.
};

} // namespace factordesk::ui
