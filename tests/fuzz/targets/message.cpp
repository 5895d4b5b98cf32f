// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/wire/field_scanner.h"
#include "core/zitadel/wire/message_reader.h"
#include "core/zitadel/wire/message_writer.h"
#include "tests/fuzz/targets/require.h"
#include "tests/fuzz/targets/targets.h"

namespace {

namespace wire = factordesk::zitadel::wire;
using factordesk::fuzz::require;

std::vector<wire::Field> fieldsOf(QByteArrayView message)
{
    std::vector<wire::Field> fields;
    wire::FieldScanner scanner(message);
    while (const auto field = scanner.next()) {
        require(field->number >= 1);
        require(field->type != wire::WireType::StartGroup);
        require(field->type != wire::WireType::EndGroup);
        const QByteArrayView part = field->bytes;
        require(part.isEmpty() || (part.begin() >= message.begin() && part.end() <= message.end()));
        fields.push_back(*field);
    }
    return fields;
}

/// Numbers and byte strings, written anew, are read as the same.
void writeAndRead(const std::vector<wire::Field>& fields)
{
    wire::MessageWriter writer;
    std::vector<wire::Field> expected;
    for (const wire::Field& field : fields) {
        if (field.type == wire::WireType::Varint && field.value != 0)
            writer.number(field.number, field.value);
        else if (field.type == wire::WireType::Bytes)
            writer.message(field.number, {QByteArrayView(field.bytes).toByteArray()});
        else
            continue;
        expected.push_back(field);
    }
    const wire::Message written = writer.take();
    const std::vector<wire::Field> read = fieldsOf(written.bytes);
    require(read.size() == expected.size());
    for (std::size_t i = 0; i < read.size(); ++i) {
        require(read[i].number == expected[i].number && read[i].type == expected[i].type);
        require(read[i].bytes == expected[i].bytes);
        require(read[i].type == wire::WireType::Bytes || read[i].value == expected[i].value);
    }
}

} // namespace

void factordesk::fuzz::message(std::string_view bytes)
{
    const QByteArrayView view(bytes.data(), static_cast<qsizetype>(bytes.size()));
    const std::vector<wire::Field> fields = fieldsOf(view);
    wire::FieldScanner scanner(view);
    while (scanner.next()) {
    }
    require(wire::MessageReader(view).error().has_value() == scanner.error().has_value());
    writeAndRead(fields);
    // However it is asked, a reader comes to an end and keeps to what it found.
    for (const wire::Field& field : fields) {
        wire::MessageReader reader(view);
        const QString text = reader.text(field.number);
        require(!reader.error() || text.isEmpty());
        (void)reader.texts(field.number);
        (void)reader.numbers(field.number);
        (void)reader.timestamp(field.number);
        (void)reader.message(field.number).number(field.number);
    }
}
