// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/page.h"

class QVBoxLayout;

namespace factordesk::ui {

/// A page of one column in the middle, no wider than is comfortable to read; it scrolls where the
/// window is too small for it.
class ColumnPage : public Page
{
    Q_OBJECT

public:
    /// The column's greatest width in logical pixels, margins included.
    static constexpr int columnWidth = 760;

protected:
    explicit ColumnPage(QWidget* parent = nullptr);

    /// The page's title and one sentence that says what it is for.
    void addHeading(const QString& title, const QString& sentence);
    /// Where the rest goes, one below the other; owned by the page. What is added last is followed
    /// by empty room once addRest() was called.
    [[nodiscard]] QVBoxLayout* column() const { return m_column; }
    /// Keeps what was added so far at the top.
    void addRest();

private:
    QVBoxLayout* m_column;
};

} // namespace factordesk::ui
