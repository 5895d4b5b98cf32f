// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/signin/form_body.h"

#include "core/encoding/percent.h"
#include "core/net/wipe.h"

#include <utility>

namespace factordesk::zitadel {

FormBody::~FormBody()
{
    net::wipe(m_bytes);
}

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
    const SecureBytes encoded = encoding::percentEncodeSecret(value);
    // Into a place that need not move: growing would leave what was there behind.
    QByteArray whole;
    whole.reserve(m_bytes.size() + name.size() + qsizetype(encoded.size()) + 2);
    whole.append(m_bytes);
    if (!m_bytes.isEmpty())
        whole.append('&');
    whole.append(name).append('=').append(encoded.text().data(), qsizetype(encoded.size()));
    net::wipe(m_bytes);
    m_bytes = std::move(whole);
}

} // namespace factordesk::zitadel
