// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/letter.h"
#include "ui/print/private_pdf.h"

namespace factordesk::ui {

/// Letters in one PDF, a page a person. Each is read back from a picture of its page before it is
/// added, and from the PDF itself before that gets its name, so that a file which was handed over
/// has no page that cannot be scanned. For any thread, but always the same once a page was begun,
/// and that has to live: the fonts are the thread's.
class LetterFile
{
public:
    /// Nothing is opened yet.
    explicit LetterFile(const QString& path);

    /// Opens the file before there is a letter; see PrivatePdf::open().
    [[nodiscard]] Expected<void, PaperError> open() { return m_pdf.open(); }
    /// Adds a page; NotReadable adds none, and the file can be gone on with.
    [[nodiscard]] Expected<void, PaperError> add(const Letter& letter);
    /// Gives the file to its owner alone. Without it, nothing was written.
    [[nodiscard]] Expected<void, PaperError> commit() { return m_pdf.commit(); }

private:
    PrivatePdf m_pdf;
    int m_count = 0;
};

} // namespace factordesk::ui
