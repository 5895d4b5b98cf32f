// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keyring/secret_store.h"
#include "core/secret/secure_bytes.h"
#include "core/zitadel/server_profile.h"
#include "core/zitadel/token_source.h"

#include <QObject>

#include <memory>
#include <optional>

namespace factordesk::ui {

/// Keeps what a session can be resumed with in the keyring, and again each time the server replaces
/// it.
class SessionKeeper final : public QObject
{
    Q_OBJECT

public:
    /// `store` is borrowed and must outlive the keeper.
    explicit SessionKeeper(keyring::SecretStore& store);
    ~SessionKeeper() override;

    /// In place of all that an earlier sign-in, of any method, has left for the profile. An empty
    /// keepsake removes what there was.
    void keep(const zitadel::ServerProfile& profile, const SecureBytes& keepsake);
    /// Keeps what comes with each renewal of `source`, as long as that can be resumed with. Until
    /// stop(), or the next call.
    void follow(const zitadel::ServerProfile& profile,
                std::shared_ptr<zitadel::TokenSource> source);
    void stop();
    /// Removes all that any sign-in has left for the profile.
    void forget(const zitadel::ProfileId& id);

    /// Where that went which was to be kept last; no value before it is there, and after reset().
    [[nodiscard]] const std::optional<keyring::Kept>& kept() const { return m_kept; }
    /// Whether that was, or will be, told of this profile.
    [[nodiscard]] bool isOf(const zitadel::ProfileId& id) const { return m_profile == id; }
    /// Nothing could be kept: the session is good until the program ends.
    void noteNotKept(keyring::SecretStoreError why);
    /// What was in memory alone is kept after all.
    void noteKept(const keyring::SecretName& name, const keyring::Kept& kept);
    /// What becomes of it is of no interest any more.
    void reset();

signals:
    /// kept() has a value.
    void changed();

private:
    void store(const zitadel::ServerProfile& profile, const SecureBytes& keepsake);

    keyring::SecretStore& m_store;
    std::optional<keyring::Kept> m_kept;
    std::optional<zitadel::ProfileId> m_profile; ///< Whose m_kept is, or will be.
    std::shared_ptr<zitadel::TokenSource> m_source;
    std::unique_ptr<QObject> m_following; ///< Goes with stop().
};

} // namespace factordesk::ui
