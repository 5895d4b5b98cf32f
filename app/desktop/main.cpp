// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/application.h"
#include "app/desktop/font_warm_up.h"
#include "core/net/log_filter.h"
#include "core/secret/hardening.h"

int main(int argc, char** argv)
{
    factordesk::secret::hardenProcess();
    factordesk::net::installLogFilter();
    const factordesk::app::FontWarmUp fonts;
    factordesk::app::Application application(argc, argv);
    return application.run();
}
