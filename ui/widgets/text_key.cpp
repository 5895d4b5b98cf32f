// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/text_key.h"

#include <QKeyEvent>

namespace factordesk::ui {

bool isTextKey(const QKeyEvent& key)
{
    const bool isPlain = !(key.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    return key.matches(QKeySequence::Paste) || key.matches(QKeySequence::SelectAll) ||
           (isPlain && !key.text().isEmpty() && key.text().at(0).isPrint());
}

} // namespace factordesk::ui
