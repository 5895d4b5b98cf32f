// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "app/cli/failure.h"
#include "core/base/expected.h"
#include "core/enrollment/change_call.h"
#include "core/enrollment/person.h"
#include "core/zitadel/values.h"

#include <QString>

#include <optional>

namespace factordesk::cli {

/// {"sequence","changeDate","resourceOwner","creationDate"} as ZITADEL's JSON has them; null where
/// the details were lost with the answer.
void writeDetails(JsonWriter& json, const std::optional<zitadel::Details>& details);
/// The same for people to read, a line each; nothing where there are none.
void printDetails(const Console& console, const std::optional<zitadel::Details>& details);

/// {"userId","displayName","loginName","state","totp"}
void writePerson(JsonWriter& json, const enrollment::Person& person);
/// The same for people to read, on one line.
void printPerson(const Console& console, const enrollment::Person& person);

/// Waits for a change that is under way. One that came about is printed as {"details"}, with
/// "settled": true where `tellsSettled`; for people as `done` and the details.
[[nodiscard]] Expected<ExitStatus, Failure>
finishChange(enrollment::ChangeCall<zitadel::Details>& call, const Console& console,
             const QString& done, bool tellsSettled);

/// Why a registration did not come about, which is none without its secret; no value where it did.
[[nodiscard]] std::optional<Failure>
registrationFailure(const enrollment::Outcome<zitadel::Registration>& outcome);

} // namespace factordesk::cli
