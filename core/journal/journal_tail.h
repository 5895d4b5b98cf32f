// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/sha256.h"
#include "core/journal/journal_folder.h"
#include "core/journal/journal_line.h"

#include <QByteArray>

#include <optional>

namespace factordesk::journal {

/// Where a journal ends as its files tell, read from the end.
struct JournalTail
{
    QString file = {};    ///< The last file, even if it is empty; empty when there is none.
    qint64 wholeSize = 0; ///< Bytes of `file` up to the end of its last whole line.
    qint64 size = 0;      ///< Bytes of `file`; what is beyond wholeSize is torn.
    bool hasLine = false; ///< There is a whole line, in `file` or in one before it.
    crypto::Sha256Digest digest = {};     ///< Of that line.
    std::optional<JournalLine> line = {}; ///< That line; no value when it cannot be read.

    [[nodiscard]] bool isTorn() const { return wholeSize < size; }
    /// No value when a file cannot be read.
    [[nodiscard]] static std::optional<JournalTail> read(const JournalFolder& folder);
};

} // namespace factordesk::journal
