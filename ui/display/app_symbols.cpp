// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/display/app_symbols.h"

namespace factordesk::ui {

const qr::Symbol& AppSymbols::of(OfferedApp app)
{
    auto found = m_symbols.find(app);
    if (found == m_symbols.end())
        found =
            m_symbols.emplace(app, *qr::Symbol::encode(pageOf(app), qr::ErrorCorrection::Medium))
                .first;
    return found->second;
}

} // namespace factordesk::ui
