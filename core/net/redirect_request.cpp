// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/redirect_request.h"

#include "core/base/constant_time.h"
#include "core/encoding/percent.h"

#include <QList>

#include <algorithm>
#include <utility>

namespace factordesk::net {

namespace {

/// The target of "GET /target HTTP/1.1"; no value for any other request line.
std::optional<QByteArrayView> targetOf(QByteArrayView head)
{
    const qsizetype lineEnd = head.indexOf('\r');
    const QByteArrayView line = head.first(lineEnd < 0 ? head.size() : lineEnd);
    const QByteArrayView method = "GET ";
    const qsizetype end = line.lastIndexOf(' ');
    if (!line.startsWith(method) || end < method.size() ||
        !line.sliced(end).startsWith(QByteArrayView(" HTTP/1.")))
        return std::nullopt;
    return line.sliced(method.size(), end - method.size());
}

/// The decoded value of a parameter; empty where it is missing, or there more than once, so that
/// nobody can slip in a second one.
SecureBytes parameter(QByteArrayView query, QByteArrayView name)
{
    SecureBytes value;
    bool isThere = false;
    for (qsizetype begin = 0; begin <= query.size();) {
        const qsizetype ampersand = query.indexOf('&', begin);
        const qsizetype end = ampersand < 0 ? query.size() : ampersand;
        const QByteArrayView pair = query.sliced(begin, end - begin);
        if (pair.startsWith(name) && pair.sliced(name.size()).startsWith('=')) {
            if (std::exchange(isThere, true))
                return {};
            const QByteArrayView encoded = pair.sliced(name.size() + 1);
            value = encoding::percentDecodeSecret(
                {encoded.data(), static_cast<std::size_t>(encoded.size())});
        }
        begin = end + 1;
    }
    return value;
}

QString shownText(const SecureBytes& bytes)
{
    QString text = QString::fromUtf8(bytes.text().data(), static_cast<qsizetype>(bytes.size()));
    return text.replace(QLatin1Char('+'), QLatin1Char(' '));
}

} // namespace

std::optional<RedirectAnswer> readRedirect(QByteArrayView head, QByteArrayView path,
                                           const SecureBytes& state)
{
    const auto target = targetOf(head);
    if (!target)
        return std::nullopt;
    const qsizetype mark = target->indexOf('?');
    if (mark < 0 || target->first(mark) != path)
        return std::nullopt;
    const QByteArrayView query = target->sliced(mark + 1);
    if (state.isEmpty() ||
        !equalInConstantTime(std::as_const(state).bytes(), parameter(query, "state").bytes()))
        return std::nullopt;
    RedirectAnswer answer{.code = parameter(query, "code"),
                          .error = shownText(parameter(query, "error")),
                          .errorDescription = shownText(parameter(query, "error_description"))};
    if (answer.code.isEmpty() == answer.error.isEmpty())
        return std::nullopt;
    return answer;
}

} // namespace factordesk::net
