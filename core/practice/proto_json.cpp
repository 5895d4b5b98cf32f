// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/proto_json.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

#include <cmath>

namespace factordesk::practice {

namespace {

/// "userNameQuery" as the .proto file spells it: "user_name_query".
QString snakeCase(const QString& camelCase)
{
    QString result;
    for (const QChar c : camelCase) {
        if (c.isUpper())
            result += QLatin1Char('_');
        result += c.toLower();
    }
    return result;
}

} // namespace

Expected<ProtoReader, ApiError> ProtoReader::parse(const QByteArray& body)
{
    if (body.trimmed().isEmpty())
        return ProtoReader(QJsonObject());
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(body, &parseError);
    if (!document.isObject())
        return Unexpected(
            ApiError{RpcCode::InvalidArgument,
                     {},
                     QStringLiteral("proto: syntax error (offset %1): %2")
                         .arg(QString::number(parseError.offset), parseError.errorString())});
    return ProtoReader(document.object());
}

bool ProtoReader::has(const QString& name) const
{
    const QJsonValue found = value(name);
    return !found.isUndefined() && !found.isNull();
}

QString ProtoReader::text(const QString& name)
{
    if (has(name) && !value(name).isString())
        fail(name);
    return value(name).toString();
}

QStringList ProtoReader::texts(const QString& name)
{
    if (has(name) && !value(name).isArray())
        fail(name);
    QStringList result;
    for (const QJsonValue element : value(name).toArray()) {
        if (!element.isString())
            fail(name);
        result.append(element.toString());
    }
    return result;
}

bool ProtoReader::boolean(const QString& name)
{
    if (has(name) && !value(name).isBool())
        fail(name);
    return value(name).toBool();
}

std::uint64_t ProtoReader::number(const QString& name)
{
    if (!has(name))
        return 0;
    const QJsonValue found = value(name);
    if (found.isString()) {
        bool ok = false;
        const std::uint64_t result = found.toString().toULongLong(&ok);
        if (!ok)
            fail(name);
        return result;
    }
    const double result = found.toDouble(-1);
    constexpr double exactUpTo = 9'007'199'254'740'992.0;
    if (result < 0 || result > exactUpTo || std::trunc(result) != result) {
        fail(name);
        return 0;
    }
    return static_cast<std::uint64_t>(result);
}

ProtoReader ProtoReader::message(const QString& name)
{
    if (has(name) && !value(name).isObject())
        fail(name);
    return ProtoReader(value(name).toObject());
}

QList<ProtoReader> ProtoReader::messages(const QString& name)
{
    if (has(name) && !value(name).isArray())
        fail(name);
    QList<ProtoReader> result;
    for (const QJsonValue element : value(name).toArray()) {
        if (!element.isObject())
            fail(name);
        result.append(ProtoReader(element.toObject()));
    }
    return result;
}

int ProtoReader::enumeration(const QString& name, const char* prefix, EnumNames names)
{
    if (!has(name))
        return 0;
    const int result = enumValue(value(name), prefix, names);
    if (result < 0)
        fail(name);
    return std::max(result, 0);
}

QList<int> ProtoReader::enumerations(const QString& name, const char* prefix, EnumNames names)
{
    if (has(name) && !value(name).isArray())
        fail(name);
    QList<int> result;
    for (const QJsonValue element : value(name).toArray()) {
        result.append(enumValue(element, prefix, names));
        if (result.last() < 0)
            fail(name);
    }
    return result;
}

void ProtoReader::adopt(const ProtoReader& part)
{
    if (!m_error)
        m_error = part.m_error;
}

QJsonValue ProtoReader::value(const QString& name) const
{
    const auto found = m_object.constFind(name);
    return found != m_object.constEnd() ? found.value() : m_object.value(snakeCase(name));
}

/// -1 for what is no value of the enum.
int ProtoReader::enumValue(const QJsonValue& value, const char* prefix, EnumNames names)
{
    const int count = static_cast<int>(names.size());
    if (value.isDouble())
        return value.toInt(-1) < count ? value.toInt(-1) : -1;
    int number = 0;
    for (const char* const name : names) {
        if (*name != '\0' && value.toString() == QLatin1String(prefix) + QLatin1String(name))
            return number;
        ++number;
    }
    return -1;
}

void ProtoReader::fail(const QString& name)
{
    if (!m_error)
        m_error = ApiError{RpcCode::InvalidArgument,
                           {},
                           QStringLiteral("proto: invalid value for field %1").arg(name)};
}

QString timestamp(ServerTime at)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(at);
    const auto fraction = (at - seconds).count();
    QString result =
        QDateTime::fromSecsSinceEpoch(seconds.time_since_epoch().count(), QTimeZone::utc())
            .toString(QStringLiteral("yyyy-MM-ddThh:mm:ss"));
    if (fraction % 1000 != 0)
        result += QStringLiteral(".%1").arg(fraction, 6, 10, QLatin1Char('0'));
    else if (fraction != 0)
        result += QStringLiteral(".%1").arg(fraction / 1000, 3, 10, QLatin1Char('0'));
    return result + QLatin1Char('Z');
}

QJsonObject detailsJson(const Details& details)
{
    return {{QStringLiteral("sequence"), QString::number(details.sequence)},
            {QStringLiteral("changeDate"), timestamp(details.changeDate)},
            {QStringLiteral("resourceOwner"), details.resourceOwner},
            {QStringLiteral("creationDate"), timestamp(details.creationDate)}};
}

QJsonObject listDetailsJson(std::size_t total, ServerTime at)
{
    QJsonObject result{{QStringLiteral("timestamp"), timestamp(at)}};
    if (total > 0) // a default value is left out
        result.insert(QStringLiteral("totalResult"), QString::number(total));
    return result;
}

HttpAnswer jsonAnswer(const QJsonObject& object)
{
    HttpAnswer answer;
    answer.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return answer;
}

} // namespace factordesk::practice
