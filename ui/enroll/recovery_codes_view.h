// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/secure_bytes.h"

#include <QWidget>

#include <vector>

namespace factordesk::ui {

/// Recovery codes in two columns. Exists only while they are shown, and paints from locked memory:
/// no string or label holds a code.
class RecoveryCodesView final : public QWidget
{
    Q_OBJECT

public:
    /// The codes are UTF-8.
    explicit RecoveryCodesView(std::vector<SecureBytes> codes, QWidget* parent = nullptr);

    /// Copies of the codes.
    [[nodiscard]] std::vector<SecureBytes> codes() const;
    /// All codes, one a line.
    [[nodiscard]] SecureBytes text() const;
    [[nodiscard]] int count() const { return static_cast<int>(m_codes.size()); }
    /// What a screen reader reads.
    [[nodiscard]] QString spokenText() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QSize cellSize() const;

    std::vector<SecureBytes> m_codes;
    QFont m_codeFont;
};

} // namespace factordesk::ui
