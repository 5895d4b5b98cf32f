// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/secret/secure_bytes.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <cstdint>
#include <map>
#include <vector>

namespace factordesk::practice {

/// Microseconds, as ZITADEL's database keeps them.
using ServerTime = std::chrono::sys_time<std::chrono::microseconds>;

/// zitadel.object.v2.Details.
struct Details
{
    std::uint64_t sequence = 0;
    ServerTime changeDate;
    ServerTime creationDate;
    QString resourceOwner; ///< The organisation's id.
};

struct Organisation
{
    QString id;
    QString name;
    QString domain;
    QStringList callerPermissions; ///< Empty: the token's owner has no role there at all.
    QStringList secondFactors;     ///< Of the login policy, as SECOND_FACTOR_TYPE_….
    bool forceMfa = false;
    Details details;

    [[nodiscard]] bool allows(QStringView permission) const
    {
        return callerPermissions.contains(permission);
    }
};

/// As zitadel.user.v2.UserState numbers them.
enum class PersonState { Active = 1, Inactive = 2, Locked = 4, Initial = 5 };

/// A user: a person, or a machine account.
struct Person
{
    QString id;
    QString organisationId;
    PersonState state = PersonState::Active;
    bool isMachine = false;
    QString userName;
    QStringList loginNames; ///< The preferred one first.
    QString givenName;      ///< Empty for a machine, as all below; `displayName` is then its name.
    QString familyName;
    QString nickName;
    QString displayName;
    QString language; ///< BCP 47 tag; empty when not set.
    QString email;
    bool emailVerified = false;
    QString phone;
    bool hasPassword = true;
    Details details;
};

/// Where a person's TOTP stands.
enum class FactorState { None, Pending, Active };

/// What happened to a person's factor.
struct FactorEvent
{
    FactorState became = FactorState::None;
    std::uint64_t sequence = 0;
    ServerTime at;
};

/// A moment on the server: its own wall clock, and the monotonic one that projections lag by.
struct Moment
{
    ServerTime wall;
    MonotonicTime monotonic;
};

/// Who there is and what factor they have, in memory. Writes take effect at once; reads through
/// stateAsOf() may look at the past, as reads from a projection do.
class Directory
{
public:
    void add(Organisation organisation);
    /// The id must be new, and the organisation known.
    void add(Person person);

    /// In the order they were added.
    [[nodiscard]] const std::vector<Organisation>& organisations() const { return m_organisations; }
    [[nodiscard]] const std::vector<Person>& people() const { return m_people; }
    /// nullptr when there is none. Valid until the next add().
    [[nodiscard]] const Organisation* organisation(const QString& id) const;
    [[nodiscard]] const Person* person(const QString& id) const;
    /// Of someone who exists.
    [[nodiscard]] const Organisation& organisationOf(const Person& person) const;

    /// The person must exist for all that follow.
    [[nodiscard]] FactorState factorState(const QString& id) const;
    /// The latest, oldest first.
    [[nodiscard]] std::vector<FactorEvent> factorEvents(const QString& id) const;
    [[nodiscard]] FactorState stateAsOf(const QString& id, MonotonicTime at) const;
    /// The raw secret of a pending or active factor; empty when there is none.
    [[nodiscard]] const SecureBytes& secret(const QString& id) const;

    /// A new secret replaces that of a pending registration.
    Details registerFactor(const QString& id, SecureBytes secret, const Moment& at);
    Details activateFactor(const QString& id, const Moment& at);
    Details removeFactor(const QString& id, const Moment& at);

    /// How many recovery codes the person has; what they are is kept nowhere.
    [[nodiscard]] std::uint64_t recoveryCodes(const QString& id) const;
    void addRecoveryCodes(const QString& id, std::uint64_t count) { m_recoveryCodes[id] += count; }

private:
    struct Change
    {
        FactorEvent event;
        MonotonicTime at;
    };
    struct Factor
    {
        SecureBytes secret;
        std::vector<Change> changes; ///< Oldest first; the last is the present state.
        ServerTime firstChange;
        std::uint64_t sequence = 0; ///< Of the last change.
    };

    Details record(const QString& id, FactorState state, const Moment& at);
    [[nodiscard]] const Factor* factor(const QString& id) const;

    std::vector<Organisation> m_organisations;
    std::vector<Person> m_people;
    std::map<QString, std::size_t> m_personIndex;
    std::map<QString, Factor> m_factors;
    std::map<QString, std::uint64_t> m_recoveryCodes;
};

} // namespace factordesk::practice
