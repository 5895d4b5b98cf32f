// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/setting_row.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/label.h"
#include "ui/widgets/mnemonic.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <QWheelEvent>

namespace factordesk::ui {

namespace {
constexpr int boxWidth = 210;
}

SettingBox::SettingBox(const QString& objectName)
{
    setObjectName(objectName);
    setMinimumWidth(boxWidth);
}

void SettingBox::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

QLayout* newSettingRow(const QString& name, const QString& sentence, QWidget* control)
{
    control->setAccessibleName(withoutMnemonic(name));
    control->setAccessibleDescription(sentence);
    auto* label = new Label(name);
    label->setBuddy(control);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(label);
    words->addWidget(newParagraph(sentence, Ink::Quiet));
    auto* row = new QHBoxLayout;
    row->setSpacing(spacing::wide);
    row->addLayout(words, 1);
    row->addWidget(control, 0, Qt::AlignVCenter);
    return row;
}

} // namespace factordesk::ui
