// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/otpauth/key_uri.h"
#include "core/qr/symbol.h"
#include "core/secret/secure_bytes.h"
#include "ui/print/paper_error.h"
#include "ui/print/paper_writer.h"

#include <QPageLayout>
#include <QString>

#include <vector>

namespace factordesk::ui {

/// Accounts on paper: for each its name and the QR code that brings it back, several a page. It
/// carries their secrets. In the language of the program.
class QrSheet
{
public:
    /// How wide a QR code is on paper, without its quiet zone, in millimetres.
    static constexpr qreal symbolSide = 40;

    /// Puts an account below those before. TooLong adds nothing.
    [[nodiscard]] Expected<void, PaperError> add(const otpauth::Account& account);
    [[nodiscard]] int count() const { return int(m_rows.size()); }

    /// A4 with its margins.
    [[nodiscard]] static QPageLayout layout();
    [[nodiscard]] PageStyle style() const;
    void paint(PaperWriter& paper) const;
    /// Writes it as a PDF that its owner alone can read, once every QR code was read back from its
    /// page. Takes about 100 ms a page: off the thread of the windows.
    [[nodiscard]] Expected<void, PaperError> write(const QString& path) const;

private:
    struct Row
    {
        QString title;
        QString name;
        SecureBytes uri;
        qr::Symbol symbol;
    };

    std::vector<Row> m_rows;
};

} // namespace factordesk::ui
