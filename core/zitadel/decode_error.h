// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/failure.h"

#include <QString>

namespace factordesk::zitadel {

/// Why an answer's content is not what was expected, in whichever form it came.
struct DecodeError
{
    net::Fault fault = net::Fault::NotJson; ///< Of the stage Decoding.
    QString where; ///< English; names the field or the place, never a value.
};

} // namespace factordesk::zitadel
