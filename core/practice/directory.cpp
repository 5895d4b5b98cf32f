// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/directory.h"

#include <algorithm>
#include <cassert>
#include <ranges>

namespace factordesk::practice {

namespace {
// More changes than can lie within any lag a practice session is set to.
constexpr std::size_t rememberedChanges = 64;
} // namespace

void Directory::add(Organisation organisation)
{
    m_organisations.push_back(std::move(organisation));
}

void Directory::add(Person person)
{
    assert(this->organisation(person.organisationId));
    const bool isNew = m_personIndex.emplace(person.id, m_people.size()).second;
    assert(isNew);
    static_cast<void>(isNew);
    m_people.push_back(std::move(person));
}

const Organisation* Directory::organisation(const QString& id) const
{
    const auto found = std::ranges::find(m_organisations, id, &Organisation::id);
    return found == m_organisations.end() ? nullptr : &*found;
}

const Person* Directory::person(const QString& id) const
{
    const auto found = m_personIndex.find(id);
    return found == m_personIndex.end() ? nullptr : &m_people.at(found->second);
}

const Organisation& Directory::organisationOf(const Person& person) const
{
    return *organisation(person.organisationId);
}

FactorState Directory::factorState(const QString& id) const
{
    const Factor* const known = factor(id);
    return known ? known->changes.back().event.became : FactorState::None;
}

FactorState Directory::stateAsOf(const QString& id, MonotonicTime at) const
{
    const Factor* const known = factor(id);
    if (!known)
        return FactorState::None;
    const auto newestFirst = std::views::reverse(known->changes);
    const auto change = std::ranges::find_if(
        newestFirst, [at](const Change& candidate) { return candidate.at <= at; });
    return change == newestFirst.end() ? FactorState::None : change->event.became;
}

std::vector<FactorEvent> Directory::factorEvents(const QString& id) const
{
    std::vector<FactorEvent> events;
    if (const Factor* const known = factor(id))
        std::ranges::transform(known->changes, std::back_inserter(events), &Change::event);
    return events;
}

const SecureBytes& Directory::secret(const QString& id) const
{
    static const SecureBytes none;
    const Factor* const known = factor(id);
    return known ? known->secret : none;
}

std::uint64_t Directory::recoveryCodes(const QString& id) const
{
    const auto found = m_recoveryCodes.find(id);
    return found == m_recoveryCodes.end() ? 0 : found->second;
}

Details Directory::registerFactor(const QString& id, SecureBytes secret, const Moment& at)
{
    m_factors[id].secret = std::move(secret);
    return record(id, FactorState::Pending, at);
}

Details Directory::activateFactor(const QString& id, const Moment& at)
{
    return record(id, FactorState::Active, at);
}

Details Directory::removeFactor(const QString& id, const Moment& at)
{
    m_factors[id].secret.clear();
    return record(id, FactorState::None, at);
}

Details Directory::record(const QString& id, FactorState state, const Moment& at)
{
    const Person& owner = *person(id);
    Factor& changed = m_factors[id];
    if (changed.changes.empty()) {
        changed.firstChange = at.wall;
        changed.sequence = owner.details.sequence;
    }
    ++changed.sequence;
    if (changed.changes.size() == rememberedChanges)
        changed.changes.erase(changed.changes.begin());
    changed.changes.push_back({{state, changed.sequence, at.wall}, at.monotonic});
    return {changed.sequence, at.wall, changed.firstChange, owner.organisationId};
}

const Directory::Factor* Directory::factor(const QString& id) const
{
    const auto found = m_factors.find(id);
    return found == m_factors.end() ? nullptr : &found->second;
}

} // namespace factordesk::practice
