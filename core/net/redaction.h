// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http_exchange.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>
#include <vector>

namespace factordesk::net {

/// Takes the secrets of one exchange out of what is shown of it: the token, the values of the
/// secret members of the request, and those of the answer. Works on the text, not on a parsed
/// document, so that a cut or malformed body is redacted too and the rest stays byte for byte. A
/// body that is no text is redacted in its Presentation.
class Redactor
{
public:
    /// Remembers the token and the values of the request's secret members as long as it lives.
    explicit Redactor(const HttpRequest& request);

    /// The request's headers, with "Authorization: Bearer <TOKEN>" (or Basic) where there is a
    /// token.
    [[nodiscard]] const Headers& requestHeaders() const { return m_requestHeaders; }
    [[nodiscard]] const QByteArray& requestBody() const { return m_requestBody; }
    [[nodiscard]] Headers responseHeaders(const Headers& headers) const;
    /// `headers` are the answer's.
    [[nodiscard]] QByteArray responseBody(const Headers& headers, const QByteArray& body) const;
    /// Any other text that may repeat what was sent.
    [[nodiscard]] QString text(const QString& text) const;

private:
    struct Secret
    {
        SecureBytes value;
        QByteArray marker;
    };
    [[nodiscard]] QByteArray withoutSecrets(QByteArray text) const;

    std::shared_ptr<const Presentation> m_presentation; ///< None: as it stands.
    Headers m_requestHeaders;
    QByteArray m_requestBody; ///< Redacted.
    QList<QByteArray> m_answerFields;
    std::vector<Secret> m_secrets;
};

} // namespace factordesk::net
