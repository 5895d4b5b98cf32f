// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/exporters/factordesk.h"

#include "core/vault/contents.h"
#include "core/vault/slot.h"

namespace factordesk::exchange {

namespace {

vault::EntryId newId(RandomSource& random)
{
    vault::RandomId bytes{};
    random.fill(bytes);
    return {QUuid::fromRfc4122({reinterpret_cast<const char*>(bytes.data()), bytes.size()})};
}

vault::Contents contentsOf(Entries entries, RandomSource& random)
{
    vault::Contents contents;
    contents.entries.reserve(entries.size());
    for (const vault::Entry* entry : entries) {
        contents.entries.push_back(entry->copy());
        // Another vault, and what is imported has no id yet.
        contents.entries.back().id = newId(random);
    }
    return contents;
}

ExportError errorOf(const vault::VaultError& error)
{
    if (error.kind == vault::VaultError::Kind::EmptyPassword)
        return ExportError::EmptyPassword;
    return error.kind == vault::VaultError::Kind::CostOutOfBounds ? ExportError::CostOutOfBounds
                                                                  : ExportError::OutOfMemory;
}

} // namespace

Expected<SecureBytes, ExportError> writeFactordesk(Entries entries, const ExportRequest& request)
{
    vault::Header header{.savedAt = request.now, .keySlots = {}};
    request.random.fill(header.vaultId);
    request.random.fill(header.saveId);
    SecureBytes masterKey(crypto::aeadKeySize);
    request.random.fill(masterKey.bytes());
    auto slot = vault::makeSlot({.vaultId = header.vaultId,
                                 .masterKey = masterKey.copy(),
                                 .cost = request.argonCost,
                                 .bounds = {}},
                                request.password, request.random);
    if (!slot)
        return Unexpected(errorOf(slot.error()));
    header.setSlot(*std::move(slot));
    const auto file =
        vault::sealFile(contentsOf(entries, request.random), std::move(header),
                        masterKey.bytes().first<crypto::aeadKeySize>(), request.random);
    if (!file)
        return Unexpected(ExportError::TooLarge);
    return SecureBytes::copyOf(*file);
}

} // namespace factordesk::exchange
