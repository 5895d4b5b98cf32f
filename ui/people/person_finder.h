// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/people_search.h"
#include "ui/people/finder.h"

namespace factordesk::ui {

class PeopleList;
class PeopleModel;

/// Finds one person among the people of the server.
class PersonFinder final : public Finder
{
    Q_OBJECT

public:
    explicit PersonFinder(QWidget* parent = nullptr);

    /// Borrowed; nullptr for none. The field shows its text.
    void setSearch(enrollment::PeopleSearch* search);

public slots:
    /// The person who is the only one found, or whose user id the text is.
    void chooseTheOneFound() override;

signals:
    void chosen(const factordesk::zitadel::User& person);

protected:
    void choose(const QModelIndex& index) override;
    [[nodiscard]] Words nothingFound(const QString& text) const override;
    [[nodiscard]] QString countText() const override;

private:
    QPointer<enrollment::PeopleSearch> m_search;
    PeopleModel* m_model;
    PeopleList* m_list;
};

} // namespace factordesk::ui
