// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/entry_codec.h"

#include "core/vault/byte_reader.h"
#include "core/vault/entry_fields.h"

#include <QTimeZone>

#include <array>

namespace factordesk::vault {

namespace {

using Bytes = std::span<const std::byte>;
using enum SetAsideReason;

constexpr std::size_t maximumSecretSize = 8192;

void writeField(SecureWriter& writer, EntryField field, Bytes value)
{
    writer.number(std::uint8_t(field));
    writer.number(std::uint32_t(value.size()));
    writer.bytes(value);
}

template <std::unsigned_integral Number>
void writeNumber(SecureWriter& writer, EntryField field, Number value)
{
    writer.number(std::uint8_t(field));
    writer.number(std::uint32_t(sizeof(Number)));
    writer.number(value);
}

/// Nothing is written for an empty text.
void writeText(SecureWriter& writer, EntryField field, const QString& text)
{
    const auto utf8 = text.toUtf8();
    if (!utf8.isEmpty())
        writeField(writer, field, std::as_bytes(std::span(utf8)));
}

void writeParameters(SecureWriter& writer, const otpauth::Account& account)
{
    const auto& parameters = account.parameters;
    writeNumber(writer, EntryField::Algorithm, numberOf(parameters.algorithm));
    writeNumber(writer, EntryField::Digits, std::uint8_t(parameters.digits.count()));
    writeNumber(writer, EntryField::Period, std::uint32_t(parameters.period.length().count()));
    if (account.counter > 0)
        writeNumber(writer, EntryField::Counter, account.counter);
    if (!account.pin.isEmpty())
        writeField(writer, EntryField::Pin, account.pin.bytes());
}

/// Reads one entry, field by field.
class Decoder
{
public:
    /// The first thing that is wrong, or no value.
    std::optional<SetAsideReason> read(Bytes record);
    [[nodiscard]] Entry takeEntry() && { return std::move(m_entry); }
    [[nodiscard]] QString label() const;

private:
    std::optional<SetAsideReason> readField(EntryField field, Bytes value);
    std::optional<SetAsideReason> readAccountField(EntryField field, Bytes value);
    std::optional<SetAsideReason> readParameter(EntryField field, Bytes value);

    Entry m_entry;
    std::array<bool, lastEntryField + 1> m_seen{};
};

template <std::unsigned_integral Number>
std::optional<SetAsideReason> readNumber(Bytes value, Number& number)
{
    ByteReader reader(value);
    number = reader.number<Number>();
    return reader.isDone() ? std::nullopt : std::optional(Malformed);
}

std::optional<SetAsideReason> readText(Bytes value, QString& text)
{
    const QByteArrayView utf8(value.data(), qsizetype(value.size()));
    text = QString::fromUtf8(utf8);
    return utf8.isValidUtf8() ? std::nullopt : std::optional(Malformed);
}

std::optional<SetAsideReason> Decoder::read(Bytes record)
{
    std::optional<SetAsideReason> fault;
    ByteReader reader(record);
    while (reader.remaining() > 0) {
        const auto number = reader.number<std::uint8_t>();
        const auto value = reader.bytes(reader.number<std::uint32_t>());
        if (reader.failed())
            return Malformed;
        auto problem = std::optional(UnknownField);
        if (number > 0 && number <= lastEntryField) {
            const auto field = EntryField(number);
            const bool isTwice = std::exchange(m_seen.at(number), true) && field != EntryField::Tag;
            problem = isTwice ? std::optional(Malformed) : readField(field, value);
        }
        // Read on all the same, for the label.
        if (!fault)
            fault = problem;
    }
    if (!fault && (!m_seen.at(std::size_t(EntryField::Kind)) || m_entry.account.secret.isEmpty()))
        return Malformed;
    return fault;
}

std::optional<SetAsideReason> Decoder::readField(EntryField field, Bytes value)
{
    switch (field) {
    case EntryField::Note: return readText(value, m_entry.note);
    case EntryField::Tag: return readText(value, m_entry.tags.emplace_back());
    case EntryField::Pinned:
        m_entry.isPinned = true;
        return value.empty() ? std::nullopt : std::optional(Malformed);
    case EntryField::LastUsed: {
        std::uint64_t milliseconds = 0;
        const auto fault = readNumber(value, milliseconds);
        m_entry.lastUsed = QDateTime::fromMSecsSinceEpoch(qint64(milliseconds), Qt::UTC);
        return fault;
    }
    case EntryField::TimesUsed: return readNumber(value, m_entry.timesUsed);
    case EntryField::Kind:
    case EntryField::Algorithm:
    case EntryField::Digits:
    case EntryField::Period: return readParameter(field, value);
    case EntryField::Secret:
    case EntryField::Issuer:
    case EntryField::Name:
    case EntryField::LabelPrefix:
    case EntryField::Counter:
    case EntryField::Pin: return readAccountField(field, value);
    }
    return UnknownField;
}

std::optional<SetAsideReason> Decoder::readAccountField(EntryField field, Bytes value)
{
    auto& account = m_entry.account;
    if (field == EntryField::Issuer)
        return readText(value, account.issuer);
    if (field == EntryField::Name)
        return readText(value, account.name);
    if (field == EntryField::LabelPrefix)
        return readText(value, account.labelPrefix);
    if (field == EntryField::Counter)
        return readNumber(value, account.counter);
    if (value.empty() || value.size() > maximumSecretSize)
        return OutOfRange;
    (field == EntryField::Secret ? account.secret : account.pin) = SecureBytes::copyOf(value);
    return std::nullopt;
}

std::optional<SetAsideReason> Decoder::readParameter(EntryField field, Bytes value)
{
    auto& parameters = m_entry.account.parameters;
    if (field == EntryField::Period) {
        std::uint32_t seconds = 0;
        if (readNumber(value, seconds))
            return Malformed;
        const auto period = otp::Period::make(std::chrono::seconds(seconds));
        parameters.period = period ? *period : otp::Period();
        return period ? std::nullopt : std::optional(OutOfRange);
    }
    std::uint8_t number = 0;
    if (readNumber(value, number))
        return Malformed;
    if (field == EntryField::Digits) {
        const auto digits = otp::Digits::make(number);
        parameters.digits = digits ? *digits : otp::Digits();
        return digits ? std::nullopt : std::optional(OutOfRange);
    }
    if (field == EntryField::Algorithm) {
        const auto algorithm = algorithmOf(number);
        parameters.algorithm = algorithm.value_or(otp::Algorithm::Sha1);
        return algorithm ? std::nullopt : std::optional(UnknownKind);
    }
    const auto kind = kindOf(number);
    parameters.kind = kind.value_or(otp::Kind::Totp);
    return kind ? std::nullopt : std::optional(UnknownKind);
}

QString Decoder::label() const
{
    const auto& account = m_entry.account;
    if (account.issuer.isEmpty() || account.name.isEmpty())
        return account.issuer + account.name;
    return account.issuer + QStringLiteral(": ") + account.name;
}

} // namespace

void encodeEntry(const Entry& entry, SecureWriter& writer)
{
    const auto& account = entry.account;
    writeNumber(writer, EntryField::Kind, numberOf(account.parameters.kind));
    writeField(writer, EntryField::Secret, account.secret.bytes());
    writeText(writer, EntryField::Issuer, account.issuer);
    writeText(writer, EntryField::Name, account.name);
    writeText(writer, EntryField::LabelPrefix, account.labelPrefix);
    writeParameters(writer, account);
    writeText(writer, EntryField::Note, entry.note);
    for (const auto& tag : entry.tags) {
        const auto utf8 = tag.toUtf8();
        writeField(writer, EntryField::Tag, std::as_bytes(std::span(utf8)));
    }
    if (entry.isPinned)
        writeField(writer, EntryField::Pinned, {});
    if (entry.lastUsed.isValid())
        writeNumber(writer, EntryField::LastUsed,
                    std::uint64_t(entry.lastUsed.toMSecsSinceEpoch()));
    if (entry.timesUsed > 0)
        writeNumber(writer, EntryField::TimesUsed, entry.timesUsed);
}

Expected<Entry, EntryFault> decodeEntry(std::span<const std::byte> record)
{
    Decoder decoder;
    if (const auto reason = decoder.read(record))
        return Unexpected(EntryFault{.reason = *reason, .label = decoder.label()});
    return std::move(decoder).takeEntry();
}

} // namespace factordesk::vault
