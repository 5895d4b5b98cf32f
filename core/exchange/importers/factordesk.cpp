// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/factordesk.h"

#include "core/exchange/row_label.h"
#include "core/vault/contents.h"
#include "core/vault/slot.h"

#include <algorithm>
#include <array>
#include <utility>

namespace factordesk::exchange {

namespace {

using Kind = ImportError::Kind;

Unexpected<ImportError> fail(Kind kind)
{
    return Unexpected(ImportError{.kind = kind, .format = Format::Factordesk});
}

/// What reading from memory can end in; everything else is damage.
Kind kindOf(const vault::VaultError& error)
{
    using Told = vault::VaultError::Kind;
    constexpr auto kinds = std::to_array<std::pair<Told, Kind>>({
        {Told::NewerVersion, Kind::NewerVersion},
        {Told::WrongPassword, Kind::WrongPassword},
        {Told::CostOutOfBounds, Kind::CostOutOfBounds},
        {Told::OutOfMemory, Kind::OutOfMemory},
        {Told::TooLarge, Kind::TooLarge},
    });
    const auto found = std::ranges::find(kinds, error.kind, &std::pair<Told, Kind>::first);
    return found == kinds.end() ? Kind::Damaged : found->second;
}

Imported rowsOf(vault::Contents contents)
{
    Imported imported{.format = Format::Factordesk, .rows = {}};
    int number = 0;
    for (vault::Entry& entry : contents.entries) {
        QString label = labelOf(entry.account);
        entry.id = {}; // Of the vault it was in.
        imported.rows.push_back(
            {.number = ++number, .label = std::move(label), .content = std::move(entry)});
    }
    for (vault::SetAside& aside : contents.setAside)
        imported.rows.push_back(
            {.number = ++number,
             .label = std::move(aside.label),
             .content = Unexpected(RowProblem{.kind = RowProblem::Kind::Unreadable})});
    return imported;
}

} // namespace

Expected<Imported, ImportError> readFactordesk(const Input& input)
{
    const auto parsed = vault::parseHeader(input.bytes);
    if (!parsed)
        return fail(kindOf(parsed.error()));
    const vault::Slot* slot = parsed->header.slot(vault::SlotKind::Password);
    if (!slot)
        return fail(Kind::Damaged);
    if (!input.password)
        return fail(Kind::NeedsPassword);
    const auto masterKey =
        vault::openSlot(parsed->header.vaultId, *slot, input.password->bytes(), {});
    if (!masterKey)
        return fail(kindOf(masterKey.error()));
    if (input.stop.stop_requested())
        return fail(Kind::Stopped);
    auto contents =
        vault::openContents(input.bytes, *parsed, masterKey->bytes().first<crypto::aeadKeySize>());
    if (!contents)
        return fail(kindOf(contents.error()));
    return rowsOf(*std::move(contents));
}

} // namespace factordesk::exchange
