// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/field_block.h"

#include "ui/theme/button_role.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/label.h"
#include "ui/widgets/mnemonic.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace factordesk::ui {

FieldBlock::FieldBlock(const QString& name, QWidget* field, QWidget* beside, QWidget* parent)
    : QWidget(parent), m_field(field), m_message(new InlineMessage)
{
    auto* label = new Label(name);
    label->setBuddy(field);
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(withoutMnemonic(name));

    auto* row = new QHBoxLayout;
    row->setSpacing(spacing::small);
    const bool fills = field->sizePolicy().horizontalPolicy() != QSizePolicy::Fixed;
    row->addWidget(field, fills ? 1 : 0);
    if (!fills)
        row->addStretch(1);
    if (beside)
        row->addWidget(beside, 0, Qt::AlignTrailing | Qt::AlignVCenter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spacing::small);
    column->addWidget(label);
    column->addLayout(row);
    column->addWidget(m_message);
}

void FieldBlock::setError(const QString& sentence)
{
    m_hasError = true;
    setInvalid(*m_field, true);
    m_field->setAccessibleDescription(sentence);
    m_message->setMessage(Tone::Stop, sentence);
}

void FieldBlock::clearError()
{
    if (!m_hasError)
        return;
    m_hasError = false;
    setInvalid(*m_field, false);
    m_field->setAccessibleDescription({});
    m_message->clear();
}

} // namespace factordesk::ui
