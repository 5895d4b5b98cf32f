// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/organisation_dialog.h"

#include "ui/people/organisation_finder.h"

#include <utility>

namespace factordesk::ui {

OrganisationDialog::OrganisationDialog(std::unique_ptr<enrollment::OrganisationSearch> search,
                                       QWidget* parent)
    : FindDialog(parent)
{
    setObjectName(QStringLiteral("organisationDialog"));
    setWindowTitle(tr("Find an organisation"));
    auto* finder = new OrganisationFinder;
    finder->setSearch(search.get());
    connect(finder, &OrganisationFinder::chosen, this,
            [this](const zitadel::Organisation& organisation) {
                // Before it is told, since the server is connected to anew then.
                accept();
                emit chosen(organisation);
            });
    start(std::move(search), finder);
}

} // namespace factordesk::ui
