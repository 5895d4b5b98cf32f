// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/late_settler.h"

namespace factordesk::app {

using enrollment::Desk;
using enrollment::LateSettlement;

LateSettler::LateSettler(Desk& desk, journal::JournalKeeper& journal, net::Delays& delays)
    : m_desk(desk), m_journal(journal), m_delays(delays)
{
    connect(&m_desk, &Desk::serverAboutToChange, this, &LateSettler::giveBackServer);
    connect(&m_desk, &Desk::serverChanged, this, &LateSettler::look);
    connect(&m_desk, &Desk::connectionChanged, this, &LateSettler::takeConnection);
    connect(&m_journal, &journal::JournalKeeper::unsettledFound, this, &LateSettler::take);
}

LateSettler::~LateSettler() = default;

void LateSettler::giveBackServer()
{
    m_settlement.reset();
    m_isOwed = false;
    m_journal.stopLooking();
}

void LateSettler::look()
{
    const enrollment::Connection& connection = m_desk.connection();
    if (connection.address && connection.hasToken)
        m_journal.lookForUnsettled(journal::EntryText::of(connection.address->origin().toString()));
}

void LateSettler::take(const std::vector<journal::JournalEntry>& unsettled)
{
    if (m_settlement || unsettled.empty())
        return;
    m_settlement = m_desk.settleLate(unsettled, m_delays);
    connect(m_settlement.get(), &LateSettlement::finished, this, &LateSettler::takeEnd);
}

void LateSettler::takeEnd()
{
    m_isOwed = !m_settlement->isComplete();
    m_settlement.release()->deleteLater(); // it is the one that tells
}

void LateSettler::takeConnection()
{
    if (!m_isOwed || m_desk.connection().trouble)
        return;
    m_isOwed = false;
    look();
}

} // namespace factordesk::app
