// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/exchange/private_file.h"
#include "ui/print/paper_error.h"
#include "ui/print/paper_writer.h"
#include "ui/print/pdf_prover.h"

#include <QPageLayout>
#include <QPdfWriter>

#include <optional>
#include <utility>
#include <vector>

namespace factordesk::ui {

/// A PDF that its owner alone can read, written page after page straight to its place (see
/// exchange::PrivateFile): memory does not grow with its pages, and no temporary file holds them.
/// One thread, once a page was begun.
class PrivatePdf
{
public:
    /// Nothing is opened yet. `title` is the document's, and no person's name.
    PrivatePdf(const QString& path, const QPageLayout& layout, const QString& title);
    PrivatePdf(const PrivatePdf&) = delete;
    PrivatePdf& operator=(const PrivatePdf&) = delete;

    /// Opens the file now, for somebody who must know that it can be written before there is a
    /// paper. The first paper does so otherwise.
    [[nodiscard]] Expected<void, PaperError> open();
    /// A writer at the beginning of a page of its own; nullptr when the file cannot be opened,
    /// which commit() then tells. Valid until the next call.
    [[nodiscard]] PaperWriter* beginPaper(const PageStyle& style);
    /// commit() will look for a symbol on a page that was written.
    void expect(PageSymbol symbol) { m_symbols.push_back(std::move(symbol)); }
    /// Ends the document, reads the symbols back from it, and gives the file its name. Without it
    /// nothing was written.
    [[nodiscard]] Expected<void, PaperError> commit();

private:
    [[nodiscard]] Expected<void, PaperError> prove();

    exchange::PrivateFile m_file;
    QPdfWriter m_pdf;
    std::optional<PaperWriter> m_paper;
    std::vector<PageSymbol> m_symbols;
};

} // namespace factordesk::ui
