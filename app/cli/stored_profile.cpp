// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/stored_profile.h"

#include "core/keyring/system_keyring.h"
#include "core/zitadel/profile_store.h"

#include <QEventLoop>
#include <QStandardPaths>

#include <optional>
#include <utility>

namespace factordesk::cli {

namespace {

QString serversPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/factordesk/servers.json");
}

Failure unknownProfile(const zitadel::ProfileStore& store, const QString& name)
{
    for (const zitadel::ProfileProblem& problem : store.problems()) {
        if (problem.name == name)
            return inputFailure(QStringLiteral("The settings of %1 cannot be used: the entry %2 is "
                                               "wrong in %3.")
                                    .arg(name, problem.detail, serversPath()));
    }
    QStringList names;
    for (const zitadel::ServerProfile& profile : store.profiles())
        names.append(profile.name.text());
    return usageFailure(
        names.isEmpty()
            ? QStringLiteral("No server has been set up in Factordesk's window: name one by "
                             "--server URL.")
            : QStringLiteral("There is no server %1 in the settings; there is %2.")
                  .arg(name, names.join(QStringLiteral(", "))));
}

QString reasonFor(keyring::SecretStoreError error)
{
    using Error = keyring::SecretStoreError;
    switch (error) {
    case Error::NotFound: return QStringLiteral("Nobody is signed in to %1.");
    case Error::NoKeyring:
        return QStringLiteral("This session has no keyring, so the token for %1 is not at hand.");
    case Error::VaultLocked:
        return QStringLiteral("The token for %1 is in the vault, which is not opened for it here.");
    case Error::Locked: return QStringLiteral("The keyring with the token for %1 is locked.");
    case Error::Denied: return QStringLiteral("The keyring did not give out the token for %1.");
    case Error::Failed: break;
    }
    return QStringLiteral("The keyring could not be asked for the token for %1.");
}

} // namespace

Expected<zitadel::ServerProfile, Failure> storedProfile(const QString& name)
{
    zitadel::ProfileStore store(serversPath());
    store.load();
    const auto profileName = zitadel::ProfileName::make(name);
    const auto id = zitadel::ProfileId::fromText(name);
    const zitadel::ServerProfile* profile = profileName ? store.find(*profileName) : nullptr;
    if (!profile && id)
        profile = store.find(*id);
    if (!profile)
        return Unexpected(unknownProfile(store, name));
    return *profile;
}

Expected<SecureBytes, Failure> storedSecret(const zitadel::ServerProfile& profile,
                                            keyring::SecretKind kind)
{
    using Error = keyring::SecretStoreError;
    std::optional<Expected<SecureBytes, Error>> answer;
    QEventLoop loop;
    keyring::SystemKeyring keyring;
    keyring.read({profile.id.text(), kind}, loop, [&](Expected<SecureBytes, Error> secret) {
        answer.emplace(std::move(secret));
        loop.quit();
    });
    loop.exec();
    if (*answer)
        return std::move(*answer).value();
    if (kind == keyring::SecretKind::ProxyPassword)
        return SecureBytes();
    const QString remedy = QStringLiteral(" Sign in in Factordesk's window, or name the token's "
                                          "file by --token-file.");
    return Unexpected(inputFailure(reasonFor(answer->error()).arg(profile.name.text()) + remedy));
}

} // namespace factordesk::cli
