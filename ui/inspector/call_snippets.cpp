// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/call_snippets.h"

#include "ui/inspector/curl_snippet.h"

namespace factordesk::ui {

std::span<const CallSnippet> callSnippets()
{
    static constexpr CallSnippet snippets[] = {{.name = "curl", .write = &curlSnippet}};
    return snippets;
}

} // namespace factordesk::ui
