// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/organisation_finder.h"

#include "ui/widgets/search_field.h"

#include <QListWidget>

namespace factordesk::ui {

using enrollment::OrganisationSearch;
using zitadel::Organisation;

namespace {

QString rowText(const Organisation& organisation)
{
    //: An organisation in a list: its name (%1) and that it has been deactivated.
    const QString name = organisation.isActive
                             ? organisation.name
                             : OrganisationFinder::tr("%1 (inactive)").arg(organisation.name);
    return organisation.domain.isEmpty() ? name
                                         : name + QStringLiteral(" — ") + organisation.domain;
}

} // namespace

OrganisationFinder::OrganisationFinder(QWidget* parent) : Finder(parent), m_list(new QListWidget)
{
    field().setObjectName(QStringLiteral("organisationSearchField"));
    field().setPlaceholderText(tr("Name or id"));
    field().setAccessibleName(tr("Search for an organisation"));
    m_list->setObjectName(QStringLiteral("organisationList"));
    m_list->setAccessibleName(tr("Organisations found"));
    m_list->setFrameShape(QFrame::NoFrame);
    setList(m_list);
}

void OrganisationFinder::setSearch(OrganisationSearch* search)
{
    if (m_search)
        m_search->disconnect(this);
    m_search = search;
    // Before watch(), which connects to the same signal and looks at the rows.
    if (search)
        connect(search, &OrganisationSearch::stateChanged, this, &OrganisationFinder::updateRows);
    updateRows();
    watch(search);
}

void OrganisationFinder::updateRows()
{
    if (m_search && !m_search->isListCurrent())
        return;
    m_list->clear();
    if (!m_search)
        return;
    for (const Organisation& organisation : m_search->organisations())
        (new QListWidgetItem(rowText(organisation), m_list))->setToolTip(organisation.id);
}

void OrganisationFinder::chooseTheOneFound()
{
    if (m_search->organisations().size() == 1)
        emit chosen(Organisation(m_search->organisations().first()));
}

void OrganisationFinder::choose(const QModelIndex& index)
{
    if (m_search && index.isValid() && index.row() < m_search->organisations().size())
        emit chosen(Organisation(m_search->organisations().at(index.row())));
}

Finder::Words OrganisationFinder::nothingFound(const QString& text) const
{
    return {.title = tr("No organisation found"),
            .sentence = text.isEmpty() ? tr("This server shows you no organisations.")
                                       : tr("Check the spelling, or search by the whole id.")};
}

QString OrganisationFinder::countText() const
{
    return tr("%n organisation(s) found", nullptr, static_cast<int>(m_search->total()));
}

} // namespace factordesk::ui
