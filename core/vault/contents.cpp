// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/contents.h"

#include "core/secret/secure_writer.h"
#include "core/vault/byte_reader.h"
#include "core/vault/entry_codec.h"
#include "core/vault/record.h"

#include <QUuid>

#include <algorithm>
#include <set>

namespace factordesk::vault {

namespace {

constexpr std::size_t indexLineSize = 1 + 4 + 16;
constexpr std::size_t maximumSecretName = 255;

/// A line of the index: what stands behind it, and how long it is.
struct IndexLine
{
    std::uint8_t kind = 0;
    std::uint32_t size = 0;
    EntryId id = {};
};

/// Seals one record after another, and keeps their index.
class Sealer
{
public:
    Sealer(crypto::AeadKey key, const crypto::Sha256Digest& header, RandomSource& random)
        : m_key(key), m_header(header), m_random(random)
    {
    }

    bool add(std::uint8_t kind, EntryId id, std::span<const std::byte> plaintext)
    {
        if (plaintext.size() > maximumRecordSize || ++m_count > maximumRecords)
            return false;
        const auto sealed = sealRecord(m_key, {m_header, m_count, kind}, plaintext, m_random);
        m_index.number(kind);
        m_index.number(std::uint32_t(sealed.size()));
        const auto uuid = id.value.toRfc4122();
        m_index.bytes(std::as_bytes(std::span(uuid)));
        m_records.insert(m_records.end(), sealed.begin(), sealed.end());
        return true;
    }

    [[nodiscard]] std::vector<std::byte> sealedIndex()
    {
        return sealRecord(m_key, {m_header, 0, std::uint8_t(RecordKind::Index)}, m_index.written(),
                          m_random);
    }
    [[nodiscard]] const std::vector<std::byte>& records() const { return m_records; }

private:
    crypto::AeadKey m_key;
    crypto::Sha256Digest m_header;
    RandomSource& m_random;
    SecureWriter m_index;
    std::vector<std::byte> m_records;
    std::uint32_t m_count = 0;
};

bool sealAll(const Contents& contents, Sealer& sealer)
{
    SecureWriter writer;
    for (const auto& entry : contents.entries) {
        writer.clear();
        encodeEntry(entry, writer);
        if (!sealer.add(std::uint8_t(RecordKind::Entry), entry.id, writer.written()))
            return false;
    }
    for (const auto& [name, secret] : contents.secrets) {
        const auto utf8 = name.toUtf8();
        if (utf8.size() > qsizetype(maximumSecretName))
            return false;
        writer.clear();
        writer.number(std::uint8_t(utf8.size()));
        writer.bytes(std::as_bytes(std::span(utf8)));
        writer.bytes(secret.bytes());
        if (!sealer.add(std::uint8_t(RecordKind::Secret), {}, writer.written()))
            return false;
    }
    return std::ranges::all_of(contents.setAside, [&](const SetAside& one) {
        return sealer.add(one.record, one.id, one.content.bytes());
    });
}

/// The lines of an index; none when it is not well-formed.
std::optional<std::vector<IndexLine>> readIndex(std::span<const std::byte> index)
{
    const auto count = index.size() / indexLineSize;
    if (count * indexLineSize != index.size() || count > maximumRecords)
        return std::nullopt;
    std::vector<IndexLine> lines;
    lines.reserve(count);
    std::set<EntryId> seen;
    ByteReader reader(index);
    while (!reader.isDone()) {
        IndexLine line{.kind = reader.number<std::uint8_t>(),
                       .size = reader.number<std::uint32_t>()};
        const auto id = reader.bytes(16);
        line.id.value = QUuid::fromRfc4122(QByteArrayView(id.data(), qsizetype(id.size())));
        if (line.size < recordOverhead || line.size > maximumRecordSize + recordOverhead)
            return std::nullopt;
        if (!line.id.isNull() && !seen.insert(line.id).second)
            return std::nullopt;
        lines.push_back(line);
    }
    return lines;
}

/// Sorts what the records hold into the contents.
class Collector
{
public:
    explicit Collector(Contents& contents) : m_contents(contents) {}

    void take(const IndexLine& line, SecureBytes plaintext)
    {
        if (line.kind == std::uint8_t(RecordKind::Entry))
            takeEntry(line, std::move(plaintext));
        else if (line.kind == std::uint8_t(RecordKind::Secret))
            takeSecret(line, std::move(plaintext));
        else if (line.kind == std::uint8_t(RecordKind::Damaged))
            setAside(line, {.reason = SetAsideReason::Damaged}, std::move(plaintext));
        else
            setAside(line, {.reason = SetAsideReason::UnknownKind}, std::move(plaintext));
    }

    void setAside(const IndexLine& line, EntryFault fault, SecureBytes content)
    {
        m_contents.setAside.push_back({.id = line.id,
                                       .reason = fault.reason,
                                       .label = std::move(fault.label),
                                       .record = line.kind,
                                       .content = std::move(content)});
    }

private:
    void takeEntry(const IndexLine& line, SecureBytes plaintext)
    {
        auto entry = decodeEntry(plaintext.bytes());
        if (!entry)
            return setAside(line, entry.error(), std::move(plaintext));
        entry->id = line.id;
        m_contents.entries.push_back(std::move(*entry));
    }

    void takeSecret(const IndexLine& line, SecureBytes plaintext)
    {
        ByteReader reader(plaintext.bytes());
        const auto utf8 = reader.bytes(reader.number<std::uint8_t>());
        const auto name =
            QString::fromUtf8(reinterpret_cast<const char*>(utf8.data()), qsizetype(utf8.size()));
        const auto value = reader.bytes(reader.remaining());
        if (reader.failed() || m_contents.secrets.contains(name))
            return setAside(line, {.reason = SetAsideReason::Malformed, .label = name},
                            std::move(plaintext));
        m_contents.secrets.emplace(name, SecureBytes::copyOf(value));
    }

    Contents& m_contents;
};

} // namespace

std::size_t Contents::count() const
{
    return entries.size() + secrets.size() + setAside.size();
}

Expected<std::vector<std::byte>, VaultError>
sealFile(const Contents& contents, Header header, crypto::AeadKey masterKey, RandomSource& random)
{
    header.indexSize = std::uint32_t(recordOverhead + contents.count() * indexLineSize);
    auto encoded = encodeHeader(header);
    Sealer sealer(masterKey, encoded.digest, random);
    if (!sealAll(contents, sealer))
        return Unexpected(VaultError{.kind = VaultError::Kind::TooLarge});
    const auto index = sealer.sealedIndex();
    auto file = std::move(encoded.bytes);
    if (file.size() + index.size() + sealer.records().size() > maximumFileSize)
        return Unexpected(VaultError{.kind = VaultError::Kind::TooLarge});
    file.reserve(file.size() + index.size() + sealer.records().size());
    file.insert(file.end(), index.begin(), index.end());
    file.insert(file.end(), sealer.records().begin(), sealer.records().end());
    return file;
}

Expected<Contents, VaultError> openContents(std::span<const std::byte> file,
                                            const ParsedHeader& parsed, crypto::AeadKey masterKey)
{
    using Place = VaultError::Place;
    ByteReader reader(file.subspan(parsed.size));
    const auto sealedIndex = reader.bytes(parsed.header.indexSize);
    if (reader.failed())
        return damaged(Place::CutShort);
    const RecordPlace indexPlace{parsed.digest, 0, std::uint8_t(RecordKind::Index)};
    const auto index = openRecord(masterKey, indexPlace, sealedIndex);
    if (!index)
        return damaged(Place::Index);
    const auto lines = readIndex(index->bytes());
    if (!lines)
        return damaged(Place::Index);

    Contents contents;
    // Growing step by step would leave holes of every size in the heap for as long as it is open.
    contents.entries.reserve(lines->size());
    Collector collector(contents);
    RecordPlace place{parsed.digest, 0, 0};
    for (const auto& line : *lines) {
        const auto sealed = reader.bytes(line.size);
        if (reader.failed())
            return damaged(Place::CutShort);
        ++place.position;
        place.kind = line.kind;
        if (auto plaintext = openRecord(masterKey, place, sealed))
            collector.take(line, std::move(*plaintext));
        else
            collector.setAside({std::uint8_t(RecordKind::Damaged), line.size, line.id},
                               {.reason = SetAsideReason::Damaged}, wrapDamaged(place, sealed));
    }
    if (!reader.isDone())
        return damaged(Place::TooLong);
    return contents;
}

} // namespace factordesk::vault
