// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionComboBox>

#include <optional>

namespace factordesk::ui {

/// The bounds and ground of a field where one types: the focus and a refused content (isInvalid)
/// show in width as well as in colour.
void paintField(QPainter& painter, const QStyleOption& option, const Tokens& tokens, bool invalid);

/// A combo box without its text.
void paintComboBox(QPainter& painter, const QStyleOptionComboBox& option, const Tokens& tokens,
                   bool invalid);
/// The text and icon of a combo box that cannot be typed into.
void paintComboLabel(QPainter& painter, const QStyleOptionComboBox& option, const Tokens& tokens);

/// A spin box without its text.
void paintSpinBox(QPainter& painter, const QStyleOptionSpinBox& option, const Tokens& tokens,
                  bool invalid);

/// Where a part of a combo box or spin box stands; no value for what this style leaves as it is.
[[nodiscard]] std::optional<QRect> fieldPartRect(const QStyleOptionComplex& option,
                                                 QStyle::SubControl part);

/// Where the text of a combo box stands, as seen (mirrored in a right-to-left layout).
[[nodiscard]] QRect comboTextRect(const QStyleOptionComboBox& option);
/// Where its arrow stands.
[[nodiscard]] QRect comboArrowRect(const QStyleOptionComboBox& option);

/// The room between a field's bounds and its text, in logical pixels.
inline constexpr int fieldPadding = 10;

} // namespace factordesk::ui
