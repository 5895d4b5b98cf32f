// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QScrollArea;
class QWidget;

namespace factordesk::ui {

/// A scroll area around `content`, which it takes over and makes as wide as itself: without a
/// frame, without a ground of its own, and no stop of the Tab key.
[[nodiscard]] QScrollArea* newScrollPlace(QWidget* content);

} // namespace factordesk::ui
