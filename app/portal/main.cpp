// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/screenshot_request.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>
#include <sys/prctl.h>

using factordesk::app::ScreenshotEnding;
using factordesk::app::ScreenshotRequest;

int main(int argc, char** argv)
{
    // Nobody is left to read the picture then, and to remove it: the portal drops the request.
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    const QCoreApplication application(argc, argv);
    const ScreenshotRequest request;
    QObject::connect(&request, &ScreenshotRequest::ended, &application,
                     [](ScreenshotEnding ending, const QString& path) {
                         std::fputs(path.toUtf8().constData(), stdout);
                         QCoreApplication::exit(int(ending));
                     });
    return QCoreApplication::exec();
}
