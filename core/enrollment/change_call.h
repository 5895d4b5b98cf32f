// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/change_journal.h"
#include "core/enrollment/ending.h"
#include "core/enrollment/factor_reader.h"
#include "core/net/http_exchange.h"
#include "core/net/pending.h"
#include "core/zitadel/client.h"

#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace factordesk::enrollment {

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

/// What a change is carried out with.
struct ChangeMeans
{
    zitadel::Client& client; ///< Borrowed; must outlive the call.
    ChangeJournal& journal;  ///< Borrowed; must outlive the call.
    /// When to read the state after a lost answer.
    ReadingSchedule schedule = usualReadingSchedule();
    EmptyReading empty = EmptyReading::Checked;
    /// Whether a state that was read is the truth: some callers are shown less. Empty: always.
    std::function<bool(zitadel::FactorState found)> isCredible = {};
};

/// The state of the person's TOTP that a change is meant to lead to; no value where it is not about
/// that, so that no reading can settle it.
[[nodiscard]] std::optional<zitadel::FactorState> wishedBy(journal::Change change);

[[nodiscard]] inline const zitadel::Details& detailsIn(const zitadel::Details& details)
{
    return details;
}
[[nodiscard]] inline const zitadel::Details& detailsIn(const zitadel::Registration& registration)
{
    return registration.details;
}
[[nodiscard]] inline const zitadel::Details& detailsIn(const zitadel::RecoveryCodes& codes)
{
    return codes.details;
}

/// One change on the server, sent once. When its answer is lost, the person's factor state is read
/// until it is known what happened, if that can tell; the change itself is never sent a second
/// time. However it ends, the journal is told; also when it is deleted before its end, which leaves
/// it unsettled; and a program that is killed tells it at its next start.
template <class T>
class ChangeCall final : public ChangeCallBase
{
public:
    /// `call` is the change, just started; the journal was told of it before.
    ChangeCall(ChangeMeans means, BegunChange begun, zitadel::Call<T> call)
        : m_means(std::move(means)), m_begun(std::move(begun)), m_call(std::move(call))
    {
        connect(m_call.get(), &net::PendingBase::finished, this, &ChangeCall::evaluateAnswer);
    }

    ~ChangeCall() override
    {
        if (!m_hasEnded)
            tellJournal();
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
        const std::optional<zitadel::FactorState> wished = wishedBy(m_begun.change);
        if (!wished) {
            finish(Ending::Unsettled);
            return;
        }
        m_reader = std::make_unique<FactorReader>(m_means.client, m_begun.whom.id, *wished,
                                                  m_means.schedule, m_means.empty);
        connect(m_reader.get(), &net::PendingBase::finished, this, &ChangeCall::evaluateReading);
        emit settlingStarted();
    }

    void evaluateReading()
    {
        const Expected<zitadel::FactorState, zitadel::Status>& state = m_reader->result();
        const bool isKnown = state && (!m_means.isCredible || m_means.isCredible(*state));
        if (!isKnown) {
            finish(Ending::Unsettled);
            return;
        }
        m_outcome.found = *state;
        finish(*state == wishedBy(m_begun.change) ? Ending::FoundDone : Ending::FoundNotDone);
    }

    void finish(Ending ending)
    {
        m_outcome.ending = ending;
        m_hasEnded = true;
        tellJournal();
        announceFinished();
    }

    void tellJournal()
    {
        m_means.journal.add({.change = m_begun.change,
                             .whom = m_begun.whom,
                             .ending = m_outcome.ending,
                             .status = m_outcome.status ? &*m_outcome.status : nullptr,
                             .details = m_outcome.value ? &detailsIn(*m_outcome.value) : nullptr,
                             .event = m_begun.event});
    }

    ChangeMeans m_means;
    BegunChange m_begun;
    zitadel::Call<T> m_call;
    std::unique_ptr<FactorReader> m_reader;
    Outcome<T> m_outcome;
    bool m_hasEnded = false;
};

} // namespace factordesk::enrollment
