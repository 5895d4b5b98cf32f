// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/transport/media_type_probe.h"

#include "core/zitadel/remote_client.h"

#include <algorithm>
#include <utility>

namespace factordesk::zitadel {

namespace {

bool isServersOwn(const Status& status)
{
    return status.stage == net::Stage::Server && status.code != StatusCode::Unimplemented;
}

} // namespace

struct MediaTypeProbe::Trial
{
    MediaType mediaType;
    std::unique_ptr<RemoteClient> client;
    Call<User> call; ///< Goes before the client.
};

MediaTypeProbe::MediaTypeProbe(std::vector<std::unique_ptr<Transport>> transports)
{
    const UserId nobody = *UserId::make(QStringLiteral("0"));
    for (std::unique_ptr<Transport>& transport : transports) {
        const MediaType mediaType = transport->mediaType();
        auto client = std::make_unique<RemoteClient>(std::move(transport));
        Call<User> call = client->user(nobody);
        connect(call.get(), &net::PendingBase::finished, this, &MediaTypeProbe::conclude);
        m_trials.push_back({mediaType, std::move(client), std::move(call)});
    }
}

MediaTypeProbe::~MediaTypeProbe() = default;

void MediaTypeProbe::abort()
{
    for (const Trial& trial : m_trials)
        trial.call->abort();
}

void MediaTypeProbe::conclude()
{
    const bool isOver =
        std::ranges::all_of(m_trials, [](const Trial& trial) { return trial.call->isFinished(); });
    if (!isOver)
        return;
    QList<MediaType> answered;
    for (const Trial& trial : m_trials) {
        const Expected<User, Status>& result = trial.call->result();
        if (result || isServersOwn(result.error()))
            answered.append(trial.mediaType);
    }
    if (answered.isEmpty())
        finish(Unexpected(m_trials.front().call->result().error()));
    else
        finish(std::move(answered));
}

} // namespace factordesk::zitadel
