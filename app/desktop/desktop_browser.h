// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zitadel/signin/browser.h"

namespace factordesk::app {

/// The browser that the person's desktop opens pages with.
class DesktopBrowser final : public zitadel::Browser
{
public:
    [[nodiscard]] bool open(const QUrl& page) override;
};

} // namespace factordesk::app
