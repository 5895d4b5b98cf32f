// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http_exchange.h"

#include <QStringList>

#include <functional>
#include <initializer_list>

namespace factordesk::ui {

/// The request of a record as it is written down in a program.
struct SnippetRequest
{
    explicit SnippetRequest(const net::ExchangeRecord& record);

    QByteArray method;
    QByteArray url;       ///< Whole; only characters that a URL may hold (RFC 3986).
    QByteArray target;    ///< Of `url`: path and query.
    QByteArray host;      ///< Without brackets.
    int port;             ///< Also where the URL leaves it to the scheme.
    bool isEncrypted;     ///< https
    net::Headers headers; ///< Without those that every HTTP library makes itself.
    QByteArray body;      ///< Empty for none.
    bool hasBody;         ///< A POST has one, be it empty.
};

/// Whether a header's name is among `names`, in any case.
[[nodiscard]] bool isOneOf(const QByteArray& name, std::initializer_list<const char*> names);

/// A line for each header, joined with line breaks, one at the end of each.
[[nodiscard]] QString
headerLines(const net::Headers& headers,
            const std::function<QString(const QByteArray& name, const QByteArray& value)>& line);

} // namespace factordesk::ui
