// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/application.h"
#include "app/program/font_warm_up.h"
#include "app/program/load.h"
#include "core/net/log_filter.h"
#include "core/secret/hardening.h"

#include <QCoreApplication>
#include <QMessageBox>

#include <cstdlib>

namespace {

struct Start
{
    Q_DECLARE_TR_FUNCTIONS(Start)
};

/// What the first paint did not need; not even a secret can be held without it.
void loadLateModule()
{
    if (factordesk::late::isComplete())
        return;
    QMessageBox box;
    box.setText(Start::tr("Factordesk is not completely installed."));
    box.setInformativeText(
        Start::tr("Its file factordesk-late.so is missing, or belongs to another "
                  "version. Install Factordesk again."));
    box.addButton(Start::tr("&Quit"), QMessageBox::RejectRole);
    box.exec();
    std::_Exit(EXIT_FAILURE);
}

} // namespace

int main(int argc, char** argv)
{
    factordesk::secret::hardenProcess();
    factordesk::net::installLogFilter();
    const factordesk::app::FontWarmUp fonts;
    factordesk::app::Application application(argc, argv);
    return application.run(loadLateModule);
}
