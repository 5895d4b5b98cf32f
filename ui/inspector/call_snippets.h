// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http_exchange.h"

#include <QString>

#include <span>

namespace factordesk::ui {

/// A language or program in which a call can be written down, to be made again elsewhere.
struct CallSnippet
{
    const char* name; ///< Its own name, never translated.
    /// The request as a program that sends it, follows no redirect, and prints the status and the
    /// body of the answer. The record's markers stay as they are ("<TOKEN>", "<CODE>"), to be
    /// replaced by hand. Several lines, without a line break at the end.
    ///
    /// Whatever the request holds, it stays between the quotation marks that it is put in, and no
    /// control character and none that turns the direction of text comes out as such.
    QString (*write)(const net::ExchangeRecord& record);
};

/// All of them, in the order in which they are offered.
[[nodiscard]] std::span<const CallSnippet> callSnippets();

/// Whether the record has the request's body as it was sent. That of a gRPC or gRPC-Web call is
/// recorded decoded (net::Presentation), so that a program cannot send it.
[[nodiscard]] bool canBeWritten(const net::ExchangeRecord& record);

} // namespace factordesk::ui
