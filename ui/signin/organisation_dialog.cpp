// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/organisation_dialog.h"

#include "ui/inspector/inspector_panel.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/search_field.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QListWidget>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <utility>

namespace factordesk::ui {

using enrollment::OrganisationSearch;
using zitadel::Organisation;

namespace {

constexpr QSize usualSize(560, 480);
enum Content { List, Nothing, Failure };

QString rowText(const Organisation& organisation)
{
    //: An organisation in a list: its name (%1) and that it has been deactivated.
    const QString name = organisation.isActive
                             ? organisation.name
                             : OrganisationDialog::tr("%1 (inactive)").arg(organisation.name);
    return organisation.domain.isEmpty() ? name
                                         : name + QStringLiteral(" — ") + organisation.domain;
}

} // namespace

OrganisationDialog::OrganisationDialog(std::unique_ptr<OrganisationSearch> search, QWidget* parent)
    : QDialog(parent)
    , m_search(std::move(search))
    , m_field(new SearchField)
    , m_list(new QListWidget)
    , m_none(new EmptyState)
    , m_error(new ErrorCard)
    , m_inspector(new InspectorPanel)
    , m_count(new Label({}, TypeSize::Caption, Ink::Quiet))
    , m_content(new QStackedLayout)
{
    setObjectName(QStringLiteral("organisationDialog"));
    setWindowTitle(tr("Find an organisation"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(usualSize);
    m_field->setObjectName(QStringLiteral("organisationSearchField"));
    m_field->setPlaceholderText(tr("Name or id"));
    m_field->setAccessibleName(tr("Search for an organisation"));
    m_field->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("organisationList"));
    m_list->setAccessibleName(tr("Organisations found"));
    m_list->setFrameShape(QFrame::NoFrame);
    addParts();
    connect(m_field, &QLineEdit::textChanged, m_search.get(), &OrganisationSearch::setText);
    connect(m_list, &QListWidget::itemActivated, this, [this] { choose(m_list->currentRow()); });
    connect(m_list, &QListWidget::itemClicked, this, [this] { choose(m_list->currentRow()); });
    connect(m_search.get(), &OrganisationSearch::changed, this, &OrganisationDialog::showState);
    m_search->searchNow();
    m_field->setFocus();
}

OrganisationDialog::~OrganisationDialog() = default;

void OrganisationDialog::addParts()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::wide, spacing::wide, spacing::wide, spacing::large);
    column->setSpacing(spacing::medium);
    column->addWidget(m_field);
    column->addLayout(m_content, 1);
    auto* surface = new Card;
    surface->body()->setContentsMargins(spacing::hair, spacing::hair, spacing::hair, spacing::hair);
    surface->body()->addWidget(m_list);
    m_content->addWidget(surface);
    m_content->addWidget(m_none);
    m_content->addWidget(newErrorPlace());
    auto* cancel = new Button(tr("&Cancel"));
    cancel->setObjectName(QStringLiteral("cancelOrganisation"));
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_count, 1);
    foot->addWidget(cancel);
    column->addLayout(foot);
}

QWidget* OrganisationDialog::newErrorPlace()
{
    Button* const again = m_error->addAction(tr("&Try again"), [this] { m_search->searchNow(); });
    again->setObjectName(QStringLiteral("tryOrganisationsAgain"));
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(spacing::small);
    column->addWidget(m_error);
    column->addWidget(m_inspector);
    column->addStretch();
    auto* place = new QScrollArea; // The call may be long.
    place->setFrameShape(QFrame::NoFrame);
    place->setWidgetResizable(true);
    place->setFocusPolicy(Qt::NoFocus);
    place->viewport()->setAutoFillBackground(false);
    place->setWidget(content);
    content->setAutoFillBackground(false);
    return place;
}

void OrganisationDialog::giveBackServer()
{
    m_search.reset();
    if (isVisible())
        reject();
}

void OrganisationDialog::showState()
{
    m_field->setBusy(m_search->isBusy());
    m_count->setText({});
    if (m_search->error()) {
        m_error->setStatus(*m_search->error());
        m_inspector->setRecord(*m_search->failedExchange());
        m_content->setCurrentIndex(Failure);
    } else if (m_search->isListCurrent()) {
        showList();
        takeTheOneFound();
    } else if (m_content->currentIndex() != List) {
        m_list->clear();
        m_content->setCurrentIndex(List);
    }
}

void OrganisationDialog::showList()
{
    const QList<Organisation>& found = m_search->organisations();
    m_list->clear();
    for (const Organisation& organisation : found)
        (new QListWidgetItem(rowText(organisation), m_list))->setToolTip(organisation.id);
    m_none->setContent(Icon::Search, tr("No organisation found"),
                       m_search->text().isEmpty()
                           ? tr("This server shows you no organisations.")
                           : tr("Check the spelling, or search by the whole id."));
    m_content->setCurrentIndex(found.isEmpty() ? Nothing : List);
    if (!found.isEmpty())
        m_count->setText(tr("%n organisation(s) found", nullptr, int(m_search->total())));
}

void OrganisationDialog::takeTheOneFound()
{
    if (std::exchange(m_takeWhenFound, false) && m_search->organisations().size() == 1)
        choose(0);
}

bool OrganisationDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        enter();
        return true;
    }
    if (key == Qt::Key_Down && m_list->currentRow() < 0) {
        m_list->setCurrentRow(0);
        return true;
    }
    if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp ||
        key == Qt::Key_PageDown) {
        QCoreApplication::sendEvent(m_list, event);
        return true;
    }
    return false;
}

void OrganisationDialog::enter()
{
    // While a newer list is awaited, the rows belong to an older wish.
    if (m_search->isListCurrent() && m_list->currentRow() >= 0) {
        choose(m_list->currentRow());
    } else {
        m_takeWhenFound = true;
        m_search->searchNow();
    }
}

void OrganisationDialog::choose(int row)
{
    if (!m_search->isListCurrent() || row < 0 || row >= m_search->organisations().size())
        return;
    // Before it is told, since the server is connected to anew then.
    const Organisation organisation = m_search->organisations().at(row);
    accept();
    emit chosen(organisation);
}

} // namespace factordesk::ui
