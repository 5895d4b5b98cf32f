// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <utility>

namespace factordesk::net {

using Headers = QList<std::pair<QByteArray, QByteArray>>;

/// How an exchange is shown whose bodies are no text: makes of what travelled the text that the
/// record holds in its place. Redaction works on that text, so the members of a request that are
/// secret must be written as JSON members there ("code": "123456"), and a secret of the answer not
/// at all. Called in the thread of the exchange, with whatever came: cut, malformed, of another
/// type.
class Presentation
{
public:
    virtual ~Presentation() = default;
    [[nodiscard]] virtual QByteArray requestBody(const QByteArray& body) const = 0;
    [[nodiscard]] virtual Headers answerHeaders(const Headers& headers) const = 0;
    [[nodiscard]] virtual QByteArray answerBody(const Headers& headers,
                                                const QByteArray& body) const = 0;
};

} // namespace factordesk::net
