// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keyring/memory_secret_store.h"
#include "core/zitadel/profile_store.h"
#include "tests/support/event_loop.h"
#include "tests/support/fake_desk.h"
#include "ui/signin/profiles_controller.h"

#include <QTemporaryDir>

#include <string>
#include <string_view>

namespace factordesk::test {

/// A controller over a file that outlives it, as between two starts of the program.
struct ProfilesBench
{
    explicit ProfilesBench(const QString& path) : store(path) { store.load(); }
    explicit ProfilesBench(const QTemporaryDir& folder)
        : ProfilesBench(folder.filePath(QStringLiteral("config/servers.json")))
    {
    }

    FakeDesk desk;
    zitadel::ProfileStore store;
    keyring::MemorySecretStore secrets;
    ui::ProfilesController profiles{desk, store, secrets};

    void signIn(const QString& address, std::string_view token)
    {
        profiles.signIn(*zitadel::ServerAddress::make(address), SecureBytes::copyOf(token));
        runEvents();
    }
    zitadel::ServerProfile add(const QString& name, std::string_view token)
    {
        const zitadel::ServerProfile profile =
            profileNamed(name, name.toLower() + QLatin1String(".test"));
        (void)store.put(profile);
        keep(profile, keyring::SecretKind::AccessToken, token);
        return profile;
    }
    void keep(const zitadel::ServerProfile& profile, keyring::SecretKind kind,
              std::string_view secret)
    {
        secrets.store({profile.id.text(), kind}, SecureBytes::copyOf(secret), desk,
                      [](const auto&) {});
    }
    [[nodiscard]] bool holds(const zitadel::ServerProfile& profile, keyring::SecretKind kind) const
    {
        return secrets.holds({profile.id.text(), kind});
    }
    [[nodiscard]] std::string kept(const zitadel::ServerProfile& profile, keyring::SecretKind kind)
    {
        std::string text;
        secrets.read({profile.id.text(), kind}, desk, [&text](const auto& secret) {
            text = secret ? std::string(secret->text()) : std::string();
        });
        runEvents();
        return text;
    }
    [[nodiscard]] QString server() const
    {
        const auto& address = desk.connection().address;
        return address ? address->displayText() : QString();
    }
};

} // namespace factordesk::test
