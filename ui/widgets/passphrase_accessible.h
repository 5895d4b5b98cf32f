// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace factordesk::ui {

class PassphraseField;

/// Lets screen readers know a PassphraseField as a password's field, without its text. May be
/// called often.
void installPassphraseAccessible();

/// Tells screen readers that there are more or fewer characters.
void announcePassphraseChange(PassphraseField& field);

} // namespace factordesk::ui
