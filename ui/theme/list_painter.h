// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QPainter>
#include <QStyleOptionHeader>
#include <QStyleOptionMenuItem>
#include <QStyleOptionProgressBar>
#include <QStyleOptionTab>
#include <QStyleOptionViewItem>

namespace factordesk::ui {

/// The ground of a row in a list: what is selected is tinted and carries a bar at its start, what
/// is pointed at is shaded, what has the keyboard is ringed.
void paintRow(QPainter& painter, const QStyleOption& option, const Tokens& tokens);

void paintMenuItem(QPainter& painter, const QStyleOptionMenuItem& option, const Tokens& tokens);
[[nodiscard]] QSize menuItemSize(const QStyleOptionMenuItem& option, const QSize& contents);

/// A tab's ground; the current one is underlined.
void paintTab(QPainter& painter, const QStyleOptionTab& option, const Tokens& tokens);
/// A tab's text.
void paintTabLabel(QPainter& painter, const QStyleOptionTab& option, const Tokens& tokens);

/// The ground of a header's section: a line below, none between.
void paintHeader(QPainter& painter, const QStyleOption& option, const Tokens& tokens);

/// The title of a header's section.
void paintHeaderLabel(QPainter& painter, const QStyleOptionHeader& option, const Tokens& tokens);

/// A progress bar, groove and content, without text.
void paintProgress(QPainter& painter, const QStyleOptionProgressBar& option, const Tokens& tokens);

} // namespace factordesk::ui
