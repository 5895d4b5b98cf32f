// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/secure_bytes.h"
#include "core/zitadel/decode_error.h"
#include "core/zitadel/wire/field_scanner.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

namespace factordesk::zitadel::wire {

/// Reads typed fields of one protobuf message, as JsonReader does of a JSON object: what is absent
/// has its default, unknown fields are skipped, strings must be UTF-8. The whole message is checked
/// at construction, so that one that is cut or malformed anywhere is refused even where nothing is
/// read. The first error is remembered, and everything read after it is a default: ask for error()
/// once, at the end.
///
/// A field that may come once and comes twice is an error. Protobuf lets the last one count, but
/// no writer repeats one, and two readers could then see two different answers.
class MessageReader
{
public:
    /// The bytes are borrowed. `path` is where the message stands, for errors: "details.".
    explicit MessageReader(QByteArrayView message, QString path = {});

    [[nodiscard]] bool has(std::uint32_t field) const;
    [[nodiscard]] QString text(std::uint32_t field);
    /// A text straight into locked memory.
    [[nodiscard]] SecureBytes secret(std::uint32_t field);
    /// A repeated text, likewise.
    [[nodiscard]] std::vector<SecureBytes> secrets(std::uint32_t field);
    [[nodiscard]] QByteArrayView bytes(std::uint32_t field);
    [[nodiscard]] std::uint64_t unsignedNumber(std::uint32_t field);
    /// An int32 or an enum's number; what does not fit is an error.
    [[nodiscard]] std::int32_t number(std::uint32_t field);
    [[nodiscard]] bool boolean(std::uint32_t field);
    /// As timestampIn() reads it; invalid when absent.
    [[nodiscard]] QDateTime timestamp(std::uint32_t field);
    [[nodiscard]] QStringList texts(std::uint32_t field);
    /// A repeated enum, packed or not.
    [[nodiscard]] QList<std::int32_t> numbers(std::uint32_t field);
    /// A reader of a part; an empty one when absent.
    [[nodiscard]] MessageReader message(std::uint32_t field);
    [[nodiscard]] QList<QByteArrayView> messages(std::uint32_t field);
    /// The field must be there. Texts and numbers at their default value are not.
    void require(std::uint32_t field);
    /// Takes over the error of a reader of a part of this message.
    void join(const MessageReader& part);

    [[nodiscard]] const std::optional<DecodeError>& error() const { return m_error; }

private:
    [[nodiscard]] std::optional<Field> single(std::uint32_t field, WireType type);
    [[nodiscard]] QByteArrayView utf8(const Field& field);
    /// Calls `take(QByteArrayView)` for each text of a repeated field.
    template <class Take>
    void forEachText(std::uint32_t field, Take take);
    void appendPacked(const Field& field, QList<std::int32_t>& numbers);
    [[nodiscard]] std::int32_t fitted(std::uint32_t field, std::uint64_t value);
    void fail(net::Fault fault, std::uint32_t field, const char* problem);

    QByteArrayView m_message;
    QString m_path;
    std::optional<DecodeError> m_error;
};

/// The moment that a google.protobuf.Timestamp stands for, cut to milliseconds; UTC. No value where
/// the message is malformed or beyond the years 1 to 9999.
[[nodiscard]] std::optional<QDateTime> timestampIn(MessageReader message);

/// What a WireError is to the caller of an operation.
[[nodiscard]] DecodeError decodeErrorFor(WireError error, const QString& where);

} // namespace factordesk::zitadel::wire
