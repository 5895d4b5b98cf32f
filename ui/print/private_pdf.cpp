// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/private_pdf.h"

#include "core/modules/modules.h"

#include <QObject>

namespace factordesk::ui {

PrivatePdf::PrivatePdf(const QString& path, const QPageLayout& layout, const QString& title)
    : m_file(path), m_pdf(&m_file)
{
    m_pdf.setTitle(title);
    m_pdf.setCreator(QStringLiteral("Factordesk"));
    m_pdf.setPageLayout(layout);
}

Expected<void, PaperError> PrivatePdf::open()
{
    if (m_file.isOpen() || m_file.begin())
        return {};
    return commit(); // tells why it cannot be written
}

PaperWriter* PrivatePdf::beginPaper(const PageStyle& style)
{
    if (m_paper) {
        m_paper->beginPaper(style);
    } else {
        if (!m_file.isOpen() && !m_file.begin())
            return nullptr;
        m_paper.emplace(m_pdf, style);
    }
    return m_paper->isGood() ? &*m_paper : nullptr;
}

Expected<void, PaperError> PrivatePdf::prove()
{
    if (m_symbols.empty())
        return {};
    const auto path = m_file.readablePath();
    if (!path)
        return Unexpected(PaperError{.kind = PaperError::Kind::CannotWrite,
                                     .systemError = path.error().systemError});
    const auto module = loadModule(QStringLiteral("factordesk-pdf"));
    const auto* prover = module ? qobject_cast<PdfProver*>(*module) : nullptr;
    if (!prover)
        return Unexpected(PaperError{.kind = PaperError::Kind::NotProven});
    const std::size_t readable = prover->countReadable(*path, m_symbols);
    if (readable < m_symbols.size())
        return Unexpected(
            PaperError{.kind = PaperError::Kind::NotReadable, .whom = m_symbols[readable].whom});
    return {};
}

Expected<void, PaperError> PrivatePdf::commit()
{
    PaperError error{.kind = PaperError::Kind::CannotWrite};
    if (m_paper && !m_paper->end())
        return Unexpected(error);
    if (const auto proven = prove(); !proven)
        return proven;
    const auto written = m_file.commit();
    if (written)
        return {};
    error.systemError = written.error().systemError;
    return Unexpected(error);
}

} // namespace factordesk::ui
