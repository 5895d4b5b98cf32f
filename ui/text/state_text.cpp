// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/state_text.h"

#include <QCoreApplication>

namespace factordesk::text {

namespace {

using zitadel::FactorState;
using zitadel::UserState;

class StateText
{
    Q_DECLARE_TR_FUNCTIONS(StateText)

public:
    static QString forState(UserState state);
    static QString forFactor(const std::optional<FactorState>& state);
};

QString StateText::forState(UserState state)
{
    switch (state) {
    case UserState::Unspecified: return tr("state not known");
    case UserState::Active: return tr("active");
    case UserState::Inactive: return tr("deactivated");
    case UserState::Deleted: return tr("deleted");
    case UserState::Locked: return tr("locked");
    case UserState::Initial: return tr("not set up yet");
    }
    Q_UNREACHABLE();
}

QString StateText::forFactor(const std::optional<FactorState>& state)
{
    if (!state)
        return tr("Not known");
    switch (*state) {
    case FactorState::None: return tr("No authenticator");
    case FactorState::Pending: return tr("Not confirmed yet");
    case FactorState::Active: return tr("Authenticator active");
    }
    Q_UNREACHABLE();
}

} // namespace

QString stateText(UserState state)
{
    return StateText::forState(state);
}

QString factorText(const std::optional<FactorState>& state)
{
    return StateText::forFactor(state);
}

QString nameOf(const zitadel::User& user)
{
    return user.displayName.isEmpty() ? loginNameOf(user) : user.displayName;
}

QString loginNameOf(const zitadel::User& user)
{
    if (!user.preferredLoginName.isEmpty())
        return user.preferredLoginName;
    return user.userName.isEmpty() ? user.id.text() : user.userName;
}

QLatin1String stateName(UserState state)
{
    switch (state) {
    case UserState::Unspecified: return QLatin1String("unspecified");
    case UserState::Active: return QLatin1String("active");
    case UserState::Inactive: return QLatin1String("inactive");
    case UserState::Deleted: return QLatin1String("deleted");
    case UserState::Locked: return QLatin1String("locked");
    case UserState::Initial: return QLatin1String("initial");
    }
    Q_UNREACHABLE();
}

QLatin1String factorName(const std::optional<FactorState>& state)
{
    if (!state)
        return QLatin1String("unknown");
    switch (*state) {
    case FactorState::None: return QLatin1String("none");
    case FactorState::Pending: return QLatin1String("pending");
    case FactorState::Active: return QLatin1String("active");
    }
    Q_UNREACHABLE();
}

} // namespace factordesk::text
