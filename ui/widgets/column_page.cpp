// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/column_page.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace factordesk::ui {

ColumnPage::ColumnPage(QWidget* parent)
    : Page(parent), m_scroll(new QScrollArea), m_column(new QVBoxLayout)
{
    auto* content = new QWidget;
    content->setMaximumWidth(columnWidth);
    content->setLayout(m_column);
    m_column->setContentsMargins(spacing::huge, spacing::wide, spacing::huge, spacing::huge);
    m_column->setSpacing(spacing::large);

    auto* ground = new QWidget;
    auto* centred = new QHBoxLayout(ground);
    centred->setContentsMargins({});
    centred->addStretch(1);
    centred->addWidget(content, 100);
    centred->addStretch(1);

    m_scroll->setObjectName(QStringLiteral("pageScroll"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidgetResizable(true);
    m_scroll->setWidget(ground);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(m_scroll);
}

void ColumnPage::addHeading(const QString& title, const QString& sentence)
{
    auto* heading = new QVBoxLayout;
    heading->setSpacing(spacing::small);
    heading->addWidget(newParagraph(title, Ink::Text, TypeSize::Display));
    heading->addWidget(newParagraph(sentence, Ink::Quiet));
    m_column->addLayout(heading);
    m_column->addSpacing(spacing::small);
    setAccessibleName(title);
}

void ColumnPage::addRest()
{
    m_column->addStretch();
}

void ColumnPage::reveal(QWidget& part)
{
    QTimer::singleShot(0, &part, [this, &part] { scrollTo(part); });
}

void ColumnPage::scrollTo(const QWidget& part)
{
    const QWidget* ground = m_scroll->widget();
    const int top = part.mapTo(ground, QPoint(0, 0)).y() - spacing::large;
    const int bottom = top + part.height() + 2 * spacing::large;
    QScrollBar* bar = m_scroll->verticalScrollBar();
    bar->setValue(std::max(bar->value(), std::min(top, bottom - m_scroll->viewport()->height())));
}

} // namespace factordesk::ui
