// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/qnam_http_client.h"
#include "core/zitadel/signin/browser.h"
#include "core/zitadel/signin/sign_in.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_delays.h"
#include "tests/support/openid_provider.h"
#include "tests/support/seeded_random.h"

#include <QList>

namespace factordesk::test {

/// Remembers the pages; where they lead is up to the test.
class FakeBrowser final : public zitadel::Browser
{
public:
    [[nodiscard]] bool open(const QUrl& page) override
    {
        pages.append(page);
        return isThere;
    }

    bool isThere = true;
    QList<QUrl> pages;
};

/// A provider, and all that a sign-in needs to ask it over the network.
struct SignInBench
{
    FakeClock clock;
    FakeDelays delays{clock};
    SeededRandom random;
    OpenIdProvider provider{clock};
    net::QnamHttpClient http{clock};
    FakeBrowser browser;

    [[nodiscard]] zitadel::SignInTools tools() { return {http, clock, delays, random}; }
    [[nodiscard]] zitadel::ServerAddress address() const
    {
        return zitadel::ServerAddress::make(provider.origin().toString()).value();
    }
};

[[nodiscard]] inline QByteArray bytesOf(const SecureBytes& bytes)
{
    return QByteArray(bytes.text().data(), qsizetype(bytes.size()));
}

[[nodiscard]] inline SecureBytes secret(const QByteArray& bytes)
{
    return SecureBytes::copyOf(std::string_view(bytes.constData(), std::size_t(bytes.size())));
}

} // namespace factordesk::test
