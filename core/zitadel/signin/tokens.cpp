// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/signin/tokens.h"

#include <algorithm>
#include <utility>

namespace factordesk::zitadel {

namespace {

/// Beyond this it is as good as never.
constexpr std::uint64_t longestLife = 10ULL * 366 * 24 * 3600;

bool fitsIntoHeader(const SecureBytes& token)
{
    return std::ranges::all_of(token.text(),
                               [](char character) { return character > ' ' && character < 0x7f; });
}

} // namespace

const QList<QByteArray>& secretTokenFields()
{
    static const QList<QByteArray> names{"access_token", "refresh_token", "id_token"};
    return names;
}

Expected<Tokens, JsonError> readTokens(const QJsonObject& answer, const JsonSecrets& secrets,
                                       WallTime asked)
{
    JsonReader reader(answer, secrets);
    reader.require("access_token");
    Tokens tokens{.access = reader.secret("access_token"),
                  .refresh = reader.secret("refresh_token"),
                  .identity = reader.secret("id_token")};
    const QString type = reader.text("token_type");
    const std::uint64_t life = reader.unsignedNumber("expires_in");
    if (reader.error())
        return Unexpected(*reader.error());
    const auto wrong = [](const char* what) {
        return Unexpected(JsonError{net::Fault::WrongType, QLatin1String(what)});
    };
    if (tokens.access.isEmpty() || !fitsIntoHeader(tokens.access))
        return wrong("access_token is not a token");
    if (type.compare(QLatin1String("Bearer"), Qt::CaseInsensitive) != 0)
        return wrong("token_type is not Bearer");
    if (reader.has("expires_in"))
        tokens.expiresAt = asked + std::chrono::seconds(std::min(life, longestLife));
    return tokens;
}

} // namespace factordesk::zitadel
