// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/setup_key_view.h"

#include "ui/widgets/button.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/label.h"
#include "ui/widgets/secret_clipboard.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <utility>

namespace factordesk::ui {

SetupKeyView::SetupKeyView(SecretClipboard& clipboard, QWidget* parent)
    : QWidget(parent)
    , m_clipboard(clipboard)
    , m_body(new QVBoxLayout(this))
    , m_show(new Button(Icon::Eye, tr("Show setup &key")))
    , m_copy(new Button(Icon::Copy, tr("C&opy")))
    , m_spell(new Button(Icon::Spell, tr("S&pell")))
    , m_steps(new QWidget)
    , m_previous(new Button(Icon::ArrowBack, tr("Previous group")))
    , m_next(new Button(Icon::ArrowForward, tr("Next group")))
    , m_position(new Label({}, TypeSize::Body, Ink::Quiet))
    , m_message(new InlineMessage)
{
    m_show->setObjectName(QStringLiteral("showKey"));
    m_copy->setObjectName(QStringLiteral("copyKey"));
    m_spell->setObjectName(QStringLiteral("spellKey"));
    m_previous->setObjectName(QStringLiteral("previousGroup"));
    m_next->setObjectName(QStringLiteral("nextGroup"));
    m_spell->setCheckable(true);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    for (Button* button : {m_show, m_copy, m_spell})
        buttons->addWidget(button);
    buttons->addStretch();
    auto* steps = new QHBoxLayout(m_steps);
    steps->setContentsMargins(0, 0, 0, 0);
    steps->addStretch();
    steps->addWidget(m_previous);
    steps->addWidget(m_position);
    steps->addWidget(m_next);
    steps->addStretch();
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(spacing::medium);
    m_body->addLayout(buttons);
    m_body->addWidget(m_steps);
    m_body->addWidget(m_message);
    connect(m_show, &QAbstractButton::clicked, this, &SetupKeyView::toggle);
    connect(m_copy, &QAbstractButton::clicked, this, &SetupKeyView::copy);
    connect(m_spell, &QAbstractButton::toggled, this, &SetupKeyView::toggleSpelling);
    connect(m_previous, &QAbstractButton::clicked, this,
            [this] { spell(m_text->spelledGroup() - 1); });
    connect(m_next, &QAbstractButton::clicked, this, [this] { spell(m_text->spelledGroup() + 1); });
    connect(&m_clipboard, &SecretClipboard::ended, m_message, &InlineMessage::clear);
    updateParts();
}

void SetupKeyView::setSource(KeySource source, SpellingWord word)
{
    conceal();
    m_source = std::move(source);
    m_word = std::move(word);
    updateParts();
}

void SetupKeyView::clear()
{
    setSource({}, {});
}

void SetupKeyView::reveal()
{
    if (m_text || !m_source)
        return;
    m_text = new KeyText(m_source(), m_word, this);
    m_text->setObjectName(QStringLiteral("setupKey"));
    m_body->insertWidget(1, m_text, 0, Qt::AlignHCenter);
    updateParts();
    emit revealedChanged(true);
}

void SetupKeyView::conceal()
{
    if (!m_text)
        return;
    delete m_text;
    m_spell->setChecked(false);
    m_message->clear();
    updateParts();
    emit revealedChanged(false);
}

void SetupKeyView::toggle()
{
    m_text ? conceal() : reveal();
}

void SetupKeyView::copy()
{
    m_clipboard.copy(m_source(), clipboardTime);
    m_message->setMessage(Tone::Neutral, tr("Copied. The clipboard is cleared in %n seconds.",
                                            nullptr, int(clipboardTime.count())));
}

void SetupKeyView::toggleSpelling(bool spelling)
{
    if (m_text)
        spell(spelling ? 0 : -1);
    updateParts();
}

void SetupKeyView::spell(int group)
{
    m_text->setSpelledGroup(group);
    updateParts();
}

void SetupKeyView::updateParts()
{
    m_show->setEnabled(bool(m_source));
    m_show->setText(m_text ? tr("Hide setup &key") : tr("Show setup &key"));
    m_show->setIcon(qIcon(m_text ? Icon::EyeOff : Icon::Eye));
    m_copy->setVisible(m_text);
    m_spell->setVisible(m_text && m_word);
    const int group = m_text ? m_text->spelledGroup() : -1;
    m_steps->setVisible(group >= 0);
    if (group < 0)
        return;
    const int count = m_text->groupCount();
    m_previous->setEnabled(group > 0);
    m_next->setEnabled(group + 1 < count);
    //: The how-manyth group of four characters of the key is being spelled, and of how many.
    m_position->setText(tr("Group %1 of %2").arg(group + 1).arg(count));
}

} // namespace factordesk::ui
