// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/inline_message.h"

#include "ui/widgets/announce.h"
#include "ui/widgets/label.h"
#include "ui/widgets/sign.h"

#include <QHBoxLayout>

namespace factordesk::ui {

InlineMessage::InlineMessage(QWidget* parent)
    : QWidget(parent), m_sign(new Sign(Icon::Info)), m_label(newParagraph({}))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::small);
    row->addWidget(m_sign, 0, Qt::AlignTop);
    row->addWidget(m_label, 1);
    m_label->setObjectName(QStringLiteral("inlineMessageText"));
    setVisible(false);
}

void InlineMessage::setMessage(Tone tone, const QString& text)
{
    m_sign->setSign(toneIcon(tone), toneInk(tone));
    m_label->setInk(toneInk(tone));
    m_label->setText(text);
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    if (!text.isEmpty())
        announce(*this, text);
}

void InlineMessage::clear()
{
    setVisible(false);
    m_label->clear();
    setAccessibleName({});
}

QString InlineMessage::text() const
{
    return m_label->text();
}

} // namespace factordesk::ui
