// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/wire/shape.h"

#include "core/zitadel/wire/field_scanner.h"
#include "core/zitadel/wire/message_reader.h"

#include <QJsonArray>

#include <algorithm>

namespace factordesk::zitadel::wire {

namespace {

QJsonValue lengthText(QByteArrayView bytes)
{
    return QStringLiteral("(%1 bytes)").arg(bytes.size());
}

QJsonValue numberValue(std::uint64_t value)
{
    // JSON's numbers are exact up to 2^53.
    constexpr std::uint64_t exactUpTo = 1ULL << 53;
    return value <= exactUpTo ? QJsonValue(static_cast<qint64>(value))
                              : QJsonValue(QString::number(value));
}

QJsonValue timestampValue(QByteArrayView bytes)
{
    const std::optional<QDateTime> moment = timestampIn(MessageReader(bytes));
    return moment ? QJsonValue(moment->toString(Qt::ISODateWithMs)) : lengthText(bytes);
}

QJsonValue packedValue(std::string_view bytes)
{
    QJsonArray numbers;
    WireError error{};
    while (const auto number = bytes.empty() ? std::nullopt : encoding::takeVarint(bytes, error))
        numbers.append(numberValue(*number));
    return numbers;
}

QJsonValue bytesValue(const Field& field, const FieldShape& shape)
{
    switch (shape.kind) {
    case Kind::Text: return QString::fromUtf8(field.bytes);
    case Kind::Secret: return QStringLiteral("<%1>").arg(QString::fromLatin1(shape.name).toUpper());
    case Kind::Timestamp: return timestampValue(field.bytes);
    case Kind::Message: return messageObject(field.bytes, *shape.message);
    case Kind::Numbers: return packedValue(field.bytes);
    case Kind::Number:
    case Kind::Boolean: break;
    }
    return lengthText(field.bytes);
}

QJsonValue valueOf(const Field& field, const FieldShape& shape)
{
    if (field.type == WireType::Bytes)
        return bytesValue(field, shape);
    return shape.kind == Kind::Boolean ? QJsonValue(field.value != 0) : numberValue(field.value);
}

void insert(QJsonObject& object, const QString& name, const QJsonValue& value)
{
    const auto present = object.constFind(name);
    if (present == object.constEnd()) {
        object.insert(name, value);
        return;
    }
    QJsonArray values = present->isArray() ? present->toArray() : QJsonArray{*present};
    values.append(value);
    object.insert(name, values);
}

} // namespace

QJsonObject messageObject(QByteArrayView message, const Shape& shape)
{
    QJsonObject object;
    FieldScanner scanner(message);
    while (const std::optional<Field> field = scanner.next()) {
        const auto known = std::ranges::find(shape.fields, field->number, &FieldShape::number);
        if (known != shape.fields.end())
            insert(object, QString::fromLatin1(known->name), valueOf(*field, *known));
        else
            insert(object, QStringLiteral("#%1").arg(field->number),
                   field->type == WireType::Bytes ? lengthText(field->bytes)
                                                  : numberValue(field->value));
    }
    if (scanner.error())
        object.insert(QStringLiteral("…"), QStringLiteral("malformed from here on"));
    return object;
}

} // namespace factordesk::zitadel::wire
