// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/pending.h"
#include "core/zitadel/client.h"

#include <QList>
#include <QTimer>

#include <chrono>

namespace factordesk::enrollment {

/// When to read: the pause before each reading, in order. Lists are served from a projection that
/// trails the writes a little, so that one early reading proves nothing but the wished-for state.
using ReadingSchedule = QList<std::chrono::milliseconds>;

/// At once, then after 0.5, 1, 2 and 4 s: about eight seconds in all.
[[nodiscard]] ReadingSchedule usualReadingSchedule();
/// Once and at once: where what trails the writes has long come.
[[nodiscard]] ReadingSchedule oneReading();

/// What it is worth to read that there is no factor. The server leaves out what the caller may not
/// see, and answers with an empty list then, too.
enum class EmptyReading {
    Checked,  ///< Believed where the caller holds user.read in the person's organisation; not known
              ///< otherwise.
    Believed, ///< Whoever asked judges it.
};

/// Finds out where a person's TOTP stands after an answer was lost. Reads by the schedule; ends at
/// once with `wished` when that state is read, otherwise with what the last reading says, or with
/// its Status when that one failed. A caller who may not read factors gets PERMISSION_DENIED, with
/// nothing of the server's own in it, in place of an empty reading that is to be checked.
class FactorReader final : public net::Pending<zitadel::FactorState, zitadel::Status>
{
    Q_OBJECT

public:
    /// `client` is borrowed and must outlive the reader. Starts from the event loop.
    FactorReader(zitadel::Client& client, zitadel::UserId person, zitadel::FactorState wished,
                 ReadingSchedule schedule, EmptyReading empty = EmptyReading::Checked);

public slots:
    void abort() override;

private:
    void scheduleNext();
    void read();
    void evaluate();
    void checkEmptyReading();
    void askForPermissions(const QString& organisationId);

    zitadel::Client& m_client;
    zitadel::UserId m_person;
    zitadel::FactorState m_wished;
    ReadingSchedule m_remaining;
    EmptyReading m_empty;
    QTimer m_pause;
    zitadel::Call<zitadel::FactorState> m_reading;
    zitadel::Call<zitadel::User> m_userCall;
    zitadel::Call<QStringList> m_permissionCall;
};

} // namespace factordesk::enrollment
