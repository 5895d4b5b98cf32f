// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/codes/codes_model.h"
#include "ui/theme/tokens.h"

#include <QPainter>

namespace factordesk::ui {

/// The initials of an issuer on a calm colour that stays the same for it.
void paintMonogram(QPainter& painter, const QRectF& rect, const QString& title, bool isDark);

/// What is left of a period: a ring that empties and the seconds in figures, in the painter's font.
void paintCountdown(QPainter& painter, const QRectF& rect, const CodeFace& face,
                    const Tokens& tokens);

} // namespace factordesk::ui
