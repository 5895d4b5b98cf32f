// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/form_fields.h"

#include <algorithm>

namespace factordesk::net {

bool isForm(const Headers& headers)
{
    return std::ranges::any_of(headers, [](const auto& header) {
        return header.first.compare("Content-Type", Qt::CaseInsensitive) == 0 &&
               header.second.startsWith("application/x-www-form-urlencoded");
    });
}

QList<FormField> formFields(QByteArrayView form, const QList<QByteArray>& names)
{
    QList<FormField> found;
    for (qsizetype begin = 0; begin < form.size();) {
        const qsizetype ampersand = form.indexOf('&', begin);
        const qsizetype end = ampersand < 0 ? form.size() : ampersand;
        const qsizetype equals = form.first(end).indexOf('=', begin);
        if (equals >= 0) {
            const QByteArray name = form.sliced(begin, equals - begin).toByteArray();
            if (names.contains(name))
                found.append({name, equals + 1, end});
        }
        begin = end + 1;
    }
    return found;
}

} // namespace factordesk::net
