// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/secret/secure_bytes.h"
#include "core/zitadel/decode_error.h"
#include "core/zitadel/json_secrets.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

namespace factordesk::zitadel {

/// Of the faults Empty, Html, NotUtf8, NotJson, TooDeep, Truncated and WrongType.
using JsonError = DecodeError;

/// The deepest nesting that is read. ZITADEL's own answers stay below ten.
inline constexpr int maximumJsonDepth = 64;

/// Reads an answer's body that must be one JSON object. What is wrong with it is told apart:
/// nothing at all, a web page, bytes that are not UTF-8, nesting beyond maximumJsonDepth, a text
/// that ends in the middle (every beginning of an object, wherever it is cut), a text that is no
/// JSON, JSON that is no object.
[[nodiscard]] Expected<QJsonObject, JsonError> parseJsonObject(const QByteArray& body);

/// Reads typed fields of an object, by protobuf's JSON mapping: what is absent or null has its
/// default; 64-bit integers are strings or numbers. The first field of a wrong type is remembered,
/// and everything read after it is a default: ask for error() once, at the end.
class JsonReader
{
public:
    explicit JsonReader(QJsonObject object, QString path = {});
    /// `secrets` were taken out of the object's text; borrowed.
    JsonReader(QJsonObject object, const JsonSecrets& secrets);

    [[nodiscard]] bool has(const char* name) const;
    [[nodiscard]] QString text(const char* name);
    /// The text in UTF-8. Where it was not taken out before, the object has a copy of it, which
    /// Qt's JSON classes let nobody overwrite: it lies in memory that is freed and not wiped.
    [[nodiscard]] SecureBytes secret(const char* name);
    /// A list of such texts.
    [[nodiscard]] std::vector<SecureBytes> secrets(const char* name);
    [[nodiscard]] std::uint64_t unsignedNumber(const char* name);
    [[nodiscard]] bool boolean(const char* name);
    /// RFC 3339 with up to nine fractional digits, cut to milliseconds; UTC. Invalid when absent.
    [[nodiscard]] QDateTime timestamp(const char* name);
    [[nodiscard]] QStringList texts(const char* name);
    [[nodiscard]] QJsonObject object(const char* name);
    [[nodiscard]] QJsonArray array(const char* name);
    /// The field must be there (of whatever type).
    void require(const char* name);
    /// Takes over the error of a reader of a part of this object.
    void join(const JsonReader& part);

    [[nodiscard]] const std::optional<JsonError>& error() const { return m_error; }

private:
    [[nodiscard]] QJsonValue value(const char* name) const;
    [[nodiscard]] SecureBytes lockedAway(QString text) const;
    void fail(const char* name, const char* expected);

    QJsonObject m_object;
    const JsonSecrets* m_secrets = nullptr;
    QString m_path;
    std::optional<JsonError> m_error;
};

/// A moment as RFC 3339 writes it; an invalid QDateTime when it is not one.
[[nodiscard]] QDateTime parseTimestamp(const QString& text);

} // namespace factordesk::zitadel
