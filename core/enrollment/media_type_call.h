// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/pending.h"
#include "core/zitadel/media_type.h"
#include "core/zitadel/status.h"

#include <QList>

namespace factordesk::enrollment {

/// Finding out which media types a server answers; an error where it answers none.
using MediaTypeCall = net::Pending<QList<zitadel::MediaType>, zitadel::Status>;

} // namespace factordesk::enrollment
