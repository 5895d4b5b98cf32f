// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/pdf_prover.h"

#include <QObject>

namespace factordesk::app {

/// Renders by Poppler: a module of its own, loaded on first need.
class PopplerProver final : public QObject, public ui::PdfProver
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "io.github.factordesk.PdfProver/1")
    Q_INTERFACES(factordesk::ui::PdfProver)

public:
    PopplerProver();

    [[nodiscard]] std::size_t countReadable(const QString& path,
                                            std::span<const ui::PageSymbol> symbols) const override;
};

} // namespace factordesk::app
