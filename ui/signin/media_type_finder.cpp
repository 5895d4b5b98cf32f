// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/media_type_finder.h"

#include <QPointer>

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
    if (!isAsking() && canAsk())
        start(true);
}

void MediaTypeFinder::askUnasked()
{
    const zitadel::ServerProfile* const profile = m_profiles.current();
    if (isAsking() || !canAsk() || profile->mediaTypeIsChosen ||
        !profile->mediaTypesFound.isEmpty() || m_asked.contains(profile->id))
        return;
    m_asked.append(profile->id);
    start(false);
}

void MediaTypeFinder::start(bool isWanted)
{
    m_isWanted = isWanted;
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
    if (found)
        remember(*found);
    else if (m_isWanted)
        m_failure = found.error();
    emit changed();
}

void MediaTypeFinder::remember(const QList<MediaType>& found)
{
    zitadel::ServerProfile profile = *m_profiles.current();
    profile.mediaTypesFound = found;
    const auto saved = m_profiles.change(profile);
    if (!saved)
        m_notSaved = saved.error();
    else if (!profile.mediaTypeIsChosen && !found.contains(profile.mediaType))
        m_profiles.workGuard().pass([finder = QPointer(this), id = profile.id] {
            if (finder)
                finder->replaceUnanswered(id);
        });
}

void MediaTypeFinder::replaceUnanswered(const zitadel::ProfileId& id)
{
    const zitadel::ServerProfile* const current = m_profiles.current();
    if (!current || current->id != id || current->mediaTypeIsChosen ||
        current->mediaTypesFound.isEmpty())
        return; // The question about the work under way may stand for long.
    zitadel::ServerProfile profile = *current;
    profile.mediaType = profile.mediaTypesFound.first();
    const auto saved = m_profiles.change(profile);
    if (!saved)
        m_notSaved = saved.error();
}

} // namespace factordesk::ui
