// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/media_type_finder.h"

#include <utility>

namespace factordesk::ui {

using enrollment::Desk;
using zitadel::MediaType;

MediaTypeFinder::MediaTypeFinder(Desk& desk, ProfilesController& profiles)
    : m_desk(desk), m_profiles(profiles)
{
    connect(&m_desk, &Desk::serverAboutToChange, this, &MediaTypeFinder::giveBackServer);
}

MediaTypeFinder::~MediaTypeFinder() = default;

bool MediaTypeFinder::canAsk() const
{
    const zitadel::ServerProfile* const profile = m_profiles.current();
    return profile && m_desk.connection().profile == profile->id;
}

void MediaTypeFinder::ask()
{
    if (isAsking() || !canAsk())
        return;
    m_failure.reset();
    m_notSaved.reset();
    m_call = m_desk.probeMediaTypes();
    connect(m_call.get(), &net::PendingBase::finished, this, &MediaTypeFinder::takeAnswer);
    emit changed();
}

void MediaTypeFinder::stop()
{
    net::retire(std::move(m_call));
    emit changed();
}

void MediaTypeFinder::giveBackServer()
{
    m_call.reset();
    m_failure.reset();
    m_notSaved.reset();
    emit changed();
}

void MediaTypeFinder::takeAnswer()
{
    const Expected<QList<MediaType>, zitadel::Status> found = m_call->takeResult();
    net::retire(std::move(m_call));
    if (!found) {
        m_failure = found.error();
    } else {
        zitadel::ServerProfile profile = *m_profiles.current();
        profile.mediaTypesFound = *found;
        const auto saved = m_profiles.change(profile);
        if (!saved)
            m_notSaved = saved.error();
    }
    emit changed();
}

} // namespace factordesk::ui
