// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/signin/service_account_key.h"
#include "tests/fuzz/targets/require.h"
#include "tests/fuzz/targets/targets.h"

#include <algorithm>

void factordesk::fuzz::key_file(std::string_view bytes)
{
    const auto key = zitadel::ServiceAccountKey::read(SecureBytes::copyOf(bytes));
    require(key || bytes.size() <= zitadel::largestKeyFile ||
            key.error() == zitadel::KeyFileError::TooLarge);
    if (!key)
        return;
    require(!key->keyId().isEmpty() && !key->userId().isEmpty());
    const SecureBytes assertion = key->assertion(QStringLiteral("https://acme.test"), {});
    require(std::ranges::count(assertion.text(), '.') == 2);
}
