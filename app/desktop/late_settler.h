// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/desk.h"
#include "core/journal/journal_keeper.h"

#include <QObject>

#include <memory>

namespace factordesk::app {

/// Has the server asked, whenever one is connected to, what came of the changes that are unsettled
/// in the journal; nobody has to do anything for it. Once more when the server is there again,
/// where it had gone.
class LateSettler final : public QObject
{
    Q_OBJECT

public:
    /// All are borrowed and must outlive this.
    LateSettler(enrollment::Desk& desk, journal::JournalKeeper& journal, net::Delays& delays);
    ~LateSettler() override;

private:
    void giveBackServer();
    void look();
    void take(const std::vector<journal::JournalEntry>& unsettled);
    void takeEnd();
    void takeConnection();

    enrollment::Desk& m_desk;
    journal::JournalKeeper& m_journal;
    net::Delays& m_delays;
    std::unique_ptr<enrollment::LateSettlement> m_settlement;
    bool m_isOwed = false; ///< The last one ended early.
};

} // namespace factordesk::app
