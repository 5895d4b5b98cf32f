// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/json_writer.h"
#include "core/otpauth/key_uri.h"

namespace factordesk::cli {

/// The members that tell an account, in an object that the caller begins and ends.
void writeMembers(JsonWriter& json, const otpauth::Account& account);

} // namespace factordesk::cli
