// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/finder.h"

#include "ui/inspector/inspector_panel.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/reveal.h"
#include "ui/widgets/scroll_place.h"
#include "ui/widgets/search_field.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace factordesk::ui {

using enrollment::TextSearch;

namespace {
enum Content { List, Nothing, Failure };
}

Finder::Finder(QWidget* parent)
    : QWidget(parent)
    , m_field(new SearchField)
    , m_surface(new Card)
    , m_count(new Label({}, TypeSize::Caption, Ink::Quiet))
    , m_nothing(new EmptyState)
    , m_error(new ErrorCard)
    , m_inspector(new InspectorPanel)
    , m_content(new QStackedLayout)
{
    addParts();
    setFocusProxy(m_field);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (m_search)
            m_search->setText(text);
    });
}

void Finder::setList(QAbstractItemView* list)
{
    m_list = list;
    m_surface->body()->addWidget(list);
    connect(list, &QAbstractItemView::activated, this, &Finder::choose);
    connect(list, &QAbstractItemView::clicked, this, &Finder::choose);
}

void Finder::addParts()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::medium);
    layout->addWidget(m_field);
    layout->addLayout(m_content, 1);
    layout->addWidget(m_count);
    m_surface->body()->setContentsMargins(spacing::hair, spacing::hair, spacing::hair,
                                          spacing::hair);
    m_content->addWidget(m_surface);
    m_content->addWidget(m_nothing);
    m_content->addWidget(newErrorPlace());
}

QWidget* Finder::newErrorPlace()
{
    Button* const again = m_error->addAction(tr("&Try again"), [this] {
        if (m_search)
            m_search->searchNow();
    });
    again->setObjectName(QStringLiteral("searchAgain"));
    connect(m_inspector, &InspectorPanel::opened, this, [this] { reveal(*m_inspector); });
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(spacing::small);
    column->addWidget(m_error);
    column->addWidget(m_inspector);
    column->addStretch();
    // The list scrolls by itself, so that the page around it does not; the call may be long.
    return newScrollPlace(content);
}

void Finder::watch(TextSearch* search)
{
    if (m_search)
        m_search->disconnect(this);
    m_search = search;
    m_field->setEnabled(search != nullptr);
    m_field->setText(search ? search->text() : QString());
    if (search)
        connect(search, &TextSearch::stateChanged, this, &Finder::updateContent);
    updateContent();
}

void Finder::focusSearch()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void Finder::updateContent()
{
    if (!m_search)
        return;
    // The wish may have been changed from outside, for example emptied for the next person.
    if (m_field->text().trimmed() != m_search->text())
        m_field->setText(m_search->text());
    m_field->setBusy(m_search->isBusy());
    if (m_search->error())
        showError();
    else if (!hasRows() && !m_search->isBusy())
        showNothing();
    else
        m_content->setCurrentIndex(List);
    const bool isList = m_content->currentIndex() == List && hasRows();
    m_count->setText(isList ? countText() : QString());
}

void Finder::showNothing()
{
    const Words words = nothingFound(m_search->text());
    m_nothing->setContent(Icon::Search, words.title, words.sentence);
    m_content->setCurrentIndex(Nothing);
}

void Finder::showError()
{
    m_error->setStatus(*m_search->error());
    m_inspector->setRecord(*m_search->failedExchange());
    m_content->setCurrentIndex(Failure);
}

bool Finder::hasRows() const
{
    return m_list->model()->rowCount() > 0;
}

bool Finder::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        enter();
        return true;
    }
    if (key == Qt::Key_Down && !m_list->currentIndex().isValid()) {
        m_list->setCurrentIndex(m_list->model()->index(0, 0));
        return true;
    }
    if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp ||
        key == Qt::Key_PageDown) {
        QCoreApplication::sendEvent(m_list, event);
        return true;
    }
    return false;
}

void Finder::enter()
{
    // While a newer list is awaited, the rows belong to an older wish: a scanner that types an id
    // and Enter must not get the person who happened to stand there.
    const bool isCurrent = m_search && m_search->isListCurrent();
    if (isCurrent && m_list->currentIndex().isValid())
        choose(m_list->currentIndex());
    else
        emit enterPressed();
}

} // namespace factordesk::ui
