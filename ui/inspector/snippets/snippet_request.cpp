// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/snippets/snippet_request.h"

#include <algorithm>

namespace factordesk::ui {

namespace {

/// Java, Ruby and Python refuse a URL with other characters than RFC 3986 allows in it.
QByteArray strictTarget(const QUrl& url)
{
    const QByteArray target =
        url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment);
    QByteArray strict = target.startsWith('/') ? QByteArray() : QByteArray("/");
    for (const char byte : target) {
        if (QByteArrayView("\"<>[]\\^`{|}").contains(byte))
            strict += '%' + QByteArray(1, byte).toHex().toUpper();
        else
            strict += byte;
    }
    return strict;
}

} // namespace

SnippetRequest::SnippetRequest(const net::ExchangeRecord& record)
    : method(record.method)
    , target(strictTarget(record.url))
    , host(record.url.host(QUrl::FullyEncoded).toLatin1())
    , port(record.url.port(record.url.scheme() == QLatin1String("https") ? 443 : 80))
    , isEncrypted(record.url.scheme() == QLatin1String("https"))
    , body(record.requestBody)
    , hasBody(!body.isEmpty() || method == "POST")
{
    const QUrl::FormattingOptions origin =
        QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo;
    url = record.url.toEncoded(origin) + target;
    std::ranges::copy_if(
        record.requestHeaders, std::back_inserter(headers), [](const auto& header) {
            return !isOneOf(header.first, {"Host", "Content-Length", "Connection"});
        });
}

bool isOneOf(const QByteArray& name, std::initializer_list<const char*> names)
{
    return std::ranges::any_of(names, [&name](const char* other) {
        return name.compare(other, Qt::CaseInsensitive) == 0;
    });
}

QString
headerLines(const net::Headers& headers,
            const std::function<QString(const QByteArray& name, const QByteArray& value)>& line)
{
    QString lines;
    for (const auto& [name, value] : headers)
        lines += line(name, value) + QLatin1Char('\n');
    return lines;
}

} // namespace factordesk::ui
