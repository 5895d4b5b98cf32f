// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/lead_row.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/label.h"

#include <QEvent>

namespace factordesk::ui {

LeadRow::LeadRow(Label* sentence, const QList<QWidget*>& buttons, QWidget* parent)
    : QWidget(parent)
    , m_sentence(sentence)
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_buttons(new QHBoxLayout)
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(spacing::small);
    m_layout->addWidget(m_sentence, 1);
    m_layout->addLayout(m_buttons);
    m_buttons->setSpacing(spacing::small);
    for (QWidget* button : buttons)
        m_buttons->addWidget(button);
    m_buttons->addStretch();
}

bool LeadRow::event(QEvent* event)
{
    const bool isTaken = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        arrange();
    return isTaken;
}

void LeadRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void LeadRow::arrange()
{
    const int line = m_sentence->fontMetrics().horizontalAdvance(m_sentence->text());
    const int room = width() - m_buttons->sizeHint().width() - m_layout->spacing();
    m_layout->setDirection(line <= room ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace factordesk::ui
