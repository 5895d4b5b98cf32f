// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/json_reader.h"

#include "core/encoding/unicode.h"
#include "core/net/wipe.h"
#include "core/zitadel/json_shape.h"

#include <QJsonDocument>
#include <QStringConverter>
#include <QTimeZone>

#include <algorithm>
#include <utility>

namespace factordesk::zitadel {

using net::Fault;

namespace {

/// How many bytes at the end begin a character of UTF-8 that is not whole: 0 to 3.
qsizetype cutCharacter(QByteArrayView text)
{
    for (qsizetype back = 1; back <= std::min<qsizetype>(3, text.size()); ++back) {
        const auto byte = static_cast<unsigned char>(text.at(text.size() - back));
        if ((byte & 0xC0) == 0x80)
            continue;
        const qsizetype length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
        return length > back ? back : 0;
    }
    return 0;
}

bool isUtf8(QByteArrayView text)
{
    return encoding::isValidUtf8({text.data(), static_cast<std::size_t>(text.size())});
}

/// What is wrong with text that is not one whole JSON object; no value when nothing is known here.
std::optional<JsonError> objectionTo(QByteArrayView body)
{
    const QByteArrayView trimmed = body.trimmed();
    if (trimmed.isEmpty())
        return JsonError{Fault::Empty, QStringLiteral("no body")};
    if (trimmed.startsWith('<'))
        return JsonError{Fault::Html, QStringLiteral("the body starts with '<'")};
    const qsizetype cut = cutCharacter(body);
    if (!isUtf8(body.chopped(cut)))
        return JsonError{Fault::NotUtf8, QStringLiteral("the body is not UTF-8")};
    switch (jsonShape(body.chopped(cut), maximumJsonDepth)) {
    case JsonShape::TooDeep: return JsonError{Fault::TooDeep, QStringLiteral("nested too deeply")};
    case JsonShape::Cut:
        return JsonError{Fault::Truncated, QStringLiteral("ends at byte %1").arg(body.size())};
    case JsonShape::Whole:
    case JsonShape::Broken: break;
    }
    if (cut > 0)
        return JsonError{Fault::NotUtf8, QStringLiteral("the body is not UTF-8")};
    return std::nullopt;
}

} // namespace

Expected<QJsonObject, JsonError> parseJsonObject(const QByteArray& body)
{
    if (std::optional<JsonError> objection = objectionTo(body))
        return Unexpected(std::move(*objection));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError) {
        return Unexpected(
            JsonError{Fault::NotJson,
                      QStringLiteral("%1 at byte %2").arg(error.errorString()).arg(error.offset)});
    }
    if (!document.isObject())
        return Unexpected(JsonError{Fault::WrongType, QStringLiteral("not a JSON object")});
    return document.object();
}

JsonReader::JsonReader(QJsonObject object, QString path)
    : m_object(std::move(object)), m_path(std::move(path))
{
}

JsonReader::JsonReader(QJsonObject object, const JsonSecrets& secrets)
    : m_object(std::move(object)), m_secrets(&secrets)
{
}

QJsonValue JsonReader::value(const char* name) const
{
    return m_error ? QJsonValue() : m_object.value(QLatin1String(name));
}

bool JsonReader::has(const char* name) const
{
    const QJsonValue found = value(name);
    return !found.isUndefined() && !found.isNull();
}

void JsonReader::fail(const char* name, const char* expected)
{
    if (!m_error)
        m_error = JsonError{Fault::WrongType,
                            QStringLiteral("%1%2 is not %3")
                                .arg(m_path, QLatin1String(name), QLatin1String(expected))};
}

QString JsonReader::text(const char* name)
{
    if (has(name) && !value(name).isString())
        fail(name, "a string");
    return value(name).toString();
}

SecureBytes JsonReader::lockedAway(QString text) const
{
    if (const SecureBytes* const taken = m_secrets ? m_secrets->find(text) : nullptr)
        return taken->copy();
    QStringEncoder encoder(QStringEncoder::Utf8);
    SecureBytes bytes(static_cast<std::size_t>(encoder.requiredSpace(text.size())));
    auto* const begin = reinterpret_cast<char*>(bytes.bytes().data());
    bytes.truncate(static_cast<std::size_t>(encoder.appendToBuffer(begin, text) - begin));
    net::wipe(text);
    return bytes;
}

SecureBytes JsonReader::secret(const char* name)
{
    return lockedAway(text(name));
}

std::vector<SecureBytes> JsonReader::secrets(const char* name)
{
    std::vector<SecureBytes> result;
    const QJsonArray elements = array(name);
    for (const QJsonValue& element : elements) {
        if (!element.isString())
            fail(name, "a list of strings");
        result.push_back(lockedAway(element.toString()));
    }
    return result;
}

std::uint64_t JsonReader::unsignedNumber(const char* name)
{
    if (!has(name))
        return 0;
    const QJsonValue found = value(name);
    bool isNumber = false;
    std::uint64_t number = 0;
    if (found.isString()) {
        number = found.toString().toULongLong(&isNumber);
    } else if (found.isDouble()) {
        const qint64 integer = found.toInteger(-1);
        isNumber = integer >= 0;
        number = static_cast<std::uint64_t>(integer);
    }
    if (!isNumber)
        fail(name, "an unsigned number");
    return isNumber ? number : 0;
}

bool JsonReader::boolean(const char* name)
{
    if (has(name) && !value(name).isBool())
        fail(name, "true or false");
    return value(name).toBool();
}

QDateTime JsonReader::timestamp(const char* name)
{
    const QString written = text(name);
    const QDateTime moment = parseTimestamp(written);
    if (!written.isEmpty() && !moment.isValid())
        fail(name, "an RFC 3339 timestamp");
    return moment;
}

QStringList JsonReader::texts(const char* name)
{
    QStringList result;
    const QJsonArray elements = array(name);
    for (const QJsonValue& element : elements) {
        if (!element.isString())
            fail(name, "a list of strings");
        result.append(element.toString());
    }
    return result;
}

QJsonObject JsonReader::object(const char* name)
{
    if (has(name) && !value(name).isObject())
        fail(name, "an object");
    return value(name).toObject();
}

QJsonArray JsonReader::array(const char* name)
{
    if (has(name) && !value(name).isArray())
        fail(name, "a list");
    return value(name).toArray();
}

void JsonReader::require(const char* name)
{
    if (!has(name))
        fail(name, "there");
}

void JsonReader::join(const JsonReader& part)
{
    if (!m_error)
        m_error = part.m_error;
}

QDateTime parseTimestamp(const QString& text)
{
    // Qt reads at most three fractional digits.
    const qsizetype point = text.indexOf(QLatin1Char('.'));
    QString cut = text;
    if (point >= 0) {
        qsizetype end = point + 1;
        while (end < text.size() && text.at(end) >= QLatin1Char('0') &&
               text.at(end) <= QLatin1Char('9'))
            ++end;
        const qsizetype digits = end - point - 1;
        if (digits < 1 || digits > 9)
            return {};
        cut =
            text.left(point) + text.mid(point, std::min<qsizetype>(digits, 3) + 1) + text.mid(end);
    }
    const QDateTime moment = QDateTime::fromString(cut, Qt::ISODateWithMs);
    const bool hasZone = moment.isValid() && moment.timeSpec() != Qt::LocalTime;
    return hasZone ? moment.toUTC() : QDateTime();
}

} // namespace factordesk::zitadel
