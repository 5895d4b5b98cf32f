// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/snippets/php_snippet.h"

#include "ui/inspector/snippets/byte_literal.h"
#include "ui/inspector/snippets/snippet_request.h"

namespace factordesk::ui {

namespace {

QString quoted(const QByteArray& bytes)
{
    // "$name" would be worked out.
    static constexpr LiteralStyle style{.open = QLatin1String("\""),
                                        .close = QLatin1String("\""),
                                        .special = QLatin1String("\"\\$"),
                                        .escape = QLatin1Char('\\'),
                                        .before = QLatin1String("\\x"),
                                        .after = QLatin1String("")};
    return byteLiteral(bytes, style);
}

QString headers(SnippetRequest& request)
{
    // PHP leaves this one out of an empty POST, and a server may then wait or refuse.
    if (request.hasBody && request.body.isEmpty())
        request.headers.emplaceBack("Content-Length", "0");
    return headerLines(request.headers, [](const QByteArray& name, const QByteArray& value) {
        return QStringLiteral("        %1,").arg(quoted(name + ": " + value));
    });
}

} // namespace

QString phpSnippet(const net::ExchangeRecord& record)
{
    SnippetRequest request(record);
    return QStringLiteral("<?php\n"
                          "$context = stream_context_create([\"http\" => [\n"
                          "    \"method\" => %1,\n"
                          "    \"header\" => [\n"
                          "%2"
                          "    ],\n"
                          "    \"content\" => %3,\n"
                          "    \"protocol_version\" => 1.1,\n"
                          "    \"follow_location\" => 0,\n"
                          "    \"ignore_errors\" => true,\n"
                          "]]);\n"
                          "$answer = fopen(%4, \"rb\", false, $context);\n"
                          "if ($answer === false) {\n"
                          "    exit(1);\n"
                          "}\n"
                          "$status = stream_get_meta_data($answer)[\"wrapper_data\"][0];\n"
                          "echo explode(\" \", $status)[1], \"\\n\";\n"
                          "echo stream_get_contents($answer);")
        .arg(quoted(request.method), headers(request), quoted(request.body), quoted(request.url));
}

} // namespace factordesk::ui
