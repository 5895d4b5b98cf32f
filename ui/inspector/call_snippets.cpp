// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/call_snippets.h"

#include "ui/inspector/snippets/csharp_snippet.h"
#include "ui/inspector/snippets/curl_snippet.h"
#include "ui/inspector/snippets/go_snippet.h"
#include "ui/inspector/snippets/java_snippet.h"
#include "ui/inspector/snippets/node_snippet.h"
#include "ui/inspector/snippets/php_snippet.h"
#include "ui/inspector/snippets/powershell_snippet.h"
#include "ui/inspector/snippets/python_snippet.h"
#include "ui/inspector/snippets/ruby_snippet.h"

namespace factordesk::ui {

std::span<const CallSnippet> callSnippets()
{
    static constexpr CallSnippet snippets[] = {
        {.name = "curl", .write = &curlSnippet},
        {.name = "Python", .write = &pythonSnippet},
        {.name = "Go", .write = &goSnippet},
        {.name = "Node.js", .write = &nodeSnippet},
        {.name = "Ruby", .write = &rubySnippet},
        {.name = "C#", .write = &csharpSnippet},
        {.name = "PHP", .write = &phpSnippet},
        {.name = "Java", .write = &javaSnippet},
        {.name = "PowerShell", .write = &powershellSnippet},
    };
    return snippets;
}

bool canBeWritten(const net::ExchangeRecord& record)
{
    return !net::headerValue(record.requestHeaders, "Content-Type")
                .toLower()
                .startsWith("application/grpc");
}

} // namespace factordesk::ui
