// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/snippets/java_snippet.h"

#include "ui/inspector/snippets/byte_literal.h"
#include "ui/inspector/snippets/snippet_request.h"

namespace factordesk::ui {

namespace {

QString quoted(const QByteArray& bytes)
{
    // Octal: "\u000a" would become a line break before the literal is read (JLS 3.3).
    static constexpr LiteralStyle style{.open = QLatin1String("\""),
                                        .close = QLatin1String("\""),
                                        .special = QLatin1String("\"\\"),
                                        .escape = QLatin1Char('\\'),
                                        .before = QLatin1String("\\"),
                                        .after = QLatin1String(""),
                                        .base = 8};
    return byteLiteral(bytes, style);
}

/// A constant holds 65,535 bytes at most (JVMS 4.4.7), and some characters take two of them.
QString joined(const QByteArray& bytes)
{
    static constexpr qsizetype longest = 30'000;
    if (bytes.size() <= longest)
        return quoted(bytes);
    QString pieces;
    for (qsizetype start = 0; start < bytes.size(); start += longest)
        pieces += QStringLiteral(",\n            ") + quoted(bytes.mid(start, longest));
    return QStringLiteral("String.join(\"\"%1)").arg(pieces);
}

QString headers(const SnippetRequest& request)
{
    net::Headers allowed;
    for (const auto& header : request.headers) {
        // Refused by Java 11 (jdk.internal.net.http.common.Utils); newer ones refuse fewer.
        if (!isOneOf(header.first,
                     {"Date", "Expect", "From", "Origin", "Referer", "Upgrade", "Via", "Warning"}))
            allowed += header;
    }
    return headerLines(allowed, [](const QByteArray& name, const QByteArray& value) {
        return QStringLiteral("            .header(%1, %2)").arg(quoted(name), quoted(value));
    });
}

} // namespace

QString javaSnippet(const net::ExchangeRecord& record)
{
    const SnippetRequest request(record);
    const QString publisher =
        request.hasBody ? QStringLiteral("ofByteArray(body)") : QStringLiteral("noBody()");
    return QStringLiteral(
               "import java.net.URI;\n"
               "import java.net.http.HttpClient;\n"
               "import java.net.http.HttpRequest;\n"
               "import java.net.http.HttpResponse;\n"
               "import java.nio.charset.StandardCharsets;\n"
               "\n"
               "public class Call {\n"
               "    public static void main(String[] arguments) throws Exception {\n"
               "        String text = %1;\n"
               "        byte[] body = text.getBytes(StandardCharsets.ISO_8859_1);\n"
               "        HttpRequest request = HttpRequest.newBuilder(URI.create(%2))\n"
               "            .version(HttpClient.Version.HTTP_1_1)\n"
               "%3"
               "            .method(%4, HttpRequest.BodyPublishers.%5)\n"
               "            .build();\n"
               "        HttpClient client = HttpClient.newBuilder()\n"
               "            .followRedirects(HttpClient.Redirect.NEVER)\n"
               "            .build();\n"
               "        HttpResponse<byte[]> answer =\n"
               "            client.send(request, HttpResponse.BodyHandlers.ofByteArray());\n"
               "        System.out.println(answer.statusCode());\n"
               "        System.out.write(answer.body(), 0, answer.body().length);\n"
               "        System.out.flush();\n"
               "    }\n"
               "}")
        .arg(joined(request.body), quoted(request.url), headers(request), quoted(request.method),
             publisher);
}

} // namespace factordesk::ui
