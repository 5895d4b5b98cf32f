// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/header.h"

#include "core/secret/secure_writer.h"
#include "core/vault/byte_reader.h"

#include <algorithm>
#include <string_view>

namespace factordesk::vault {

namespace {

constexpr std::string_view magic = "FACTORDESK-VAULT";
constexpr std::uint16_t version = 1;
constexpr std::size_t smallestHeader = 99;
constexpr std::size_t checksumSize = sizeof(crypto::Sha256Digest);

bool readSlots(ByteReader& reader, std::vector<Slot>& keySlots)
{
    const auto count = reader.number<std::uint8_t>();
    if (count == 0 || count > maximumSlots)
        return false;
    for (int i = 0; i < count; ++i) {
        Slot slot{.kind = reader.number<std::uint8_t>(), .body = {}};
        const auto body = reader.bytes(reader.number<std::uint16_t>());
        slot.body.assign(body.begin(), body.end());
        keySlots.push_back(std::move(slot));
    }
    return reader.isDone();
}

} // namespace

const Slot* Header::slot(SlotKind kind) const
{
    const auto found = std::ranges::find(keySlots, std::uint8_t(kind), &Slot::kind);
    return found == keySlots.end() ? nullptr : &*found;
}

void Header::setSlot(Slot slot)
{
    const auto found = std::ranges::find(keySlots, slot.kind, &Slot::kind);
    if (found == keySlots.end())
        keySlots.push_back(std::move(slot));
    else
        *found = std::move(slot);
}

EncodedHeader encodeHeader(const Header& header)
{
    std::size_t slotsSize = 0;
    for (const auto& slot : header.keySlots)
        slotsSize += 3 + slot.body.size();

    SecureWriter writer;
    writer.bytes(std::as_bytes(std::span(magic)));
    writer.number(version);
    writer.number(std::uint32_t(smallestHeader + slotsSize));
    writer.bytes(header.vaultId);
    writer.bytes(header.saveId);
    writer.number(std::uint64_t(header.savedAt.time_since_epoch().count()));
    writer.number(header.indexSize);
    writer.number(std::uint8_t(header.keySlots.size()));
    for (const auto& slot : header.keySlots) {
        writer.number(slot.kind);
        writer.number(std::uint16_t(slot.body.size()));
        writer.bytes(slot.body);
    }
    EncodedHeader encoded{.bytes = {}, .digest = crypto::sha256(writer.written())};
    writer.bytes(encoded.digest);
    encoded.bytes.assign(writer.written().begin(), writer.written().end());
    return encoded;
}

Expected<ParsedHeader, VaultError> parseHeader(std::span<const std::byte> file)
{
    using Place = VaultError::Place;
    ByteReader start(file);
    if (!std::ranges::equal(start.bytes(magic.size()), std::as_bytes(std::span(magic))))
        return Unexpected(VaultError{.kind = VaultError::Kind::NotAVault});
    const int fileVersion = start.number<std::uint16_t>();
    if (fileVersion > version)
        return Unexpected(
            VaultError{.kind = VaultError::Kind::NewerVersion, .version = fileVersion});
    const std::size_t size = start.number<std::uint32_t>();
    if (start.failed())
        return damaged(Place::CutShort);
    if (fileVersion != version || size < smallestHeader || size > largestHeader)
        return damaged(Place::Header);
    if (size > file.size())
        return damaged(Place::CutShort);

    const auto covered = file.first(size - checksumSize);
    ParsedHeader parsed{.header = {}, .digest = crypto::sha256(covered), .size = size};
    if (!std::ranges::equal(parsed.digest, file.subspan(covered.size(), checksumSize)))
        return damaged(Place::Header);
    ByteReader reader(covered.subspan(file.size() - start.remaining()));
    parsed.header.vaultId = reader.array<16>();
    parsed.header.saveId = reader.array<16>();
    parsed.header.savedAt =
        WallTime(std::chrono::milliseconds(std::int64_t(reader.number<std::uint64_t>())));
    parsed.header.indexSize = reader.number<std::uint32_t>();
    if (!readSlots(reader, parsed.header.keySlots))
        return damaged(Place::Header);
    return parsed;
}

} // namespace factordesk::vault
