// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/signin/web_keys.h"

#include "core/encoding/base64url.h"

#include <optional>
#include <utility>

namespace factordesk::zitadel {

namespace {

constexpr qsizetype mostKeys = 100;

/// A number of the key; empty where it is missing or no base64url.
SecureBytes number(const QJsonObject& key, const char* name)
{
    const QByteArray text = key.value(QLatin1String(name)).toString().toLatin1();
    auto bytes = encoding::decodeBase64Url({text.constData(), std::size_t(text.size())});
    return bytes ? *std::move(bytes) : SecureBytes();
}

std::optional<crypto::PublicKey> publicKeyOf(const QJsonObject& key)
{
    const QString use = key.value(QLatin1String("use")).toString();
    if (!use.isEmpty() && use != QLatin1String("sig"))
        return std::nullopt;
    const QString type = key.value(QLatin1String("kty")).toString();
    if (type == QLatin1String("RSA"))
        return crypto::PublicKey::rsa(number(key, "n").bytes(), number(key, "e").bytes());
    const QString curve = key.value(QLatin1String("crv")).toString();
    if (type == QLatin1String("EC") && curve == QLatin1String("P-256"))
        return crypto::PublicKey::p256(number(key, "x").bytes(), number(key, "y").bytes());
    return std::nullopt;
}

} // namespace

Expected<WebKeys, JsonError> WebKeys::read(const QJsonObject& keySet)
{
    JsonReader reader(keySet);
    reader.require("keys");
    const QJsonArray entries = reader.array("keys");
    if (reader.error())
        return Unexpected(*reader.error());
    WebKeys result;
    for (qsizetype i = 0; i < std::min(entries.size(), mostKeys); ++i) {
        const QJsonObject entry = entries.at(i).toObject();
        if (auto key = publicKeyOf(entry))
            result.m_keys.push_back(
                {entry.value(QLatin1String("kid")).toString(), *std::move(key)});
    }
    return result;
}

const crypto::PublicKey* WebKeys::find(const QString& id,
                                       crypto::SignatureAlgorithm algorithm) const
{
    const crypto::PublicKey* found = nullptr;
    for (const Entry& entry : m_keys) {
        if (entry.key.algorithm() != algorithm || (!id.isEmpty() && entry.id != id))
            continue;
        if (found)
            return nullptr; // Which of them it is cannot be told.
        found = &entry.key;
    }
    return found;
}

} // namespace factordesk::zitadel
