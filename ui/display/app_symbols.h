// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/symbol.h"
#include "ui/display/offered_app.h"

#include <map>

namespace factordesk::ui {

/// The QR codes of the apps' pages, each encoded when it is first asked for: a scene is painted
/// many times.
class AppSymbols
{
public:
    /// Valid as long as this is.
    [[nodiscard]] const qr::Symbol& of(OfferedApp app);

private:
    std::map<OfferedApp, qr::Symbol> m_symbols;
};

} // namespace factordesk::ui
