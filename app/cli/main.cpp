// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"
#include "app/cli/command_roster.h"
#include "core/net/event_sight.h"
#include "core/net/log_filter.h"
#include "core/secret/hardening.h"

#include <QGuiApplication>
#include <QLocale>
#include <QTemporaryDir>
#include <QTranslator>

#include <memory>

namespace {

using factordesk::net::SeeingApplication;

std::unique_ptr<QCoreApplication> newApplication(int& argc, char** argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    if (!factordesk::cli::writesLetters(arguments))
        return std::make_unique<SeeingApplication<QCoreApplication>>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen"); // there may be no display, and none is needed
    // Qt looks for a display all the same: without a session, as under cron, it would complain on
    // standard error and leave a folder behind.
    const QTemporaryDir noSession;
    if (qEnvironmentVariableIsEmpty("XDG_RUNTIME_DIR") && noSession.isValid())
        qputenv("XDG_RUNTIME_DIR", noSession.path().toLocal8Bit());
    return std::make_unique<SeeingApplication<QGuiApplication>>(argc, argv);
}

} // namespace

int main(int argc, char** argv)
{
    factordesk::secret::hardenProcess();
    factordesk::net::installLogFilter();
    const auto application = newApplication(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("factordesk-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(FACTORDESK_VERSION));
    // The same English everywhere, whatever the system speaks; the file has its plural forms.
    QLocale::setDefault(QLocale(QLocale::English));
    QTranslator plurals;
    if (plurals.load(QStringLiteral(":/i18n/factordesk_en")))
        QCoreApplication::installTranslator(&plurals);
    return factordesk::cli::run(QCoreApplication::arguments().mid(1));
}
