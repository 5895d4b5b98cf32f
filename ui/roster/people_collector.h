// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/desk.h"
#include "core/net/delays.h"

#include <QObject>

#include <optional>

namespace factordesk::ui {

/// Collects everybody whom a search finds, page by page, one request at a time. Waits as the server
/// asks.
class PeopleCollector final : public QObject
{
    Q_OBJECT

public:
    /// Both are borrowed and must outlive the collector, which begins at once. Of the query, text
    /// and organisation count.
    PeopleCollector(enrollment::Desk& desk, net::Delays& delays, zitadel::UserQuery query);

    /// Those found so far.
    [[nodiscard]] const QList<zitadel::User>& people() const { return m_people; }
    /// How many there are; no value before the first answer.
    [[nodiscard]] std::optional<std::uint64_t> total() const { return m_total; }

signals:
    /// Another page has come.
    void advanced();
    /// All have come. Slots may delete the collector, of failed(), too.
    void finished();
    /// The server does not answer, or refuses.
    void failed(const factordesk::zitadel::Status& status);

private:
    void ask();
    void take();

    enrollment::Desk& m_desk;
    net::Delays& m_delays;
    zitadel::UserQuery m_query;
    QList<zitadel::User> m_people;
    std::optional<std::uint64_t> m_total;
    zitadel::Call<zitadel::UserPage> m_call;
};

} // namespace factordesk::ui
