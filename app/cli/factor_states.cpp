// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/factor_states.h"

#include "app/cli/await.h"

#include <algorithm>
#include <vector>

namespace factordesk::cli {

namespace {
constexpr qsizetype callsAtATime = 4;
}

Expected<QList<enrollment::Person>, Failure> readFactorStates(zitadel::Client& client,
                                                              const QList<zitadel::User>& users)
{
    QList<enrollment::Person> people;
    for (const zitadel::User& user : users)
        people.append({user, std::nullopt});
    for (qsizetype first = 0; first < people.size(); first += callsAtATime) {
        const qsizetype count = std::min(callsAtATime, people.size() - first);
        std::vector<zitadel::Call<zitadel::FactorState>> calls;
        for (qsizetype i = 0; i < count; ++i)
            calls.push_back(client.totpState(people.at(first + i).user.id));
        for (qsizetype i = 0; i < count; ++i) {
            const auto& call = calls.at(static_cast<std::size_t>(i));
            if (!call->isFinished())
                await(*call, &net::PendingBase::finished);
            if (call->result())
                people[first + i].totp = *call->result();
            else if (call->result().error().stage != net::Stage::Server)
                return Unexpected(statusFailure(call->result().error(), true));
        }
    }
    return people;
}

} // namespace factordesk::cli
