// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/composition.h"

#include "app/desktop/remote_link.h"

namespace factordesk::app {

Composition::Composition()
    : m_practice(m_clock, m_random)
    , m_desk(remoteLinks(m_clock), m_practice, m_clock)
    , m_enroll(m_desk)
    , m_verify(m_desk)
    , m_server(m_desk)
{
}

} // namespace factordesk::app
