// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/people_search.h"

#include <QDialog>

#include <memory>

namespace factordesk::ui {

class PersonFinder;

/// Asks whom to choose among the people of the server. Deletes itself once it is closed.
class FindPersonDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `search` must not be nullptr. It is deleted with the dialog, or by giveBackServer().
    explicit FindPersonDialog(std::unique_ptr<enrollment::PeopleSearch> search,
                              QWidget* parent = nullptr);
    ~FindPersonDialog() override;

public slots:
    /// Deletes the search at once and closes without a choice: the server is about to change.
    void giveBackServer();

signals:
    /// The person was chosen; the dialog closes.
    void chosen(const factordesk::zitadel::User& person);

private:
    void takeTheOneFound();
    void choose(const zitadel::User& person);

    std::unique_ptr<enrollment::PeopleSearch> m_search;
    PersonFinder* m_finder;
    bool m_takeWhenFound = false;
};

} // namespace factordesk::ui
