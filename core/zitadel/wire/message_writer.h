// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QStringView>

#include <cstdint>

namespace factordesk::zitadel::wire {

/// A message's bytes: a type of its own, so that it is not taken for JSON or for a frame.
struct Message
{
    QByteArray bytes = {};
};

/// Writes one protobuf message, field by field in the order of the calls. As proto3 has it, a
/// field at its default value (0, false, nothing) is left out; a message or an element of a list is
/// written even when it is empty.
class MessageWriter
{
public:
    /// Field numbers are 1 to 2^29 - 1.
    MessageWriter& number(std::uint32_t field, std::uint64_t value);
    MessageWriter& boolean(std::uint32_t field, bool value);
    MessageWriter& text(std::uint32_t field, QStringView value);
    /// ASCII or UTF-8 as it stands.
    MessageWriter& text(std::uint32_t field, QByteArrayView value);
    MessageWriter& message(std::uint32_t field, const Message& value);
    /// A repeated field of numbers in the packed form; nothing where there are none.
    MessageWriter& numbers(std::uint32_t field, const QList<std::uint64_t>& values);
    /// One element of a repeated field of strings.
    MessageWriter& element(std::uint32_t field, QStringView value);

    [[nodiscard]] Message take() { return {std::move(m_bytes)}; }

private:
    void bytes(std::uint32_t field, QByteArrayView value);

    QByteArray m_bytes;
};

/// Appends a varint.
void appendVarint(QByteArray& bytes, std::uint64_t value);

} // namespace factordesk::zitadel::wire
