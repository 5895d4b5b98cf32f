// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secret/hardening.h"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace factordesk::secret {

void hardenProcess() noexcept
{
    const rlimit none{.rlim_cur = 0, .rlim_max = 0};
    ::setrlimit(RLIMIT_CORE, &none);
    ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

} // namespace factordesk::secret
