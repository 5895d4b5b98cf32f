// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/find_dialog.h"

#include "ui/people/finder.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"

#include <QVBoxLayout>

#include <utility>

namespace factordesk::ui {

using enrollment::TextSearch;

namespace {
constexpr QSize usualSize(560, 520);
}

FindDialog::FindDialog(QWidget* parent) : Dialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    resize(usualSize);
}

FindDialog::~FindDialog() = default;

void FindDialog::start(std::unique_ptr<TextSearch> search, Finder* finder)
{
    m_search = std::move(search);
    m_finder = finder;
    auto* cancel = new Button(tr("&Cancel"));
    cancel->setObjectName(QStringLiteral("cancelFind"));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::wide, spacing::wide, spacing::wide, spacing::large);
    column->setSpacing(spacing::large);
    column->addWidget(finder, 1);
    column->addLayout(buttons);
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(finder, &Finder::enterPressed, this, [this] {
        m_takeWhenFound = true;
        m_search->searchNow();
    });
    connect(m_search.get(), &TextSearch::stateChanged, this, &FindDialog::takeTheOneFound);
    m_search->searchNow();
    finder->setFocus();
}

void FindDialog::giveBackServer()
{
    m_search.reset();
    if (isVisible())
        reject();
}

void FindDialog::takeTheOneFound()
{
    if (m_search->isListCurrent() && std::exchange(m_takeWhenFound, false))
        m_finder->chooseTheOneFound();
}

} // namespace factordesk::ui
