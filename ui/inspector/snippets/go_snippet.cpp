// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/snippets/go_snippet.h"

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
        return QStringLiteral("\trequest.Header.Add(%1, %2)").arg(quoted(name), quoted(value));
    });
}

} // namespace

QString goSnippet(const net::ExchangeRecord& record)
{
    const SnippetRequest request(record);
    return QStringLiteral("package main\n"
                          "\n"
                          "import (\n"
                          "\t\"fmt\"\n"
                          "\t\"io\"\n"
                          "\t\"net/http\"\n"
                          "\t\"os\"\n"
                          "\t\"strings\"\n"
                          ")\n"
                          "\n"
                          "func main() {\n"
                          "\tbody := strings.NewReader(%1)\n"
                          "\trequest, err := http.NewRequest(%2, %3, body)\n"
                          "\tcheck(err)\n"
                          "%4"
                          "\t// Not by a client, which would follow redirects.\n"
                          "\tanswer, err := http.DefaultTransport.RoundTrip(request)\n"
                          "\tcheck(err)\n"
                          "\tdefer answer.Body.Close()\n"
                          "\tfmt.Println(answer.StatusCode)\n"
                          "\t_, err = io.Copy(os.Stdout, answer.Body)\n"
                          "\tcheck(err)\n"
                          "}\n"
                          "\n"
                          "func check(err error) {\n"
                          "\tif err != nil {\n"
                          "\t\tfmt.Fprintln(os.Stderr, err)\n"
                          "\t\tos.Exit(1)\n"
                          "\t}\n"
                          "}")
        .arg(quoted(request.body), quoted(request.method), quoted(request.url), headers(request));
}

} // namespace factordesk::ui
