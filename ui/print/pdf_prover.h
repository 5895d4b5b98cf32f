// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/sha256.h"

#include <QRect>
#include <QString>
#include <QtPlugin>

#include <cstddef>
#include <span>

namespace factordesk::ui {

/// Pages are proved as pictures of so many dots an inch.
inline constexpr int proofDotsAnInch = 120;

/// A symbol that stands on a page.
struct PageSymbol
{
    int page = 0;                      ///< From 0, in the document.
    QRect place = {};                  ///< With its quiet zone, in the picture of the whole page.
    crypto::Sha256Digest content = {}; ///< What it says.
    QString whom = {};                 ///< The person or account that it is for.
};

/// Looks at a PDF as its readers will. Behind an interface without code, since what implements it
/// is a module that is loaded on first need: Poppler would cost every start of the program.
class PdfProver
{
public:
    virtual ~PdfProver() = default;

    /// How many of the symbols, from the first one on, say at their place what they should, when
    /// the PDF at `path` is rendered. Takes milliseconds a page; any thread, one at a time.
    [[nodiscard]] virtual std::size_t countReadable(const QString& path,
                                                    std::span<const PageSymbol> symbols) const = 0;
};

} // namespace factordesk::ui

Q_DECLARE_INTERFACE(factordesk::ui::PdfProver, "io.github.factordesk.PdfProver/1")
