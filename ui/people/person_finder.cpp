// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/person_finder.h"

#include "ui/people/people_list.h"
#include "ui/people/people_model.h"
#include "ui/widgets/search_field.h"

namespace factordesk::ui {

using enrollment::PeopleSearch;

PersonFinder::PersonFinder(QWidget* parent)
    : Finder(parent), m_model(new PeopleModel(this)), m_list(new PeopleList(this))
{
    field().setObjectName(QStringLiteral("searchField"));
    field().setPlaceholderText(tr("Name, login name, e-mail or user id"));
    field().setAccessibleName(tr("Search for a person"));
    m_list->setObjectName(QStringLiteral("peopleList"));
    m_list->setAccessibleName(tr("People found"));
    m_list->setModel(m_model);
    setList(m_list);
    connect(m_list, &PeopleList::rowsLookedAt, this, [this](int first, int last) {
        if (m_search)
            m_search->readStates(first, last);
    });
}

void PersonFinder::setSearch(PeopleSearch* search)
{
    m_search = search;
    m_model->setSearch(search);
    watch(search);
    if (search)
        connect(search, &PeopleSearch::reset, this, [this] { m_list->scrollToTop(); });
}

void PersonFinder::chooseTheOneFound()
{
    for (const enrollment::Person& person : m_search->people()) {
        if (m_search->total() == 1 || person.user.id.text() == m_search->text()) {
            emit chosen(zitadel::User(person.user));
            return;
        }
    }
}

void PersonFinder::choose(const QModelIndex& index)
{
    if (const zitadel::User* person = m_model->user(index))
        emit chosen(zitadel::User(*person));
}

Finder::Words PersonFinder::nothingFound(const QString& text) const
{
    return {.title = tr("Nobody found"),
            .sentence = text.isEmpty() ? tr("This server shows you no people.")
                                       : tr("Check the spelling, or search by e-mail or user id.")};
}

QString PersonFinder::countText() const
{
    return tr("%n person(s) found", nullptr, static_cast<int>(m_search->total()));
}

} // namespace factordesk::ui
