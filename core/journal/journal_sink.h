// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal_entry.h"

namespace factordesk::journal {

/// Where entries go. What stands behind it writes them down, and tells the person at the desk when
/// it cannot: whoever adds an entry goes on with the work either way.
class JournalSink
{
public:
    virtual ~JournalSink() = default;
    /// On the thread of the event loop; returns soon.
    virtual void add(const JournalEntry& entry) = 0;
};

} // namespace factordesk::journal
