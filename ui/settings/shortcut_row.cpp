// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/shortcut_row.h"

#include "ui/settings/key_field.h"
#include "ui/theme/button_role.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace factordesk::ui {

namespace {
constexpr int fieldWidth = 168;
}

ShortcutRow::ShortcutRow(Command command, QWidget* parent)
    : QWidget(parent)
    , m_command(command)
    , m_field(new KeyField)
    , m_restore(new IconButton(Icon::Undo, {}))
    , m_message(new InlineMessage)
{
    const QString name = nameOf(command);
    const QKeySequence usual = Shortcuts::usualKeys(command);
    m_field->setObjectName(QStringLiteral("keys.%1").arg(settingOf(command)));
    m_field->setAccessibleName(name);
    m_field->setAccessibleDescription(tr("Press the new keys."));
    m_field->setToolTip(tr("Press the new keys."));
    m_field->setMinimumWidth(fieldWidth);
    m_field->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_restore->setObjectName(QStringLiteral("restoreKeys.%1").arg(settingOf(command)));
    //: %1 is a command, %2 its usual keys.
    m_restore->setAction(Icon::Undo, tr("%1: back to %2").arg(name, keysText(usual)));
    QSizePolicy policy = m_restore->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_restore->setSizePolicy(policy);
    auto* row = new QHBoxLayout;
    row->setSpacing(spacing::small);
    row->addWidget(newParagraph(name), 1);
    row->addWidget(m_restore);
    row->addWidget(m_field);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spacing::hair);
    column->addLayout(row);
    column->addWidget(m_message);
    connect(m_field, &KeyField::keysPressed, this, &ShortcutRow::keysWanted);
    connect(m_restore, &QAbstractButton::clicked, this, [this, usual] {
        m_field->setFocus();
        emit keysWanted(usual);
    });
}

void ShortcutRow::setKeys(const QKeySequence& keys)
{
    m_field->setKeys(keys);
    m_restore->setVisible(keys != Shortcuts::usualKeys(m_command));
    setInvalid(*m_field, false);
    m_message->clear();
}

void ShortcutRow::refuse(const QString& sentence)
{
    setInvalid(*m_field, true);
    m_message->setMessage(Tone::Stop, sentence);
}

} // namespace factordesk::ui
