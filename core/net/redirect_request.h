// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/secure_bytes.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>

namespace factordesk::net {

/// What a browser brings back from an authorization server (RFC 6749, section 4.1.2): a code, or
/// an error. Move-only.
struct RedirectAnswer
{
    SecureBytes code;   ///< Empty when there is an error.
    QString error = {}; ///< Empty when there is a code.
    QString errorDescription = {};
};

/// Reads the head of an HTTP request and tells whether it is the one that is waited for: a GET of
/// `path` whose `state` is the given one, with a code or an error, each parameter once. No value
/// for any other request.
[[nodiscard]] std::optional<RedirectAnswer> readRedirect(QByteArrayView head, QByteArrayView path,
                                                         const SecureBytes& state);

} // namespace factordesk::net
