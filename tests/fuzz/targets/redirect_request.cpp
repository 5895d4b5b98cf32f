// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/redirect_request.h"

#include "core/encoding/percent.h"
#include "tests/fuzz/targets/require.h"
#include "tests/fuzz/targets/targets.h"

#include <string>

namespace {

const QByteArray path = "/callback";
constexpr std::string_view state = "kept-by-the-sign-in";

std::optional<factordesk::net::RedirectAnswer> read(std::string_view head, std::string_view of)
{
    return factordesk::net::readRedirect(QByteArrayView(head.data(), qsizetype(head.size())), path,
                                         factordesk::SecureBytes::copyOf(of));
}

} // namespace

void factordesk::fuzz::redirect_request(std::string_view bytes)
{
    // Whoever does not know the state gets nothing in, and an empty one opens nothing.
    require(!read(bytes, {}));
    const auto answer = read(bytes, state);
    if (!answer)
        return;
    require(!read(bytes, "another-sign-in's"));
    require(answer->code.isEmpty() != answer->error.isEmpty());
    if (answer->code.isEmpty())
        return;
    const std::string again = "GET /callback?code=" + encoding::percentEncode(answer->code.text()) +
                              "&state=" + std::string(state) + " HTTP/1.1\r\n\r\n";
    const auto second = read(again, state);
    require(second.has_value() && second->code == answer->code);
}
