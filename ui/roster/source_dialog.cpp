// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roster/source_dialog.h"

#include "ui/people/person_finder.h"
#include "ui/roster/roster_controller.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QVBoxLayout>

#include <utility>

namespace factordesk::ui {

using enrollment::PeopleSearch;

namespace {
constexpr QSize usualSize(600, 560);
}

SourceDialog::SourceDialog(RosterController& controller, QWidget* parent)
    : Dialog(parent)
    , m_controller(controller)
    , m_search(controller.newSearch())
    , m_asked(controller.askForOrganisations())
    , m_finder(new PersonFinder)
    , m_organisation(new QComboBox)
    , m_onlyWithout(new QCheckBox(tr("&Only those without a second factor by app")))
    , m_take(new Button(tr("&Take them"), ButtonRole::Primary))
{
    setObjectName(QStringLiteral("sourceDialog"));
    setWindowTitle(tr("People of the server"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(usualSize);
    m_onlyWithout->setObjectName(QStringLiteral("onlyWithoutBox"));
    m_take->setObjectName(QStringLiteral("takeAllButton"));
    m_organisation->setObjectName(QStringLiteral("organisationBox"));
    m_organisation->setAccessibleName(tr("Organisation"));
    m_organisation->addItem(tr("All organisations"), QString());
    m_organisation->setEnabled(false);
    auto* cancel = new Button(tr("&Cancel"));
    cancel->setObjectName(QStringLiteral("cancelSource"));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_take);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::wide, spacing::wide, spacing::wide, spacing::large);
    column->setSpacing(spacing::medium);
    column->addWidget(newParagraph(tr("Search until the list shows those who are meant. With "
                                      "nothing in the search it is everybody."),
                                   Ink::Quiet));
    column->addWidget(m_organisation);
    column->addWidget(m_finder, 1);
    column->addWidget(m_onlyWithout);
    column->addLayout(buttons);
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_take, &QAbstractButton::clicked, this, &SourceDialog::take);
    connect(m_finder, &PersonFinder::enterPressed, m_take, &QAbstractButton::click);
    connect(m_onlyWithout, &QCheckBox::toggled, this, &SourceDialog::showCount);
    connect(m_search.get(), &PeopleSearch::stateChanged, this, &SourceDialog::showCount);
    connect(m_search.get(), &PeopleSearch::reset, this, &SourceDialog::showCount);
    // The search belongs to the server that is about to go.
    connect(&m_controller, &RosterController::serverGoing, this, [this] {
        m_finder->setSearch(nullptr);
        m_asked.reset();
        m_search.reset();
        reject();
    });
    connect(m_asked.get(), &net::PendingBase::finished, this, &SourceDialog::takeOrganisations);
    connect(m_organisation, &QComboBox::currentIndexChanged, this, [this] {
        if (m_search)
            m_search->setOrganisation(m_organisation->currentData().toString());
    });
    m_finder->setSearch(m_search.get());
    m_search->searchNow();
    m_finder->setFocus();
    showCount();
}

SourceDialog::~SourceDialog()
{
    m_finder->setSearch(nullptr);
}

void SourceDialog::setOnlyWithoutFactor(bool isOnly)
{
    m_onlyWithout->setChecked(isOnly);
}

void SourceDialog::takeOrganisations()
{
    // Whoever may not see them has no choice to make.
    if (const auto& page = m_asked->result()) {
        for (const zitadel::Organisation& organisation : page->organisations)
            m_organisation->addItem(organisation.name, organisation.id);
    }
    m_organisation->setEnabled(m_organisation->count() > 1);
    net::retire(std::move(m_asked));
}

void SourceDialog::showCount()
{
    if (!m_search)
        return;
    const int total = m_search->isListCurrent() ? int(m_search->total()) : 0;
    m_take->setText(m_onlyWithout->isChecked() ? tr("&Look through %n people", nullptr, total)
                                               : tr("&Take all %n people", nullptr, total));
    m_take->setEnabled(total > 0);
}

void SourceDialog::take()
{
    m_controller.collect(
        {.text = m_search->text(), .organisationId = m_organisation->currentData().toString()},
        m_onlyWithout->isChecked());
    accept();
}

} // namespace factordesk::ui
