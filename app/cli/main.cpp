// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"
#include "core/net/log_filter.h"
#include "core/secret/hardening.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

int main(int argc, char** argv)
{
    factordesk::secret::hardenProcess();
    factordesk::net::installLogFilter();
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("factordesk-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(FACTORDESK_VERSION));
    // The same English everywhere, whatever the system speaks; the file has its plural forms.
    QLocale::setDefault(QLocale(QLocale::English));
    QTranslator plurals;
    if (plurals.load(QStringLiteral(":/i18n/factordesk_en")))
        QCoreApplication::installTranslator(&plurals);
    return factordesk::cli::run(QCoreApplication::arguments().mid(1));
}
