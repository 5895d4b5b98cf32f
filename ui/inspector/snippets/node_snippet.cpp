// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/snippets/node_snippet.h"

#include "ui/inspector/snippets/byte_literal.h"
#include "ui/inspector/snippets/snippet_request.h"

namespace factordesk::ui {

namespace {

QString quoted(const QByteArray& bytes)
{
    return byteLiteral(bytes, cLiteral);
}

QString headers(const SnippetRequest& request)
{
    return headerLines(request.headers, [](const QByteArray& name, const QByteArray& value) {
        return QStringLiteral("request.appendHeader(%1, %2);").arg(quoted(name), quoted(value));
    });
}

} // namespace

QString nodeSnippet(const net::ExchangeRecord& record)
{
    const SnippetRequest request(record);
    // fetch() would add headers of its own and refuse some of ours.
    return QStringLiteral("const http = require(\"node:%1\");\n"
                          "\n"
                          "const request = http.request({\n"
                          "  host: %2,\n"
                          "  port: %3,\n"
                          "  method: %4,\n"
                          "  path: %5,\n"
                          "});\n"
                          "%6"
                          "request.on(\"response\", (answer) => {\n"
                          "  console.log(answer.statusCode);\n"
                          "  answer.pipe(process.stdout);\n"
                          "});\n"
                          "request.on(\"error\", (error) => {\n"
                          "  console.error(error.message);\n"
                          "  process.exitCode = 1;\n"
                          "});\n"
                          "request.end(%7);")
        .arg(request.isEncrypted ? QStringLiteral("https") : QStringLiteral("http"),
             quoted(request.host), QString::number(request.port), quoted(request.method),
             quoted(request.target), headers(request),
             request.body.isEmpty()
                 ? QString()
                 : QStringLiteral("Buffer.from(%1, \"latin1\")").arg(quoted(request.body)));
}

} // namespace factordesk::ui
