// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace factordesk::test {

/// The Alt letters that two controls of `window` share, each with both texts: controls in sight
/// that take input, of the window itself and not of another one over it.
[[nodiscard]] QStringList sharedMnemonics(const QWidget& window);

/// The controls with a text, and the fields, that no Alt letter reaches: their object names. The
/// choices of one group do not count, among which the arrow keys move.
[[nodiscard]] QStringList controlsWithoutMnemonic(const QWidget& window);

} // namespace factordesk::test
