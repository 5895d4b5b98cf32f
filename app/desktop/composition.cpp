// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/composition.h"

#include "app/desktop/remote_link.h"
#include "core/keyring/system_keyring.h"

namespace factordesk::app {

Composition::Composition(const QString& profilesPath)
    : m_practice(m_clock, m_random)
    , m_desk(remoteLinks(m_clock), m_practice, m_clock)
    , m_store(profilesPath)
    , m_secrets(std::make_unique<keyring::SystemKeyring>())
    , m_profiles(m_desk, m_store, m_secrets)
    , m_enroll(m_desk)
    , m_verify(m_desk)
    , m_server(m_desk, m_profiles)
{
}

} // namespace factordesk::app
