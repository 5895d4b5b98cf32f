// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/verify/find_person_dialog.h"

#include "ui/people/person_finder.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"

#include <QDialogButtonBox>
#include <QVBoxLayout>

#include <utility>

namespace factordesk::ui {

using enrollment::PeopleSearch;

namespace {
constexpr QSize usualSize(560, 520);
}

FindPersonDialog::FindPersonDialog(std::unique_ptr<PeopleSearch> search, QWidget* parent)
    : QDialog(parent), m_search(std::move(search)), m_finder(new PersonFinder)
{
    setObjectName(QStringLiteral("findPersonDialog"));
    setWindowTitle(tr("Find a person"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(usualSize);
    auto* cancel = new Button(tr("&Cancel"));
    cancel->setObjectName(QStringLiteral("cancelFind"));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::wide, spacing::wide, spacing::wide, spacing::large);
    column->setSpacing(spacing::large);
    column->addWidget(m_finder, 1);
    column->addLayout(buttons);

    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_finder, &PersonFinder::chosen, this, &FindPersonDialog::choose);
    connect(m_finder, &PersonFinder::enterPressed, this, [this] {
        m_takeWhenFound = true;
        m_search->searchNow();
    });
    connect(m_search.get(), &PeopleSearch::reset, this, &FindPersonDialog::takeTheOneFound);
    m_finder->setSearch(m_search.get());
    m_search->searchNow();
    m_finder->setFocus();
}

FindPersonDialog::~FindPersonDialog()
{
    m_finder->setSearch(nullptr);
}

void FindPersonDialog::giveBackServer()
{
    m_finder->setSearch(nullptr);
    m_search.reset();
    reject();
}

void FindPersonDialog::takeTheOneFound()
{
    if (!std::exchange(m_takeWhenFound, false))
        return;
    for (const enrollment::Person& person : m_search->people()) {
        if (m_search->total() == 1 || person.user.id.text() == m_search->text()) {
            choose(zitadel::User(person.user));
            return;
        }
    }
}

void FindPersonDialog::choose(const zitadel::User& person)
{
    emit chosen(person);
    accept();
}

} // namespace factordesk::ui
