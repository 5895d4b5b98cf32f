// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/secure_bytes.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

namespace factordesk::zitadel {

/// Parameters of a request in application/x-www-form-urlencoded (RFC 6749, appendix B). Everything
/// but letters, digits and - . _ ~ is percent-encoded, a blank as %20, which every decoder reads.
/// Wiped when it goes, unless a request shares its bytes.
class FormBody
{
public:
    static constexpr char contentType[] = "application/x-www-form-urlencoded";

    FormBody() = default;
    FormBody(const FormBody&) = default;
    FormBody& operator=(const FormBody&) = delete;
    FormBody(FormBody&&) = default;
    FormBody& operator=(FormBody&&) = delete;
    ~FormBody();

    void add(QByteArrayView name, const QString& value);
    /// A value that no record shows.
    void addSecret(const QByteArray& name, const SecureBytes& value);

    [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }
    /// The names given to addSecret().
    [[nodiscard]] const QList<QByteArray>& secretFields() const { return m_secretFields; }

private:
    void addEncoded(QByteArrayView name, std::string_view value);

    QByteArray m_bytes;
    QList<QByteArray> m_secretFields;
};

} // namespace factordesk::zitadel
