// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"
#include "core/secret/hardening.h"

#include <QCoreApplication>

int main(int argc, char** argv)
{
    factordesk::secret::hardenProcess();
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("factordesk-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(FACTORDESK_VERSION));
    return factordesk::cli::run(QCoreApplication::arguments().mid(1));
}
