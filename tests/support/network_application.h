// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/event_sight.h"

#include <QCoreApplication>

namespace factordesk::test {

/// For tests whose connections are to be bounded as the program's are.
using NetworkApplication = net::SeeingApplication<QCoreApplication>;

} // namespace factordesk::test
