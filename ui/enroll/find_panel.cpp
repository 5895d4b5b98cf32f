// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/enroll/find_panel.h"

#include "ui/enroll/enroll_controller.h"
#include "ui/people/person_finder.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/label.h"

#include <QVBoxLayout>

namespace factordesk::ui {

FindPanel::FindPanel(EnrollController& controller, QWidget* parent)
    : QWidget(parent), m_controller(controller), m_finder(new PersonFinder(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::small);
    layout->addWidget(new Label(tr("Enroll a person"), TypeSize::Display));
    layout->addWidget(newParagraph(
        tr("Find the person who is to get an authenticator: type, or scan a badge."), Ink::Quiet));
    layout->addSpacing(spacing::small);
    layout->addWidget(m_finder, 1);

    connect(m_finder, &PersonFinder::chosen, &m_controller, &EnrollController::start);
    connect(m_finder, &PersonFinder::enterPressed, &m_controller,
            &EnrollController::startWithTheOneFound);
    connect(&m_controller, &EnrollController::searchChanged, this, &FindPanel::takeSearch);
    setFocusProxy(m_finder);
    takeSearch();
}

void FindPanel::focusSearch()
{
    m_finder->focusSearch();
}

void FindPanel::takeSearch()
{
    m_finder->setSearch(m_controller.search());
}

} // namespace factordesk::ui
