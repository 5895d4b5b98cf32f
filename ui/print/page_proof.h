// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/secure_bytes.h"
#include "ui/print/paper_writer.h"

#include <QPageLayout>

#include <functional>
#include <vector>

namespace factordesk::ui {

/// Paints pages, on whatever device it is given.
using PagePainting = std::function<void(PaperWriter&)>;

/// What a reader finds on pages as they are printed, symbol after symbol as they were added:
/// `paint` paints the pages as pictures of `layout` in 120 dots an inch, of which the places of the
/// symbols with all that stands there are read (core/scan); then they are wiped.
/// Empty when they cannot be painted. Takes about 3 ms a page; any thread.
[[nodiscard]] std::vector<SecureBytes>
symbolsOnPages(const QPageLayout& layout, const PageStyle& style, const PagePainting& paint);

} // namespace factordesk::ui
