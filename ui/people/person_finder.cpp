// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/person_finder.h"

#include "ui/inspector/inspector_panel.h"
#include "ui/people/people_list.h"
#include "ui/people/people_model.h"
#include "ui/text/status_text.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/reveal.h"
#include "ui/widgets/search_field.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace factordesk::ui {

using enrollment::PeopleSearch;

PersonFinder::PersonFinder(QWidget* parent)
    : QWidget(parent)
    , m_model(new PeopleModel(this))
    , m_field(new SearchField(this))
    , m_list(new PeopleList(this))
    , m_count(new Label({}, TypeSize::Caption, Ink::Quiet, this))
    , m_nobody(new EmptyState(this))
    , m_error(new ErrorCard(this))
    , m_inspector(new InspectorPanel(this))
    , m_content(new QStackedLayout)
{
    m_field->setObjectName(QStringLiteral("searchField"));
    m_field->setPlaceholderText(tr("Name, login name, e-mail or user id"));
    m_field->setAccessibleName(tr("Search for a person"));
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (m_search)
            m_search->setText(text);
    });

    m_list->setObjectName(QStringLiteral("peopleList"));
    m_list->setAccessibleName(tr("People found"));
    m_list->setModel(m_model);
    connect(m_list, &QAbstractItemView::activated, this, &PersonFinder::choose);
    connect(m_list, &QAbstractItemView::clicked, this, &PersonFinder::choose);
    connect(m_list, &PeopleList::rowsLookedAt, this, [this](int first, int last) {
        if (m_search)
            m_search->readStates(first, last);
    });

    auto* surface = new Card(this);
    surface->body()->setContentsMargins(spacing::hair, spacing::hair, spacing::hair, spacing::hair);
    surface->body()->addWidget(m_list);
    m_content->addWidget(surface);
    m_content->addWidget(m_nobody);
    m_content->addWidget(newErrorPlace());

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::medium);
    layout->addWidget(m_field);
    layout->addLayout(m_content, 1);
    layout->addWidget(m_count);
    setFocusProxy(m_field);
}

QWidget* PersonFinder::newErrorPlace()
{
    m_error->addAction(tr("&Try again"), [this] {
        if (m_search)
            m_search->searchNow();
    });
    connect(m_inspector, &InspectorPanel::opened, this, [this] { reveal(*m_inspector); });
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(spacing::small);
    column->addWidget(m_error);
    column->addWidget(m_inspector);
    column->addStretch();
    // The list scrolls by itself, so that the page around it does not; the call may be long.
    auto* place = new QScrollArea(this);
    place->setFrameShape(QFrame::NoFrame);
    place->setWidgetResizable(true);
    place->setFocusPolicy(Qt::NoFocus);
    place->viewport()->setAutoFillBackground(false);
    place->setWidget(content);
    content->setAutoFillBackground(false);
    return place;
}

void PersonFinder::setSearch(PeopleSearch* search)
{
    if (m_search)
        m_search->disconnect(this);
    m_search = search;
    m_model->setSearch(search);
    m_field->setEnabled(search != nullptr);
    m_field->setText(search ? search->text() : QString());
    if (search) {
        connect(search, &PeopleSearch::stateChanged, this, &PersonFinder::updateContent);
        connect(search, &PeopleSearch::reset, m_list, &QAbstractItemView::scrollToTop);
        connect(search, &PeopleSearch::extended, this, &PersonFinder::updateContent);
    }
    updateContent();
}

void PersonFinder::focusSearch()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void PersonFinder::updateContent()
{
    if (!m_search)
        return;
    // The wish may have been changed from outside, for example emptied for the next person.
    if (m_field->text().trimmed() != m_search->text())
        m_field->setText(m_search->text());
    m_field->setBusy(m_search->isBusy());
    if (m_search->error()) {
        showError();
    } else if (m_search->people().isEmpty() && !m_search->isBusy()) {
        m_nobody->setContent(Icon::Search, tr("Nobody found"),
                             m_search->text().isEmpty()
                                 ? tr("This server shows you no people.")
                                 : tr("Check the spelling, or search by e-mail or user id."));
        m_content->setCurrentIndex(1);
    } else {
        m_content->setCurrentIndex(0);
    }
    showCount();
}

void PersonFinder::showError()
{
    m_error->setStatus(*m_search->error());
    m_inspector->setRecord(*m_search->failedExchange());
    m_content->setCurrentIndex(2);
}

void PersonFinder::showCount()
{
    const bool isList = m_content->currentIndex() == 0 && !m_search->people().isEmpty();
    m_count->setText(isList ? tr("%n person(s) found", nullptr, static_cast<int>(m_search->total()))
                            : QString());
}

bool PersonFinder::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        enter();
        return true;
    }
    if (key == Qt::Key_Down && !m_list->currentIndex().isValid()) {
        m_list->setCurrentIndex(m_model->index(0));
        return true;
    }
    if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp ||
        key == Qt::Key_PageDown) {
        QCoreApplication::sendEvent(m_list, event);
        return true;
    }
    return false;
}

void PersonFinder::enter()
{
    // While a newer list is awaited, the rows belong to an older wish: a scanner that types an id
    // and Enter must not get the person who happened to stand there.
    const bool isCurrent = m_search && m_search->isListCurrent();
    if (isCurrent && m_list->currentIndex().isValid())
        choose(m_list->currentIndex());
    else
        emit enterPressed();
}

void PersonFinder::choose(const QModelIndex& index)
{
    if (const zitadel::User* person = m_model->user(index))
        emit chosen(zitadel::User(*person));
}

} // namespace factordesk::ui
