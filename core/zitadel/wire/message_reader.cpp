// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/wire/message_reader.h"

#include "core/encoding/unicode.h"

#include <limits>
#include <utility>

namespace factordesk::zitadel::wire {

using net::Fault;

namespace {

// google.protobuf.Timestamp
constexpr std::uint32_t timestampSeconds = 1;
constexpr std::uint32_t timestampNanos = 2;
// 0001-01-01T00:00:00Z to 9999-12-31T23:59:59Z, as timestamp.proto bounds them.
constexpr std::int64_t earliestSecond = -62'135'596'800;
constexpr std::int64_t latestSecond = 253'402'300'799;
constexpr std::int32_t nanosASecond = 1'000'000'000;
constexpr std::int32_t nanosAMillisecond = 1'000'000;

} // namespace

DecodeError decodeErrorFor(WireError error, const QString& where)
{
    switch (error) {
    case WireError::Truncated:
        return {Fault::Truncated, where + QStringLiteral(" ends in the middle of a field")};
    case WireError::TooDeep:
        return {Fault::TooDeep, where + QStringLiteral(" has groups nested too deeply")};
    case WireError::OverlongVarint:
        return {Fault::NotProtobuf, where + QStringLiteral(" has a number beyond 64 bits")};
    case WireError::BadTag:
        return {Fault::NotProtobuf, where + QStringLiteral(" has a tag that is none")};
    case WireError::UnmatchedGroup: break;
    }
    return {Fault::NotProtobuf, where + QStringLiteral(" has a group that does not match")};
}

std::optional<QDateTime> timestampIn(MessageReader message)
{
    const auto seconds = static_cast<std::int64_t>(message.unsignedNumber(timestampSeconds));
    const std::int32_t nanos = message.number(timestampNanos);
    if (message.error() || seconds < earliestSecond || seconds > latestSecond || nanos < 0 ||
        nanos >= nanosASecond)
        return std::nullopt;
    return QDateTime::fromMSecsSinceEpoch(seconds * 1000 + nanos / nanosAMillisecond, Qt::UTC);
}

MessageReader::MessageReader(QByteArrayView message, QString path)
    : m_message(message), m_path(std::move(path))
{
    FieldScanner scanner(message);
    while (scanner.next()) {
    }
    if (scanner.error())
        m_error = decodeErrorFor(*scanner.error(), m_path.isEmpty() ? QStringLiteral("the message")
                                                                    : m_path.chopped(1));
}

bool MessageReader::has(std::uint32_t field) const
{
    FieldScanner scanner(m_message);
    while (const std::optional<Field> found = m_error ? std::nullopt : scanner.next()) {
        if (found->number == field)
            return true;
    }
    return false;
}

QString MessageReader::text(std::uint32_t field)
{
    const std::optional<Field> found = single(field, WireType::Bytes);
    return found ? QString::fromUtf8(utf8(*found)) : QString();
}

SecureBytes MessageReader::secret(std::uint32_t field)
{
    const std::optional<Field> found = single(field, WireType::Bytes);
    if (!found)
        return {};
    const QByteArrayView text = utf8(*found);
    return SecureBytes::copyOf(std::string_view(text.data(), std::size_t(text.size())));
}

template <class Take>
void MessageReader::forEachText(std::uint32_t field, Take take)
{
    FieldScanner scanner(m_message);
    while (const std::optional<Field> found = m_error ? std::nullopt : scanner.next()) {
        if (found->number != field)
            continue;
        if (found->type != WireType::Bytes)
            fail(Fault::WrongType, field, "is not a list of texts");
        take(utf8(*found));
    }
}

std::vector<SecureBytes> MessageReader::secrets(std::uint32_t field)
{
    std::vector<SecureBytes> result;
    forEachText(field, [&result](QByteArrayView text) {
        result.push_back(SecureBytes::copyOf({text.data(), std::size_t(text.size())}));
    });
    return result;
}

QByteArrayView MessageReader::bytes(std::uint32_t field)
{
    const std::optional<Field> found = single(field, WireType::Bytes);
    return found ? QByteArrayView(found->bytes) : QByteArrayView();
}

std::uint64_t MessageReader::unsignedNumber(std::uint32_t field)
{
    const std::optional<Field> found = single(field, WireType::Varint);
    return found ? found->value : 0;
}

std::int32_t MessageReader::number(std::uint32_t field)
{
    return fitted(field, unsignedNumber(field));
}

bool MessageReader::boolean(std::uint32_t field)
{
    return unsignedNumber(field) != 0;
}

QDateTime MessageReader::timestamp(std::uint32_t field)
{
    if (!has(field))
        return {};
    const MessageReader part = message(field);
    const std::optional<QDateTime> moment = timestampIn(part);
    join(part);
    if (!moment)
        fail(Fault::WrongType, field, "is not a timestamp");
    return moment && !m_error ? *moment : QDateTime();
}

QStringList MessageReader::texts(std::uint32_t field)
{
    QStringList result;
    forEachText(field, [&result](QByteArrayView text) { result.append(QString::fromUtf8(text)); });
    return result;
}

QList<std::int32_t> MessageReader::numbers(std::uint32_t field)
{
    QList<std::int32_t> result;
    FieldScanner scanner(m_message);
    while (const std::optional<Field> found = m_error ? std::nullopt : scanner.next()) {
        if (found->number != field)
            continue;
        if (found->type == WireType::Bytes)
            appendPacked(*found, result);
        else if (found->type == WireType::Varint)
            result.append(fitted(field, found->value));
        else
            fail(Fault::WrongType, field, "is not a list of numbers");
    }
    return result;
}

void MessageReader::appendPacked(const Field& field, QList<std::int32_t>& numbers)
{
    std::string_view rest = field.bytes;
    while (!rest.empty() && !m_error) {
        WireError error{};
        const std::optional<std::uint64_t> value = encoding::takeVarint(rest, error);
        if (!value)
            fail(Fault::NotProtobuf, field.number, "is not a list of packed numbers");
        else
            numbers.append(fitted(field.number, *value));
    }
}

MessageReader MessageReader::message(std::uint32_t field)
{
    return MessageReader(bytes(field), m_path + QStringLiteral("%1.").arg(field));
}

QList<QByteArrayView> MessageReader::messages(std::uint32_t field)
{
    QList<QByteArrayView> result;
    FieldScanner scanner(m_message);
    while (const std::optional<Field> found = m_error ? std::nullopt : scanner.next()) {
        if (found->number != field)
            continue;
        if (found->type != WireType::Bytes)
            fail(Fault::WrongType, field, "is not a list of messages");
        result.append(found->bytes);
    }
    return result;
}

void MessageReader::require(std::uint32_t field)
{
    if (!has(field))
        fail(Fault::WrongType, field, "is not there");
}

void MessageReader::join(const MessageReader& part)
{
    if (!m_error)
        m_error = part.m_error;
}

std::optional<Field> MessageReader::single(std::uint32_t field, WireType type)
{
    std::optional<Field> result;
    FieldScanner scanner(m_message);
    while (const std::optional<Field> found = m_error ? std::nullopt : scanner.next()) {
        if (found->number != field)
            continue;
        if (result)
            fail(Fault::WrongType, field, "comes twice");
        else if (found->type != type)
            fail(Fault::WrongType, field, "is of another type");
        result = found;
    }
    return m_error ? std::nullopt : result;
}

QByteArrayView MessageReader::utf8(const Field& field)
{
    if (!encoding::isValidUtf8(field.bytes))
        fail(Fault::NotUtf8, field.number, "is not UTF-8");
    return m_error ? QByteArrayView() : QByteArrayView(field.bytes);
}

std::int32_t MessageReader::fitted(std::uint32_t field, std::uint64_t value)
{
    // A negative int32 is written as the 64-bit number of the same sign.
    const auto number = static_cast<std::int64_t>(value);
    const bool fits = number >= std::numeric_limits<std::int32_t>::min() &&
                      number <= std::numeric_limits<std::int32_t>::max();
    if (!fits)
        fail(Fault::WrongType, field, "is beyond 32 bits");
    return fits ? static_cast<std::int32_t>(number) : 0;
}

void MessageReader::fail(Fault fault, std::uint32_t field, const char* problem)
{
    if (!m_error)
        m_error = DecodeError{
            fault,
            QStringLiteral("field %1%2 %3").arg(m_path).arg(field).arg(QLatin1String(problem))};
}

} // namespace factordesk::zitadel::wire
