// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/verify/find_person_dialog.h"

#include "ui/people/person_finder.h"

#include <utility>

namespace factordesk::ui {

FindPersonDialog::FindPersonDialog(std::unique_ptr<enrollment::PeopleSearch> search,
                                   QWidget* parent)
    : FindDialog(parent)
{
    setObjectName(QStringLiteral("findPersonDialog"));
    setWindowTitle(tr("Find a person"));
    auto* finder = new PersonFinder;
    finder->setSearch(search.get());
    connect(finder, &PersonFinder::chosen, this, [this](const zitadel::User& person) {
        accept();
        emit chosen(person);
    });
    start(std::move(search), finder);
}

} // namespace factordesk::ui
