// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/http_answer.h"

#include <QByteArray>
#include <QString>

namespace factordesk::practice {

/// The fields of a form or a query (application/x-www-form-urlencoded), each once: of repeated ones
/// the first counts.
class FormFields
{
public:
    explicit FormFields(QByteArray encoded);
    /// Decoded, as UTF-8; empty where there is none of that name.
    [[nodiscard]] QByteArray value(const char* name) const;

private:
    QList<std::pair<QByteArray, QByteArray>> m_fields;
};

/// A page that asks whether `clientId` may act for the practice administrator. Its form goes to
/// `action` with the field `name` as `value`, and with "decision" as "yes" or "no".
[[nodiscard]] HttpAnswer consentPage(const QByteArray& clientId, const QByteArray& action,
                                     const QByteArray& name, const QByteArray& value);
/// A page that asks for the code another device shows.
[[nodiscard]] HttpAnswer userCodePage();
/// A page with one sentence.
[[nodiscard]] HttpAnswer sentencePage(int status, const char* sentence);

/// An error as RFC 6749, section 5.2, has it: 401 for invalid_client, 400 otherwise.
[[nodiscard]] HttpAnswer oauthError(const char* error);

} // namespace factordesk::practice
