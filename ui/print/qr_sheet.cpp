// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/qr_sheet.h"

#include "ui/print/page_proof.h"
#include "ui/print/private_pdf.h"
#include "ui/print/symbol_painter.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace factordesk::ui {

namespace {

class SheetText
{
    Q_DECLARE_TR_FUNCTIONS(QrSheet)
};

} // namespace

Expected<void, PaperError> QrSheet::add(const otpauth::Account& account)
{
    const bool hasIssuer = !account.issuer.isEmpty();
    const QString title = hasIssuer ? account.issuer : account.name;
    SecureBytes uri = otpauth::buildKeyUri(account);
    auto symbol = symbolForPaper(uri.text(), symbolSide);
    if (!symbol)
        return Unexpected(PaperError{.kind = PaperError::Kind::TooLong, .whom = title});
    m_rows.push_back({.title = title,
                      .name = hasIssuer ? account.name : QString(),
                      .uri = std::move(uri),
                      .symbol = *std::move(symbol)});
    return {};
}

QPageLayout QrSheet::layout()
{
    return {QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(20, 18, 20, 14),
            QPageLayout::Millimeter};
}

PageStyle QrSheet::style() const
{
    return {.footer = SheetText::tr("Factordesk: whoever has this page can make these codes.")};
}

void QrSheet::paint(PaperWriter& paper) const
{
    paper.addTitle(SheetText::tr("QR codes of %n accounts", nullptr, count()));
    paper.addParagraph(SheetText::tr("Scan each with an authenticator app, and cover its "
                                     "neighbours while you do. Keep this paper where nobody "
                                     "else finds it."));
    for (const Row& row : m_rows)
        paper.addSymbol(row.symbol, symbolSide, row.title, {row.name});
}

Expected<void, PaperError> QrSheet::write(const QString& path) const
{
    const std::vector<ReadSymbol> read =
        symbolsOnPages(layout(), style(), [this](PaperWriter& paper) { paint(paper); });
    PrivatePdf pdf(path, layout(), SheetText::tr("QR codes"));
    for (const Row& row : m_rows) {
        // A reader names two accounts that are the same but once.
        const auto found = std::ranges::find(read, row.uri, &ReadSymbol::content);
        if (found == read.end())
            return Unexpected(PaperError{.kind = PaperError::Kind::NotReadable, .whom = row.title});
        pdf.expect({.page = found->page,
                    .place = found->place,
                    .content = crypto::sha256(row.uri.bytes()),
                    .whom = row.title});
    }
    if (PaperWriter* paper = pdf.beginPaper(style()))
        paint(*paper);
    return pdf.commit();
}

} // namespace factordesk::ui
