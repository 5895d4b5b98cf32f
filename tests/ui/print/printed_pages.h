// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/secure_bytes.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace factordesk::test {

/// As the objects of a PDF tell.
[[nodiscard]] qsizetype pageCountOf(const QString& pdf);

/// The symbols of each page of a PDF as another program renders it (pdftoppm of poppler), and the
/// text of each page (pdftotext). No value where that program is not installed.
[[nodiscard]] std::optional<std::vector<std::vector<SecureBytes>>> symbolsInPdf(const QString& pdf);
[[nodiscard]] std::optional<QStringList> textsInPdf(const QString& pdf);

} // namespace factordesk::test
