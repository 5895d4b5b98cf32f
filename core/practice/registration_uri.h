// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace factordesk::practice {

/// The URI that ZITADEL answers a registration with, as the Go library it uses writes it: the label
/// "ISSUER:ACCOUNT" and the values by Go's path escaping (which leaves & + = @ : $ as they are),
/// the parameters in alphabetical order, all of them present.
[[nodiscard]] QString registrationUri(const QString& issuer, const QString& account,
                                      const QString& secret);

} // namespace factordesk::practice
