// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace factordesk::test {

/// The folder with the samples of other programs, or an empty string when it is not there; a test
/// then skips, saying so (see FACTORDESK_REQUIRE_SAMPLES).
[[nodiscard]] QString samplesFolder();

/// Reads a whole file; no value when it cannot be read.
[[nodiscard]] std::optional<QByteArray> readFile(const QString& path);

/// The rows of a CSV file (RFC 4180) by the names in its first line, values as UTF-8. Fails the
/// program when the file is missing or torn: a vector file that is not read must not look like a
/// test that passed.
[[nodiscard]] QList<QMap<QString, QByteArray>> readVectors(const QString& path);

} // namespace factordesk::test

/// For the start of a test function that needs the samples.
#define FACTORDESK_REQUIRE_SAMPLES()                                                               \
    if (factordesk::test::samplesFolder().isEmpty())                                               \
    QSKIP("the folder with other programs' samples is not here (FACTORDESK_SHARED_DIR)")
