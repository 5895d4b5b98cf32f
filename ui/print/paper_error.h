// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace factordesk::ui {

/// Why something was not put on paper.
struct PaperError
{
    enum class Kind {
        TooLong,     ///< No QR code holds so much.
        NotReadable, ///< The QR code could not be read back from its page, or it fits on none.
        NotProven,   ///< A part of the program is missing that reads a PDF back.
        CannotWrite, ///< The file; `systemError` tells why.
    };
    Kind kind = Kind::CannotWrite;
    QString whom = {};   ///< The person or account it is about; empty for the whole file.
    int systemError = 0; ///< errno, for CannotWrite.
};

/// What happened and what to do, in a sentence or two. `path` is the file's.
[[nodiscard]] QString explain(const PaperError& error, const QString& path);

} // namespace factordesk::ui
