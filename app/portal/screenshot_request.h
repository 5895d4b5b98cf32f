// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/portal/screenshot_ending.h"

#include <QObject>
#include <QString>
#include <QVariantMap>

namespace factordesk::app {

/// One request for a picture of the screens to the desktop portal
/// (org.freedesktop.portal.Screenshot, version 2), which may ask the person.
class ScreenshotRequest final : public QObject
{
    Q_OBJECT

public:
    /// Asks at once.
    ScreenshotRequest();

signals:
    /// Once, from the event loop. Of a picture that was taken, where the portal has put it: the
    /// file is whose it was taken for.
    void ended(factordesk::app::ScreenshotEnding ending, const QString& path);

private slots:
    void takeResponse(uint response, const QVariantMap& results);

private:
    void listen(const QString& request);

    QString m_request; ///< The object path of the portal's answer; empty: there was one.
};

} // namespace factordesk::app
