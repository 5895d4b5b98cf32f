// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/preflight_checks.h"

#include <QList>
#include <QObject>

#include <optional>

namespace factordesk::enrollment {

/// Looks at everything that could keep an enrollment from succeeding, before anything is changed.
/// Starts with the person; what depends on their organisation follows. May be run again.
class Preflight final : public QObject
{
    Q_OBJECT

public:
    /// `client` is borrowed and must outlive the preflight.
    Preflight(zitadel::Client& client, zitadel::UserId person);
    ~Preflight() override;

    /// One for each CheckKind, in its order.
    [[nodiscard]] const QList<Check>& checks() const { return m_checks; }
    [[nodiscard]] bool isRunning() const;
    /// True when a finished check says Stop.
    [[nodiscard]] bool hasStop() const;
    /// The person as just read; no value when that failed or has not come yet.
    [[nodiscard]] const std::optional<zitadel::User>& user() const { return m_user; }
    /// Where the person's TOTP stands; no value when that is not known.
    [[nodiscard]] const std::optional<zitadel::FactorState>& factor() const { return m_factor; }
    /// False when this caller would be told that there is no factor whether or not there is one.
    [[nodiscard]] bool mayReadFactors() const { return m_mayRead.value_or(false); }

public slots:
    /// Forgets what was found and looks anew.
    void run();
    /// Stops looking: what is still running becomes Unknown.
    void abort();

signals:
    /// Checks have another outcome, all that one answer tells at once; also at the start of a run.
    /// Slots of both signals may run it again, stop it or delete it.
    void changed();
    /// All checks have an outcome; once a run.
    void finished();

private:
    void askForThePerson();
    void askForTheOrganisation(const QString& organisationId);
    void dropCalls();
    void giveUpTheRest();
    void judgeFactor();
    void settle(Check check);
    void announce();

    zitadel::Client& m_client;
    zitadel::UserId m_person;
    QList<Check> m_checks;
    bool m_isFinishAnnounced = false;
    std::optional<zitadel::User> m_user;
    std::optional<zitadel::FactorState> m_factor;
    std::optional<bool> m_mayRead; ///< No value: the permissions have not come.
    zitadel::Call<zitadel::User> m_userCall;
    zitadel::Call<zitadel::FactorState> m_factorCall;
    zitadel::Call<QStringList> m_permissionCall;
    zitadel::Call<zitadel::LoginSettings> m_policyCall;
};

} // namespace factordesk::enrollment
