// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/contents_changes.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <limits>
#include <map>
#include <memory>
#include <set>
#include <utility>

namespace factordesk::vault {

namespace {

using Entries = std::vector<Entry>;

Entries::iterator find(Contents& contents, const EntryId& id)
{
    return std::ranges::find(contents.entries, id, &Entry::id);
}

Unexpected<VaultError> refused(VaultError::Kind kind)
{
    return Unexpected(VaultError{.kind = kind});
}

EntryId newId(RandomSource& random)
{
    std::array<std::byte, 16> bytes{};
    random.fill(bytes);
    // RFC 9562, section 5.4: version 4, variant 10.
    bytes[6] = (bytes[6] & std::byte{0x0f}) | std::byte{0x40};
    bytes[8] = (bytes[8] & std::byte{0x3f}) | std::byte{0x80};
    return {QUuid::fromRfc4122(
        QByteArrayView(reinterpret_cast<const char*>(bytes.data()), bytes.size()))};
}

/// What followed an entry; null for the last.
EntryId idAfter(const Contents& contents, Entries::const_iterator entry)
{
    const auto next = std::next(entry);
    return next == contents.entries.end() ? EntryId() : next->id;
}

void insertBefore(Contents& contents, Entry entry, const EntryId& before)
{
    contents.entries.insert(find(contents, before), std::move(entry));
}

/// The last first, so that each finds the one it stood before.
void insertAll(Contents& contents, const std::vector<RemovedEntry>& entries)
{
    for (auto removed = entries.rbegin(); removed != entries.rend(); ++removed)
        insertBefore(contents, removed->entry.copy(), removed->before);
}

} // namespace

Changed addEntries(Contents& contents, Entries entries, RandomSource& random,
                   std::vector<EntryId>& ids)
{
    const std::size_t before = contents.entries.size();
    for (Entry& entry : entries) {
        entry.id = newId(random);
        ids.push_back(entry.id);
        contents.entries.push_back(std::move(entry));
    }
    return Undo([before](Contents& changed) {
        changed.entries.erase(changed.entries.begin() + std::ptrdiff_t(before),
                              changed.entries.end());
    });
}

Changed replaceEntry(Contents& contents, Entry entry)
{
    const auto place = find(contents, entry.id);
    if (place == contents.entries.end())
        return refused(VaultError::Kind::NoSuchEntry);
    const auto old = std::make_shared<Entry>(std::exchange(*place, std::move(entry)));
    return Undo([old](Contents& changed) { *find(changed, old->id) = std::move(*old); });
}

Changed removeEntries(Contents& contents, const std::vector<EntryId>& ids,
                      std::vector<RemovedEntry>& removed)
{
    const std::set<EntryId> unwanted(ids.begin(), ids.end());
    const auto isUnwanted = [&unwanted](const auto& one) { return unwanted.contains(one.id); };
    const auto found = std::ranges::count_if(contents.entries, isUnwanted) +
                       std::ranges::count_if(contents.setAside, isUnwanted);
    if (std::size_t(found) != unwanted.size())
        return refused(VaultError::Kind::NoSuchEntry);
    for (auto entry = contents.entries.begin(); entry != contents.entries.end(); ++entry) {
        if (isUnwanted(*entry))
            removed.push_back({entry->copy(), idAfter(contents, entry)});
    }
    const auto aside = std::make_shared<std::vector<SetAside>>();
    // Not the one of std::ranges: clang 14 does not take the subrange that it returns.
    const auto gone = std::stable_partition(contents.setAside.begin(), contents.setAside.end(),
                                            std::not_fn(isUnwanted));
    std::move(gone, contents.setAside.end(), std::back_inserter(*aside));
    contents.setAside.erase(gone, contents.setAside.end());
    std::erase_if(contents.entries, isUnwanted);

    const auto copies = std::make_shared<std::vector<RemovedEntry>>();
    for (const RemovedEntry& one : removed)
        copies->push_back({one.entry.copy(), one.before});
    return Undo([copies, aside](Contents& changed) {
        insertAll(changed, *copies);
        std::ranges::move(*aside, std::back_inserter(changed.setAside));
    });
}

Changed putBackEntries(Contents& contents, std::vector<RemovedEntry> entries)
{
    std::set<EntryId> ids;
    for (const RemovedEntry& one : entries)
        ids.insert(one.entry.id);
    // What is there already was put back before.
    std::erase_if(entries, [&contents](const RemovedEntry& one) {
        return find(contents, one.entry.id) != contents.entries.end();
    });
    insertAll(contents, entries);
    return Undo([ids](Contents& changed) {
        std::erase_if(changed.entries,
                      [&ids](const Entry& entry) { return ids.contains(entry.id); });
    });
}

Changed moveEntry(Contents& contents, const EntryId& id, const EntryId& before)
{
    const auto place = find(contents, id);
    const bool isTargetKnown = before.isNull() || find(contents, before) != contents.entries.end();
    if (place == contents.entries.end() || !isTargetKnown)
        return refused(VaultError::Kind::NoSuchEntry);
    const EntryId earlier = idAfter(contents, place);
    const auto moveTo = [id](Contents& changed, const EntryId& target) {
        if (target == id)
            return;
        const auto from = find(changed, id);
        Entry entry = std::move(*from);
        changed.entries.erase(from);
        insertBefore(changed, std::move(entry), target);
    };
    moveTo(contents, before);
    return Undo([moveTo, earlier](Contents& changed) { moveTo(changed, earlier); });
}

Changed takeCounter(Contents& contents, const EntryId& id, std::uint64_t& counter)
{
    const auto place = find(contents, id);
    if (place == contents.entries.end())
        return refused(VaultError::Kind::NoSuchEntry);
    otpauth::Account& account = place->account;
    const bool isLast = account.counter == std::numeric_limits<std::uint64_t>::max();
    if (account.parameters.kind != otp::Kind::Hotp || isLast)
        return refused(VaultError::Kind::NotACounter);
    counter = account.counter++;
    return Undo([id](Contents& changed) { --find(changed, id)->account.counter; });
}

Changed setSecret(Contents& contents, const QString& name, SecureBytes secret)
{
    const auto old = std::make_shared<SecureBytes>();
    if (const auto found = contents.secrets.find(name); found != contents.secrets.end())
        *old = std::move(found->second);
    const auto put = [name](Contents& changed, SecureBytes value) {
        if (value.isEmpty())
            changed.secrets.erase(name);
        else
            changed.secrets.insert_or_assign(name, std::move(value));
    };
    put(contents, std::move(secret));
    return Undo([put, old](Contents& changed) { put(changed, std::move(*old)); });
}

void keepWhatMovedOn(Contents& earlier, const Contents& present)
{
    std::map<EntryId, std::uint64_t> counters;
    for (const Entry& entry : present.entries)
        counters.emplace(entry.id, entry.account.counter);
    for (Entry& entry : earlier.entries) {
        if (const auto found = counters.find(entry.id); found != counters.end())
            entry.account.counter = std::max(entry.account.counter, found->second);
    }
    earlier.secrets.clear();
    for (const auto& [name, value] : present.secrets)
        earlier.secrets.emplace(name, value.copy());
}

} // namespace factordesk::vault
