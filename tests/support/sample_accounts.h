// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/entry.h"

#include <vector>

namespace factordesk::test {

/// An entry with invented names, and a secret that only it has.
[[nodiscard]] vault::Entry sampleEntry(int number, const QString& issuer, const QString& name);

/// A handful of accounts of every kind as a person has them: pinned, tagged, with and without
/// issuer, in several scripts.
[[nodiscard]] std::vector<vault::Entry> sampleEntries();

/// `count` accounts, each with names of its own.
[[nodiscard]] std::vector<vault::Entry> manyEntries(int count);

} // namespace factordesk::test
