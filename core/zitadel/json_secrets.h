// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/secure_bytes.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <span>
#include <vector>

namespace factordesk::zitadel {

/// Secret strings that were taken out of a JSON text before Qt's JSON classes saw it: what these
/// read stays in memory that they let nobody overwrite.
class JsonSecrets
{
public:
    JsonSecrets() = default;

    /// Takes the strings that members of these names hold, alone or in a list, at any depth. In
    /// `json` a stand-in takes the place of each, just as long, so that it is JSON as it was
    /// before. What is short, malformed or not UTF-8 stays for the reader of the text to judge.
    [[nodiscard]] static JsonSecrets takeFrom(QByteArray& json, const QList<QByteArray>& names);

    /// The secret for which `text` stands in; nullptr where it is no stand-in. UTF-8.
    [[nodiscard]] const SecureBytes* find(const QString& text) const;

private:
    void take(std::span<char> quoted);

    std::vector<SecureBytes> m_secrets;
};

} // namespace factordesk::zitadel
