// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/signin/id_token.h"

#include "tests/fuzz/targets/require.h"
#include "tests/fuzz/targets/targets.h"

#include <QJsonArray>

#include <string>

namespace {

using namespace factordesk::zitadel;

/// Of a key pair whose private half signed the corpus and was thrown away.
WebKeys keys()
{
    const QJsonObject key{
        {QStringLiteral("kty"), QStringLiteral("EC")},
        {QStringLiteral("crv"), QStringLiteral("P-256")},
        {QStringLiteral("kid"), QStringLiteral("k1")},
        {QStringLiteral("x"), QStringLiteral("WCO9fbrETiasL-7UWePEKq37XR6sFezVx97FRLdytzo")},
        {QStringLiteral("y"), QStringLiteral("YExYaQZGRRGES_dboQLZDRUj-etuRG7Dg3BM-g3r9ZM")}};
    return *WebKeys::read({{QStringLiteral("keys"), QJsonArray{key}}});
}

IdTokenRules rules()
{
    return {.issuer = QStringLiteral("https://acme.test"),
            .clientId = QStringLiteral("desk"),
            .nonce = QStringLiteral("n"),
            .now = factordesk::WallTime(std::chrono::seconds(1'770'000'010))};
}

} // namespace

void factordesk::fuzz::id_token(std::string_view bytes)
{
    static const WebKeys known = keys();
    const auto who = readIdToken(bytes, known, rules());
    if (!who)
        return;
    require(!who->userId.isEmpty());
    // Whatever is believed is believed for this sign-in, application and issuer alone.
    IdTokenRules other = rules();
    other.nonce = QStringLiteral("another");
    require(!readIdToken(bytes, known, other));
    other = rules();
    other.clientId = QStringLiteral("another");
    require(!readIdToken(bytes, known, other));
    other = rules();
    other.issuer = QStringLiteral("https://another.test");
    require(!readIdToken(bytes, known, other));
    require(!readIdToken(std::string(bytes) + '.', known, rules()));
}
