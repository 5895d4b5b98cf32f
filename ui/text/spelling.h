// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

namespace factordesk::text {

/// The word that stands for a letter or digit of a setup key when it is read aloud: the German
/// table of DIN 5009 (2022, towns) for German, the ICAO alphabet otherwise. `character` is A–Z (any
/// case) or 0–9; anything else comes back as it is.
[[nodiscard]] QString spellingWord(QChar character, QLocale::Language language);

} // namespace factordesk::text
