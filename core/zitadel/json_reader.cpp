// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/json_reader.h"

#include "core/encoding/percent.h"

#include <QJsonDocument>
#include <QTimeZone>

#include <algorithm>
#include <utility>

namespace factordesk::zitadel {

using net::Fault;

namespace {

/// Counts brackets outside strings: QJsonDocument has a limit of its own, but a far higher one.
int depthOf(const QByteArray& json)
{
    int depth = 0;
    int deepest = 0;
    bool inString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json.at(i);
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            deepest = std::max(deepest, ++depth);
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return deepest;
}

bool endsInTheMiddle(QJsonParseError::ParseError error)
{
    return error == QJsonParseError::UnterminatedObject ||
           error == QJsonParseError::UnterminatedArray ||
           error == QJsonParseError::UnterminatedString ||
           error == QJsonParseError::MissingNameSeparator;
}

} // namespace

Expected<QJsonObject, JsonError> parseJsonObject(const QByteArray& body)
{
    const QByteArray trimmed = body.trimmed();
    if (trimmed.isEmpty())
        return Unexpected(JsonError{Fault::Empty, QStringLiteral("no body")});
    if (trimmed.startsWith('<'))
        return Unexpected(JsonError{Fault::Html, QStringLiteral("the body starts with '<'")});
    if (!encoding::isValidUtf8({body.constData(), static_cast<std::size_t>(body.size())}))
        return Unexpected(JsonError{Fault::NotUtf8, QStringLiteral("the body is not UTF-8")});
    if (depthOf(body) > maximumJsonDepth)
        return Unexpected(JsonError{Fault::TooDeep, QStringLiteral("nested too deeply")});
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError) {
        const bool isCut = endsInTheMiddle(error.error) && error.offset >= body.size();
        return Unexpected(
            JsonError{isCut ? Fault::Truncated : Fault::NotJson,
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
