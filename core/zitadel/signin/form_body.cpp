// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/signin/form_body.h"

#include "core/encoding/percent.h"

#include <string>

namespace factordesk::zitadel {

void FormBody::add(QByteArrayView name, const QString& value)
{
    const QByteArray utf8 = value.toUtf8();
    addEncoded(name, {utf8.constData(), static_cast<std::size_t>(utf8.size())});
}

void FormBody::addSecret(const QByteArray& name, const SecureBytes& value)
{
    addEncoded(name, value.text());
    m_secretFields.append(name);
}

void FormBody::addEncoded(QByteArrayView name, std::string_view value)
{
    std::string encoded = encoding::percentEncode(value);
    if (!m_bytes.isEmpty())
        m_bytes += '&';
    m_bytes += name.toByteArray() + '=' + QByteArray::fromStdString(encoded);
    encoded.assign(encoded.size(), '\0');
}

} // namespace factordesk::zitadel
