// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/snippets/ruby_snippet.h"

#include "ui/inspector/snippets/byte_literal.h"
#include "ui/inspector/snippets/snippet_request.h"

namespace factordesk::ui {

namespace {

QString quoted(const QByteArray& bytes)
{
    // "#{…}" would be worked out.
    static constexpr LiteralStyle style{.open = QLatin1String("\""),
                                        .close = QLatin1String("\""),
                                        .special = QLatin1String("\"\\#"),
                                        .escape = QLatin1Char('\\'),
                                        .before = QLatin1String("\\x"),
                                        .after = QLatin1String("")};
    return byteLiteral(bytes, style);
}

QString headers(const SnippetRequest& request)
{
    return headerLines(request.headers, [](const QByteArray& name, const QByteArray& value) {
        return QStringLiteral("request.add_field(%1, %2.b)").arg(quoted(name), quoted(value));
    });
}

} // namespace

QString rubySnippet(const net::ExchangeRecord& record)
{
    const SnippetRequest request(record);
    const QString hasBody = request.hasBody ? QStringLiteral("true") : QStringLiteral("false");
    return QStringLiteral("require \"net/http\"\n"
                          "\n"
                          "http = Net::HTTP.new(%1, %2)\n"
                          "http.use_ssl = %3\n"
                          "http.max_retries = 0\n"
                          "request = Net::HTTPGenericRequest.new(%4, %5, true, %6)\n"
                          "request.initialize_http_header({})\n"
                          "%7%8"
                          "answer = http.request(request)\n"
                          "puts answer.code\n"
                          "$stdout.binmode.write(answer.body)")
        .arg(quoted(request.host), QString::number(request.port),
             request.isEncrypted ? QStringLiteral("true") : QStringLiteral("false"),
             quoted(request.method), hasBody, quoted(request.target), headers(request),
             request.hasBody ? QStringLiteral("request.body = %1.b\n").arg(quoted(request.body))
                             : QString());
}

} // namespace factordesk::ui
