// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

namespace factordesk::zitadel {

/// The person's own browser.
class Browser
{
public:
    virtual ~Browser() = default;
    /// Opens a page; false when there is no browser to open it.
    [[nodiscard]] virtual bool open(const QUrl& page) = 0;
};

} // namespace factordesk::zitadel
