// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/public_key.h"
#include "core/zitadel/json_reader.h"

#include <QJsonObject>
#include <QString>

#include <vector>

namespace factordesk::zitadel {

/// A provider's public keys: a JSON Web Key Set (RFC 7517, section 5). Keys that are of no use here
/// (for encryption, of other types, with broken numbers) are left out; at most 100 are read.
class WebKeys
{
public:
    [[nodiscard]] static Expected<WebKeys, JsonError> read(const QJsonObject& keySet);

    /// The key of that id and algorithm. An empty id finds the only key of its algorithm, if there
    /// is but one. nullptr when there is none; valid as long as this object.
    [[nodiscard]] const crypto::PublicKey* find(const QString& id,
                                                crypto::SignatureAlgorithm algorithm) const;
    [[nodiscard]] std::size_t size() const { return m_keys.size(); }

private:
    struct Entry
    {
        QString id;
        crypto::PublicKey key;
    };
    std::vector<Entry> m_keys;
};

} // namespace factordesk::zitadel
