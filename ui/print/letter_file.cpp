// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/letter_file.h"

#include <QCoreApplication>

namespace factordesk::ui {

LetterFile::LetterFile(const QString& path)
    //: The title of a document with a page a person.
    : m_pdf(path, Letter::layout(), QCoreApplication::translate("LetterFile", "Letters"))
{
}

Expected<void, PaperError> LetterFile::add(const Letter& letter)
{
    if (!letter.isReadable())
        return Unexpected(PaperError{.kind = PaperError::Kind::NotReadable, .whom = letter.name()});
    PaperWriter* paper = m_pdf.beginPaper(letter.style());
    if (!paper)
        return m_pdf.commit(); // tells why it cannot be written
    letter.paint(*paper);
    return {};
}

} // namespace factordesk::ui
