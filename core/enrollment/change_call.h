// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/factor_reader.h"
#include "core/net/http_exchange.h"
#include "core/net/pending.h"
#include "core/zitadel/client.h"

#include <memory>
#include <optional>
#include <utility>

namespace factordesk::enrollment {

/// How a change (register, verify, remove) ended, once everything was done to find out.
enum class Ending {
    Done,         ///< The server said so.
    Refused,      ///< The server, or something on the way, answered with an error.
    NotSent,      ///< Nothing left this computer: safe to try again.
    FoundDone,    ///< The answer was lost; reading the state shows that it was done.
    FoundNotDone, ///< The answer was lost; reading the state shows that it was not done.
    Unsettled,    ///< The answer was lost, and the state could not be read either.
};

/// The end of a change that answers with a T.
template <class T>
struct Outcome
{
    Ending ending = Ending::Unsettled;
    std::optional<T> value;                    ///< For Done.
    std::optional<zitadel::Status> status;     ///< Why, for all but Done.
    std::optional<zitadel::FactorState> found; ///< What was read, for FoundDone, FoundNotDone.
    std::optional<diagnosis::ClockSkew> skew;  ///< As the answer's Date header showed it.
};

/// The part of a change that does not depend on what it answers with.
class ChangeCallBase : public net::PendingBase
{
    Q_OBJECT

public:
    using net::PendingBase::PendingBase;
    /// True from the moment the answer is known to be lost until the state is found.
    [[nodiscard]] virtual bool isSettling() const = 0;
    /// The exchange of the change itself (not of the readings).
    [[nodiscard]] virtual const net::ExchangeRecord& record() const = 0;

signals:
    /// The answer was lost; the state is being read now.
    void settlingStarted();
};

/// One change on the server, sent once. When its answer is lost, the person's factor state is read
/// until it is known what happened; the change itself is never sent a second time.
template <class T>
class ChangeCall final : public ChangeCallBase
{
public:
    /// `call` is the change, just started. `wished` is the state that it is meant to lead to;
    /// `empty` and `schedule` are FactorReader's.
    ChangeCall(zitadel::Client& client, zitadel::UserId person, zitadel::Call<T> call,
               zitadel::FactorState wished, ReadingSchedule schedule, EmptyReading empty)
        : m_client(client)
        , m_person(std::move(person))
        , m_call(std::move(call))
        , m_wished(wished)
        , m_schedule(std::move(schedule))
        , m_empty(empty)
    {
        connect(m_call.get(), &net::PendingBase::finished, this, &ChangeCall::evaluateAnswer);
    }

    /// Only after finished().
    [[nodiscard]] Outcome<T>& outcome() { return m_outcome; }
    [[nodiscard]] bool isSettling() const override { return m_reader && !m_reader->isFinished(); }
    [[nodiscard]] const net::ExchangeRecord& record() const override { return m_call->record(); }

    /// Stops waiting. What had been sent is then settled by reading; a second abort stops that too.
    void abort() override
    {
        if (m_reader)
            m_reader->abort();
        else
            m_call->abort();
    }

private:
    void evaluateAnswer()
    {
        Expected<T, zitadel::Status> result = m_call->takeResult();
        m_outcome.skew = m_call->clockSkew();
        if (result) {
            m_outcome.value.emplace(std::move(result).value());
            finish(Ending::Done);
            return;
        }
        m_outcome.status = result.error();
        switch (result.error().settlement) {
        case net::Settlement::NotSent: finish(Ending::NotSent); break;
        case net::Settlement::Answered: finish(Ending::Refused); break;
        case net::Settlement::Unknown: settle(); break;
        }
    }

    void settle()
    {
        m_reader =
            std::make_unique<FactorReader>(m_client, m_person, m_wished, m_schedule, m_empty);
        connect(m_reader.get(), &net::PendingBase::finished, this, &ChangeCall::evaluateReading);
        emit settlingStarted();
    }

    void evaluateReading()
    {
        const Expected<zitadel::FactorState, zitadel::Status>& state = m_reader->result();
        if (!state) {
            finish(Ending::Unsettled);
            return;
        }
        m_outcome.found = *state;
        finish(*state == m_wished ? Ending::FoundDone : Ending::FoundNotDone);
    }

    void finish(Ending ending)
    {
        m_outcome.ending = ending;
        announceFinished();
    }

    zitadel::Client& m_client;
    zitadel::UserId m_person;
    zitadel::Call<T> m_call;
    zitadel::FactorState m_wished;
    ReadingSchedule m_schedule;
    EmptyReading m_empty;
    std::unique_ptr<FactorReader> m_reader;
    Outcome<T> m_outcome;
};

} // namespace factordesk::enrollment
