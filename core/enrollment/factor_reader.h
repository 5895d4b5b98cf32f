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

/// Finds out where a person's TOTP stands after an answer was lost. Reads by the schedule; ends at
/// once with `wished` when that state is read, otherwise with what the last reading says, or with
/// its Status when that one failed.
class FactorReader final : public net::Pending<zitadel::FactorState, zitadel::Status>
{
    Q_OBJECT

public:
    /// `client` is borrowed and must outlive the reader. Starts from the event loop.
    FactorReader(zitadel::Client& client, zitadel::UserId person, zitadel::FactorState wished,
                 ReadingSchedule schedule);

public slots:
    void abort() override;

private:
    void scheduleNext();
    void read();
    void evaluate();

    zitadel::Client& m_client;
    zitadel::UserId m_person;
    zitadel::FactorState m_wished;
    ReadingSchedule m_remaining;
    QTimer m_pause;
    zitadel::Call<zitadel::FactorState> m_reading;
};

} // namespace factordesk::enrollment
