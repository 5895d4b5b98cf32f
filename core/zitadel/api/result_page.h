// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/zitadel/json_reader.h"
#include "core/zitadel/wire/message_reader.h"
#include "core/zitadel/wire/shape.h"

#include <QJsonArray>

#include <array>
#include <cstdint>

// The answer of ListUsers and ListOrganizations: zitadel.object.v2.ListDetails, and one message a
// row.
namespace factordesk::zitadel::resultpage {

inline constexpr std::uint32_t detailsField = 1;
inline constexpr std::uint32_t resultField = 3;
inline constexpr std::uint32_t totalResultField = 1;

inline constexpr std::array listFields{
    wire::FieldShape{totalResultField, "totalResult", wire::Kind::Number},
    wire::FieldShape{2, "processedSequence", wire::Kind::Number},
    wire::FieldShape{3, "timestamp", wire::Kind::Timestamp}};
inline constexpr wire::Shape listShape{listFields};

/// The fields of an answer whose rows have the shape `row`.
constexpr std::array<wire::FieldShape, 3> answerFields(const wire::Shape& row)
{
    return {wire::FieldShape{detailsField, "details", wire::Kind::Message, &listShape},
            wire::FieldShape{2, "sortingColumn", wire::Kind::Number},
            wire::FieldShape{resultField, "result", wire::Kind::Message, &row}};
}

/// Reads a page, whose rows go to `rows`; `decodeRow(QJsonObject, path)` reads one of them.
template <class Page, class Row, class DecodeRow>
Expected<Page, JsonError> decode(const QJsonObject& answer, QList<Row> Page::*rows,
                                 DecodeRow decodeRow)
{
    JsonReader reader(answer);
    JsonReader list(reader.object("details"), QStringLiteral("details."));
    Page page;
    page.total = list.unsignedNumber("totalResult");
    const QJsonArray found = reader.array("result");
    reader.join(list);
    if (reader.error())
        return Unexpected(*reader.error());
    for (qsizetype i = 0; i < found.size(); ++i) {
        Expected<Row, JsonError> row =
            decodeRow(found.at(i).toObject(), QStringLiteral("result[%1].").arg(i));
        if (!row)
            return Unexpected(row.error());
        (page.*rows).append(*std::move(row));
    }
    return page;
}

/// The same from a message; `decodeRow(QByteArrayView, path)` reads one row.
template <class Page, class Row, class DecodeRow>
Expected<Page, DecodeError> decode(const wire::Message& answer, QList<Row> Page::*rows,
                                   DecodeRow decodeRow)
{
    wire::MessageReader reader(answer.bytes);
    wire::MessageReader list = reader.message(detailsField);
    Page page;
    page.total = list.unsignedNumber(totalResultField);
    const QList<QByteArrayView> found = reader.messages(resultField);
    reader.join(list);
    if (reader.error())
        return Unexpected(*reader.error());
    for (qsizetype i = 0; i < found.size(); ++i) {
        Expected<Row, DecodeError> row =
            decodeRow(found.at(i), QStringLiteral("%1[%2].").arg(resultField).arg(i));
        if (!row)
            return Unexpected(row.error());
        (page.*rows).append(*std::move(row));
    }
    return page;
}

} // namespace factordesk::zitadel::resultpage
