// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop_browser.h"

#include <QDesktopServices>

namespace factordesk::app {

bool DesktopBrowser::open(const QUrl& page)
{
    return QDesktopServices::openUrl(page);
}

} // namespace factordesk::app
