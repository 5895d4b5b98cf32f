// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace factordesk::ui {

/// `text` as it is read: "&" marks the letter after it, "&&" is the sign itself.
[[nodiscard]] QString withoutMnemonic(const QString& text);

/// Of the letter that is marked, in the text without its marks; -1 without one.
[[nodiscard]] int mnemonicIndex(const QString& text);

} // namespace factordesk::ui
