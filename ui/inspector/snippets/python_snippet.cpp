// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/snippets/python_snippet.h"

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
        return QStringLiteral("connection.putheader(%1, %2)").arg(quoted(name), quoted(value));
    });
}

} // namespace

QString pythonSnippet(const net::ExchangeRecord& record)
{
    const SnippetRequest request(record);
    const QString connection =
        request.isEncrypted ? QStringLiteral("HTTPSConnection") : QStringLiteral("HTTPConnection");
    // putrequest() and putheader() add nothing of their own, and no duplicate is lost.
    return QStringLiteral("import http.client\n"
                          "import sys\n"
                          "\n"
                          "body = b%1\n"
                          "connection = http.client.%2(%3, %4, timeout=30)\n"
                          "connection.putrequest(%5, %6, skip_accept_encoding=True)\n"
                          "%7%8"
                          "connection.endheaders(body)\n"
                          "answer = connection.getresponse()\n"
                          "print(answer.status, flush=True)\n"
                          "sys.stdout.buffer.write(answer.read())")
        .arg(quoted(request.body), connection, quoted(request.host), QString::number(request.port),
             quoted(request.method), quoted(request.target), headers(request),
             request.hasBody
                 ? QStringLiteral("connection.putheader(\"Content-Length\", str(len(body)))\n")
                 : QString());
}

} // namespace factordesk::ui
