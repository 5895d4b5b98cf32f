// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/snippets/powershell_snippet.h"

#include "ui/inspector/snippets/byte_literal.h"
#include "ui/inspector/snippets/snippet_request.h"

namespace factordesk::ui {

namespace {

QString quoted(const QByteArray& bytes)
{
    // Windows PowerShell 5.1 has no escape for a character's number; a subexpression does it.
    static constexpr LiteralStyle style{.open = QLatin1String("\""),
                                        .close = QLatin1String("\""),
                                        .special = QLatin1String("\"`$"),
                                        .escape = QLatin1Char('`'),
                                        .before = QLatin1String("$([char]0x"),
                                        .after = QLatin1String(")")};
    return byteLiteral(bytes, style);
}

QString headers(const SnippetRequest& request)
{
    return headerLines(request.headers, [](const QByteArray& name, const QByteArray& value) {
        // .NET keeps the headers that describe the body with the body.
        const bool isOfContent = name.toLower().startsWith("content-") ||
                                 isOneOf(name, {"Allow", "Expires", "Last-Modified"});
        return QStringLiteral("[void]$request.%1.TryAddWithoutValidation(%2, %3)")
            .arg(isOfContent ? QStringLiteral("Content.Headers") : QStringLiteral("Headers"),
                 quoted(name), quoted(value));
    });
}

/// Windows PowerShell refuses a GET with a body, be it empty.
QString contentLines(const SnippetRequest& request)
{
    if (!request.hasBody)
        return {};
    return QStringLiteral("$latin1 = [System.Text.Encoding]::GetEncoding(28591)\n"
                          "[byte[]]$body = $latin1.GetBytes(%1)\n"
                          "$request.Content = [System.Net.Http.ByteArrayContent]::new($body)\n")
        .arg(quoted(request.body));
}

} // namespace

QString powershellSnippet(const net::ExchangeRecord& record)
{
    SnippetRequest request(record);
    if (!request.hasBody) {
        request.headers.removeIf(
            [](const auto& header) { return header.first.toLower().startsWith("content-"); });
    }
    return QStringLiteral(
               "$ErrorActionPreference = \"Stop\"\n"
               "Add-Type -AssemblyName System.Net.Http\n"
               "$handler = [System.Net.Http.HttpClientHandler]::new()\n"
               "$handler.AllowAutoRedirect = $false\n"
               "$handler.UseCookies = $false\n"
               "$client = [System.Net.Http.HttpClient]::new($handler)\n"
               "$method = [System.Net.Http.HttpMethod]::new(%1)\n"
               "$request = [System.Net.Http.HttpRequestMessage]::new($method, %2)\n"
               "%3%4"
               "$answer = $client.SendAsync($request).GetAwaiter().GetResult()\n"
               "$bytes = $answer.Content.ReadAsByteArrayAsync().GetAwaiter().GetResult()\n"
               "[Console]::Out.WriteLine([int]$answer.StatusCode)\n"
               "[Console]::OpenStandardOutput().Write($bytes, 0, $bytes.Length)")
        .arg(quoted(request.method), quoted(request.url), contentLines(request), headers(request));
}

} // namespace factordesk::ui
