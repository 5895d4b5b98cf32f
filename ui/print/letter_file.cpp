// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/letter_file.h"

#include <QCoreApplication>

#include <optional>
#include <utility>

namespace factordesk::ui {

LetterFile::LetterFile(const QString& path)
    //: The title of a document with a page a person.
    : m_pdf(path, Letter::layout(), QCoreApplication::translate("LetterFile", "Letters"))
{
}

Expected<void, PaperError> LetterFile::add(const Letter& letter)
{
    std::optional<PageSymbol> symbol = letter.readBack();
    if (!symbol)
        return Unexpected(PaperError{.kind = PaperError::Kind::NotReadable, .whom = letter.name()});
    PaperWriter* paper = m_pdf.beginPaper(letter.style());
    if (!paper)
        return m_pdf.commit(); // tells why it cannot be written
    letter.paint(*paper);
    symbol->page = m_count++;
    m_pdf.expect(*std::move(symbol));
    return {};
}

} // namespace factordesk::ui
