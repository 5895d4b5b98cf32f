// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/encoding/protobuf_scanner.h"

#include <QByteArrayView>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace factordesk::zitadel::wire {

using encoding::WireError;
using encoding::WireType;
using Field = encoding::ProtobufField;

[[nodiscard]] inline std::string_view viewOf(QByteArrayView bytes)
{
    return {bytes.data(), static_cast<std::size_t>(bytes.size())};
}

/// encoding::ProtobufScanner over Qt's bytes, which are borrowed.
class FieldScanner : public encoding::ProtobufScanner
{
public:
    explicit FieldScanner(QByteArrayView message) : ProtobufScanner(viewOf(message)) {}
};

} // namespace factordesk::zitadel::wire
