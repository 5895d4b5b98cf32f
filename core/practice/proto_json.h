// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/practice/api_error.h"
#include "core/practice/directory.h"

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <initializer_list>

namespace factordesk::practice {

/// Reads one message in protobuf's JSON form (protobuf.dev, "ProtoJSON format") as ZITADEL's
/// gateway does: names in camelCase or as in the .proto file, null for absent, 64-bit numbers as
/// numbers or strings, enums by name or number, unknown fields ignored. A field of the wrong type
/// fails the whole message: ask error() once all fields are read.
class ProtoReader
{
public:
    explicit ProtoReader(QJsonObject object) : m_object(std::move(object)) {}

    /// The document of a request body; an empty body is an empty message.
    [[nodiscard]] static Expected<ProtoReader, ApiError> parse(const QByteArray& body);

    /// False for an absent field and for null.
    [[nodiscard]] bool has(const QString& name) const;
    /// Default values for absent fields, and for those of the wrong type.
    [[nodiscard]] QString text(const QString& name);
    [[nodiscard]] QStringList texts(const QString& name);
    [[nodiscard]] bool boolean(const QString& name);
    [[nodiscard]] std::uint64_t number(const QString& name);
    [[nodiscard]] ProtoReader message(const QString& name);
    [[nodiscard]] QList<ProtoReader> messages(const QString& name);
    /// The number of an enum value: `prefix` and one of `names`, which are numbered from 0; an
    /// empty name leaves a number out.
    using EnumNames = std::initializer_list<const char*>;
    [[nodiscard]] int enumeration(const QString& name, const char* prefix, EnumNames names);
    [[nodiscard]] QList<int> enumerations(const QString& name, const char* prefix, EnumNames names);

    /// The first fault that was met here or in a message read from here with adopt().
    [[nodiscard]] const std::optional<ApiError>& error() const { return m_error; }
    /// Takes over the fault of a part.
    void adopt(const ProtoReader& part);

private:
    [[nodiscard]] QJsonValue value(const QString& name) const;
    [[nodiscard]] int enumValue(const QJsonValue& value, const char* prefix, EnumNames names);
    void fail(const QString& name);

    QJsonObject m_object;
    std::optional<ApiError> m_error;
};

/// RFC 3339 in UTC with 0, 3 or 6 fractional digits, as protobuf's JSON form writes a Timestamp.
[[nodiscard]] QString timestamp(ServerTime at);

[[nodiscard]] QJsonObject detailsJson(const Details& details);

/// zitadel.object.v2.ListDetails.
[[nodiscard]] QJsonObject listDetailsJson(std::size_t total, ServerTime at);

[[nodiscard]] HttpAnswer jsonAnswer(const QJsonObject& object);

} // namespace factordesk::practice
