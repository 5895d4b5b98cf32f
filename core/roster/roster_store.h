// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/journal/file_descriptor.h"
#include "core/roster/roster.h"

#include <QString>

namespace factordesk::roster {

enum class StoreError {
    None,        ///< There is no roster.
    NotReadable, ///< The file is there and cannot be read.
    Damaged,     ///< Not a roster, or one with a broken line before its last.
    NewerFormat, ///< Of a later version of this program; it is left as it is.
    InUse,       ///< Another Factordesk works on it.
    NotWritten,  ///< The disk is full, or the folder may not be written to.
};

/// A roster on disk, so that it is resumed after the program was killed. A line that names the
/// format and the server, then a line of JSON a row; each change of a row is appended as a line and
/// flushed to the disk, and replaces the row's earlier lines. Never holds a secret.
///
/// A last line that is cut short is a change that was never acknowledged: it is dropped.
class RosterStore
{
public:
    /// Puts a new roster in the place of whatever is at `path`, whole or not at all. `server` is
    /// the address that its people belong to.
    [[nodiscard]] static Expected<RosterStore, StoreError>
    create(const QString& path, const QString& server, const Roster& roster);
    /// Takes up the roster at `path`.
    [[nodiscard]] static Expected<RosterStore, StoreError> open(const QString& path);

    [[nodiscard]] const QString& server() const { return m_server; }
    /// As open() found it.
    [[nodiscard]] const Roster& found() const { return m_found; }

    /// Keeps a row as it is now; returns once the disk has it. False where it has not, and then
    /// what was kept before still stands.
    [[nodiscard]] bool keep(const Roster& roster, int index);
    /// The same for many at once.
    [[nodiscard]] bool keepAll(const Roster& roster, const std::vector<int>& indexes);

private:
    RosterStore() = default;

    journal::FileDescriptor m_file;
    qint64 m_end = 0; ///< Behind the last line that is whole.
    QString m_server;
    Roster m_found;
};

} // namespace factordesk::roster
