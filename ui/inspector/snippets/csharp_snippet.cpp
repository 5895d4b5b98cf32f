// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/snippets/csharp_snippet.h"

#include "ui/inspector/snippets/byte_literal.h"
#include "ui/inspector/snippets/snippet_request.h"

namespace factordesk::ui {

namespace {

QString quoted(const QByteArray& bytes)
{
    // Not "\x", which takes as many digits as follow.
    static constexpr LiteralStyle style{.open = QLatin1String("\""),
                                        .close = QLatin1String("\""),
                                        .special = QLatin1String("\"\\"),
                                        .escape = QLatin1Char('\\'),
                                        .before = QLatin1String("\\u00"),
                                        .after = QLatin1String("")};
    return byteLiteral(bytes, style);
}

QString headers(const SnippetRequest& request)
{
    return headerLines(request.headers, [](const QByteArray& name, const QByteArray& value) {
        // .NET keeps the headers that describe the body with the body.
        const bool isOfContent = name.toLower().startsWith("content-") ||
                                 isOneOf(name, {"Allow", "Expires", "Last-Modified"});
        return QStringLiteral("request.%1.TryAddWithoutValidation(%2, %3);")
            .arg(isOfContent ? QStringLiteral("Content.Headers") : QStringLiteral("Headers"),
                 quoted(name), quoted(value));
    });
}

} // namespace

QString csharpSnippet(const net::ExchangeRecord& record)
{
    const SnippetRequest request(record);
    return QStringLiteral(
               "using System;\n"
               "using System.Net.Http;\n"
               "using System.Text;\n"
               "\n"
               "using var handler = new SocketsHttpHandler\n"
               "{\n"
               "    AllowAutoRedirect = false,\n"
               "    UseCookies = false,\n"
               "    RequestHeaderEncodingSelector = (name, message) => Encoding.Latin1,\n"
               "};\n"
               "using var client = new HttpClient(handler);\n"
               "var asItIs = new UriCreationOptions\n"
               "{\n"
               "    DangerousDisablePathAndQueryCanonicalization = true,\n"
               "};\n"
               "var uri = new Uri(%1, asItIs);\n"
               "using var request = new HttpRequestMessage(new HttpMethod(%2), uri);\n"
               "request.Content = new ByteArrayContent(Encoding.Latin1.GetBytes(%3));\n"
               "%4"
               "using var answer = await client.SendAsync(request);\n"
               "Console.WriteLine((int)answer.StatusCode);\n"
               "await answer.Content.CopyToAsync(Console.OpenStandardOutput());")
        .arg(quoted(request.url), quoted(request.method), quoted(request.body), headers(request));
}

} // namespace factordesk::ui
