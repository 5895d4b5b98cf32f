// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/application.h"
#include "core/secret/hardening.h"

int main(int argc, char** argv)
{
    factordesk::secret::hardenProcess();
    factordesk::app::Application application(argc, argv);
    return application.run();
}
