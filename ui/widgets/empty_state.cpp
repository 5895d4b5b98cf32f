// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/empty_state.h"

#include "ui/widgets/label.h"
#include "ui/widgets/sign.h"

#include <QAbstractButton>
#include <QVBoxLayout>

namespace factordesk::ui {

namespace {

constexpr int signSide = 36;
constexpr int sentenceWidth = 420; ///< Longer lines are tiring to read.

/// In the middle by a row of its own: a widget that a column aligns is given the height that its
/// text needs at the column's width, and more lines than that are cut off.
QHBoxLayout* centred(QWidget* widget)
{
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(widget, 100);
    row->addStretch(1);
    return row;
}

} // namespace

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent)
    , m_sign(new Sign(Icon::Info, Ink::Quiet))
    , m_title(newParagraph({}, Ink::Text, TypeSize::Title))
    , m_sentence(newParagraph({}, Ink::Quiet))
    , m_actions(new QHBoxLayout)
{
    m_sign->setSide(signSide);
    m_sign->setDisc(Tone::Neutral);
    for (Label* label : {m_title, m_sentence}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setMaximumWidth(sentenceWidth);
    }
    m_actions->setSpacing(spacing::small);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(spacing::medium);
    column->addStretch();
    column->addWidget(m_sign, 0, Qt::AlignHCenter);
    column->addSpacing(spacing::small);
    column->addLayout(centred(m_title));
    column->addLayout(centred(m_sentence));
    column->addSpacing(spacing::small);
    column->addLayout(m_actions);
    column->setAlignment(m_actions, Qt::AlignHCenter);
    column->addStretch();
}

void EmptyState::setContent(Icon icon, const QString& title, const QString& sentence)
{
    m_sign->setSign(icon, Ink::Quiet);
    m_title->setText(title);
    m_sentence->setText(sentence);
    setAccessibleName(title);
    setAccessibleDescription(sentence);
}

void EmptyState::addAction(QAbstractButton* button)
{
    m_actions->addWidget(button);
}

} // namespace factordesk::ui
