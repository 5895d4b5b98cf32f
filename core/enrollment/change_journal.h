// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/enrollment/ending.h"
#include "core/journal/journal_sink.h"
#include "core/zitadel/server_address.h"
#include "core/zitadel/signin/signed_in_as.h"
#include "core/zitadel/status.h"
#include "core/zitadel/values.h"

#include <QString>

#include <optional>

namespace factordesk::enrollment {

/// The person that a change is for, and their login name where it is known.
struct Whom
{
    zitadel::UserId id;
    QString loginName = {};

    // Implicit on purpose: a user, or an id alone, says whom.
    Whom(const zitadel::UserId& userId) : id(userId) {}
    Whom(const zitadel::User& user) : id(user.id), loginName(user.preferredLoginName) {}
    Whom(const zitadel::UserId& userId, const QString& name) : id(userId), loginName(name) {}
};

/// A change that is about to be sent.
struct BegunChange
{
    journal::Change change = {};
    Whom whom;
    journal::EntryText event = {}; ///< Tells it from every other one.
};

/// How a change ended. Borrows what it points to.
struct ChangeReport
{
    journal::Change change = {};
    const Whom& whom;
    Ending ending = {};
    const zitadel::Status* status = nullptr;   ///< nullptr where there is none.
    const zitadel::Details* details = nullptr; ///< nullptr where there are none.
    journal::EntryText event = {};             ///< Of the BegunChange; empty where there was none.
};

/// Turns the ends of changes into entries of the journal: adds when, on which server and by whom.
class ChangeJournal
{
public:
    /// Both are borrowed and must outlive it.
    ChangeJournal(const Clock& clock, journal::JournalSink& sink) : m_clock(clock), m_sink(sink) {}

    /// Whom changes are put down to from now on; `who` has no value where the server did not tell.
    void setCaller(const zitadel::ServerAddress& server,
                   const std::optional<zitadel::SignedInAs>& who);
    /// To be told before the change is sent.
    [[nodiscard]] BegunChange begin(journal::Change change, const Whom& whom);
    void add(const ChangeReport& report);
    /// What was found out later of the person's last change of that kind.
    void settle(const ChangeReport& report);

private:
    [[nodiscard]] journal::JournalEntry entryFor(const ChangeReport& report) const;

    const Clock& m_clock;
    journal::JournalSink& m_sink;
    journal::EntryText m_server;
    journal::Account m_who;
};

} // namespace factordesk::enrollment
