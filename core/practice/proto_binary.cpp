// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/proto_binary.h"

#include <QDateTime>
#include <QJsonArray>

#include <algorithm>
#include <utility>

namespace factordesk::practice {

namespace {

enum Coding : std::uint8_t { Varint = 0, Eight = 1, Sized = 2, Four = 5 };

/// One field's bytes, before its type is known.
struct Raw
{
    std::uint32_t number = 0;
    std::uint8_t coding = Varint;
    std::uint64_t value = 0;
    QByteArrayView content = {};
};

/// A cursor over a message; any failure leaves it failed.
class Cursor
{
public:
    explicit Cursor(QByteArrayView bytes) : m_bytes(bytes) {}
    [[nodiscard]] bool atEnd() const { return m_failed || m_bytes.isEmpty(); }
    [[nodiscard]] bool failed() const { return m_failed; }

    std::uint64_t varint()
    {
        std::uint64_t value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            const QByteArrayView byte = take(1);
            if (byte.isEmpty())
                return 0;
            const auto bits = static_cast<std::uint8_t>(byte.front());
            value |= std::uint64_t{bits & 0x7fU} << shift;
            if (bits < 0x80)
                return value;
        }
        m_failed = true;
        return 0;
    }

    Raw field()
    {
        const std::uint64_t tag = varint();
        Raw raw{.number = static_cast<std::uint32_t>(tag >> 3),
                .coding = static_cast<std::uint8_t>(tag & 7)};
        switch (raw.coding) {
        case Varint: raw.value = varint(); break;
        case Eight: raw.content = take(8); break;
        case Sized: raw.content = take(varint()); break;
        case Four: raw.content = take(4); break;
        default: m_failed = true; // Groups, which proto3 does not have.
        }
        m_failed = m_failed || raw.number == 0;
        return raw;
    }

private:
    QByteArrayView take(std::uint64_t size)
    {
        if (m_failed || size > static_cast<std::uint64_t>(m_bytes.size())) {
            m_failed = true;
            return {};
        }
        const QByteArrayView taken = m_bytes.first(static_cast<qsizetype>(size));
        m_bytes = m_bytes.sliced(static_cast<qsizetype>(size));
        return taken;
    }

    QByteArrayView m_bytes;
    bool m_failed = false;
};

const ProtoField* fieldNumbered(const ProtoMessage& type, std::uint32_t number)
{
    const auto found = std::ranges::find(type.fields, number, &ProtoField::number);
    return found == type.fields.end() ? nullptr : &*found;
}

std::optional<QJsonObject> read(QByteArrayView bytes, const ProtoMessage& type, int depth);

/// A single value; null where the field is coded as something else.
QJsonValue valueOf(const Raw& raw, const ProtoField& field, int depth)
{
    const bool isSized = raw.coding == Sized;
    switch (field.kind) {
    case ProtoKind::Text:
        return isSized ? QJsonValue(QString::fromUtf8(raw.content)) : QJsonValue();
    case ProtoKind::Message: {
        const auto part = isSized ? read(raw.content, *field.message, depth + 1) : std::nullopt;
        return part ? QJsonValue(*part) : QJsonValue();
    }
    case ProtoKind::Number: return QString::number(raw.value);
    case ProtoKind::Boolean: return raw.value != 0;
    case ProtoKind::Enumeration: return static_cast<int>(raw.value);
    case ProtoKind::Bytes:
    case ProtoKind::Timestamp:
    case ProtoKind::Duration: break; // No request has one.
    }
    return {};
}

bool isPacked(const Raw& raw, const ProtoField& field)
{
    return raw.coding == Sized && field.isRepeated &&
           (field.kind == ProtoKind::Enumeration || field.kind == ProtoKind::Number);
}

/// The values of one occurrence of a field: one, or as many as are packed.
QJsonArray valuesOf(const Raw& raw, const ProtoField& field, int depth)
{
    if (!isPacked(raw, field))
        return {valueOf(raw, field, depth)};
    QJsonArray values;
    for (Cursor packed(raw.content); !packed.atEnd();) {
        const std::uint64_t value = packed.varint();
        values.append(packed.failed() ? QJsonValue() : valueOf({.value = value}, field, depth));
    }
    return values;
}

std::optional<QJsonObject> read(QByteArrayView bytes, const ProtoMessage& type, int depth)
{
    if (depth > maximumMessageDepth)
        return std::nullopt;
    QJsonObject object;
    Cursor cursor(bytes);
    while (!cursor.atEnd()) {
        const Raw raw = cursor.field();
        const ProtoField* const field = fieldNumbered(type, raw.number);
        if (!field || cursor.failed())
            continue;
        const QString name = QString::fromLatin1(field->name);
        QJsonArray all = field->isRepeated ? object.value(name).toArray() : QJsonArray();
        for (const QJsonValue value : valuesOf(raw, *field, depth)) {
            if (value.isNull())
                return std::nullopt;
            all.append(value);
        }
        object.insert(name, field->isRepeated ? QJsonValue(all) : all.at(0));
    }
    return cursor.failed() ? std::nullopt : std::optional(object);
}

void putVarint(QByteArray& bytes, std::uint64_t value)
{
    for (; value > 0x7f; value >>= 7)
        bytes += static_cast<char>((value & 0x7f) | 0x80);
    bytes += static_cast<char>(value);
}

void put(QByteArray& bytes, std::uint32_t field, std::uint64_t value)
{
    putVarint(bytes, std::uint64_t{field} << 3 | Varint);
    putVarint(bytes, value);
}

void put(QByteArray& bytes, std::uint32_t field, const QByteArray& content)
{
    putVarint(bytes, std::uint64_t{field} << 3 | Sized);
    putVarint(bytes, static_cast<std::uint64_t>(content.size()));
    bytes += content;
}

std::uint64_t numberOf(const QJsonValue& value, const ProtoField& field)
{
    switch (field.kind) {
    case ProtoKind::Boolean: return value.toBool() ? 1 : 0;
    case ProtoKind::Enumeration: {
        const auto& names = field.enumeration->names;
        const QString text = value.toString();
        const auto found = std::ranges::find_if(names, [&](const char* name) {
            return name && text == QLatin1String(field.enumeration->prefix) + QLatin1String(name);
        });
        return found == names.end() ? 0 : static_cast<std::uint64_t>(found - names.begin());
    }
    case ProtoKind::Number:
    case ProtoKind::Text:
    case ProtoKind::Bytes:
    case ProtoKind::Timestamp:
    case ProtoKind::Duration:
    case ProtoKind::Message: break;
    }
    return value.isString() ? value.toString().toULongLong()
                            : static_cast<std::uint64_t>(value.toInteger());
}

QByteArray timestampBytes(const QString& text)
{
    // Qt reads milliseconds; this server writes microseconds.
    const qsizetype point = text.indexOf(QLatin1Char('.'));
    const QString whole = point < 0 ? text : text.left(point) + QLatin1Char('Z');
    const QString fraction =
        point < 0 ? QString() : text.mid(point + 1).chopped(1).leftJustified(9, QLatin1Char('0'));
    QByteArray bytes;
    put(bytes, 1,
        static_cast<std::uint64_t>(QDateTime::fromString(whole, Qt::ISODate).toSecsSinceEpoch()));
    if (fraction.toUInt() != 0)
        put(bytes, 2, fraction.toUInt());
    return bytes;
}

QByteArray durationBytes(const QString& text) // "864000s"
{
    QByteArray bytes;
    put(bytes, 1, text.chopped(1).toULongLong());
    return bytes;
}

void write(QByteArray& bytes, const QJsonValue& value, const ProtoField& field)
{
    switch (field.kind) {
    case ProtoKind::Text: put(bytes, field.number, value.toString().toUtf8()); return;
    case ProtoKind::Bytes:
        put(bytes, field.number, QByteArray::fromBase64(value.toString().toLatin1()));
        return;
    case ProtoKind::Timestamp: put(bytes, field.number, timestampBytes(value.toString())); return;
    case ProtoKind::Duration: put(bytes, field.number, durationBytes(value.toString())); return;
    case ProtoKind::Message:
        put(bytes, field.number, toBinary(value.toObject(), *field.message));
        return;
    case ProtoKind::Number:
    case ProtoKind::Boolean:
    case ProtoKind::Enumeration: break;
    }
    if (const std::uint64_t number = numberOf(value, field); number != 0 && !field.isRepeated)
        put(bytes, field.number, number);
}

void writePacked(QByteArray& bytes, const QJsonArray& values, const ProtoField& field)
{
    QByteArray packed;
    for (const QJsonValue value : values)
        putVarint(packed, numberOf(value, field));
    if (!packed.isEmpty())
        put(bytes, field.number, packed);
}

} // namespace

std::optional<QJsonObject> fromBinary(QByteArrayView bytes, const ProtoMessage& type)
{
    return read(bytes, type, 0);
}

QByteArray toBinary(const QJsonObject& object, const ProtoMessage& type)
{
    QByteArray bytes;
    for (const ProtoField& field : type.fields) {
        const QJsonValue value = object.value(QLatin1String(field.name));
        if (value.isUndefined())
            continue;
        if (!field.isRepeated)
            write(bytes, value, field);
        else if (field.kind == ProtoKind::Enumeration)
            writePacked(bytes, value.toArray(), field);
        else
            for (const QJsonValue element : value.toArray())
                write(bytes, element, field);
    }
    return bytes;
}

} // namespace factordesk::practice
