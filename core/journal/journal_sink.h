// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal_entry.h"

namespace factordesk::journal {

/// Where entries go. What stands behind it writes them down, and tells the person at the desk when
/// it cannot: whoever adds an entry goes on with the work either way.
///
/// All on the thread of the event loop, and all return soon.
class JournalSink
{
public:
    virtual ~JournalSink() = default;
    /// A change is about to be sent. Should the program end before add() is called for the same
    /// event, `intent` is written at a later start as it stands: its outcome is Unsettled.
    virtual void begin(const JournalEntry& intent) = 0;
    /// What came of a change, begun or not.
    virtual void add(const JournalEntry& entry) = 0;
    /// What was found out later of the person's last change of that kind on that server. Written
    /// under the event of that one, and only where it is Unsettled in the journal: whatever else it
    /// says needs no finding out.
    virtual void settle(const JournalEntry& entry) = 0;
};

} // namespace factordesk::journal
