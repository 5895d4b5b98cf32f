// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roster/source_dialog.h"

#include "ui/people/person_finder.h"
#include "ui/roster/roster_controller.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace factordesk::ui {

using enrollment::PeopleSearch;

namespace {
constexpr QSize usualSize(600, 560);
}

SourceDialog::SourceDialog(RosterController& controller, QWidget* parent)
    : QDialog(parent)
    , m_controller(controller)
    , m_search(controller.newSearch())
    , m_finder(new PersonFinder)
    , m_onlyWithout(new QCheckBox(tr("&Only those without a second factor by app")))
    , m_take(new Button(tr("&Take them"), ButtonRole::Primary))
{
    setObjectName(QStringLiteral("sourceDialog"));
    setWindowTitle(tr("People of the server"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(usualSize);
    m_onlyWithout->setObjectName(QStringLiteral("onlyWithoutBox"));
    m_take->setObjectName(QStringLiteral("takeAllButton"));
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
    column->addWidget(m_finder, 1);
    column->addWidget(m_onlyWithout);
    column->addLayout(buttons);
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_take, &QAbstractButton::clicked, this, &SourceDialog::take);
    connect(m_search.get(), &PeopleSearch::stateChanged, this, &SourceDialog::showCount);
    connect(m_search.get(), &PeopleSearch::reset, this, &SourceDialog::showCount);
    // The search belongs to the server that is about to go.
    connect(&m_controller, &RosterController::serverGoing, this, [this] {
        m_finder->setSearch(nullptr);
        m_search.reset();
        reject();
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

void SourceDialog::showCount()
{
    if (!m_search)
        return;
    const int total = m_search->isListCurrent() ? int(m_search->total()) : 0;
    m_take->setText(tr("&Take all %n people", nullptr, total));
    m_take->setEnabled(total > 0);
}

void SourceDialog::take()
{
    m_controller.collect(m_search->text(), m_onlyWithout->isChecked());
    accept();
}

} // namespace factordesk::ui
