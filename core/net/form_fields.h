// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/presentation.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace factordesk::net {

/// A parameter of a body in application/x-www-form-urlencoded: where its value stands, still
/// encoded, [begin, end).
struct FormField
{
    QByteArray name;
    qsizetype begin = 0;
    qsizetype end = 0;
};

/// True when `headers` say that the body is such a form.
[[nodiscard]] bool isForm(const Headers& headers);

/// The parameters of `form` whose name is among `names`, in their order.
[[nodiscard]] QList<FormField> formFields(QByteArrayView form, const QList<QByteArray>& names);

} // namespace factordesk::net
