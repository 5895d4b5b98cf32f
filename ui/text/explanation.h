// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace factordesk::text {

/// What a person is told about something that happened: what it is, what it means, what to do.
/// Plain text, whole sentences; any part may be empty.
struct Explanation
{
    QString title;    ///< A few words, no full stop.
    QString sentence; ///< What happened and why.
    QString remedy;   ///< What to do now, and who can.

    /// The parts that are there, in one paragraph without the title.
    [[nodiscard]] QString paragraph() const
    {
        return sentence.isEmpty() || remedy.isEmpty() ? sentence + remedy
                                                      : sentence + QLatin1Char(' ') + remedy;
    }
};

} // namespace factordesk::text
