// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace factordesk::ui {

/// `text` for QWidget::setToolTip, shown character by character whatever it holds: Qt would take
/// some plain texts for markup. An empty text stays empty, which shows no tooltip.
[[nodiscard]] QString plainTooltip(const QString& text);

} // namespace factordesk::ui
