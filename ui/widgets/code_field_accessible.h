// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace factordesk::ui {

class CodeField;

/// Lets screen readers read a CodeField as an editable text, digit by digit. May be called often.
void installCodeFieldAccessible();

/// Tells screen readers that the digits are others.
void announceCodeChange(CodeField& field);

} // namespace factordesk::ui
