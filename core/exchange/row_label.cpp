// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/row_label.h"

#include "core/encoding/percent.h"
#include "core/encoding/unicode.h"
#include "core/otpauth/key_uri_parts.h"

namespace factordesk::exchange {

QString labelOf(const QString& issuer, const QString& name)
{
    return issuer.isEmpty() || name.isEmpty() ? issuer + name : issuer + u':' + name;
}

QString labelOf(const otpauth::Account& account)
{
    return labelOf(account.issuer, account.name);
}

QString labelOfUri(std::string_view uri)
{
    const auto parts = otpauth::splitKeyUri(uri);
    if (!parts || parts->query.empty())
        return {};
    const std::string label = encoding::percentDecode(parts->label);
    if (!encoding::isValidUtf8(label) || encoding::hasControlCharacter(label))
        return {};
    return QString::fromStdString(label);
}

} // namespace factordesk::exchange
