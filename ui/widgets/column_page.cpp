// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/column_page.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace factordesk::ui {

ColumnPage::ColumnPage(QWidget* parent) : Page(parent), m_column(new QVBoxLayout)
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

    auto* scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("pageScroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setWidget(ground);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(scroll);
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

} // namespace factordesk::ui
