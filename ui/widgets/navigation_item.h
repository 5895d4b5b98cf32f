// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icon.h"

#include <QAbstractButton>
#include <QKeySequence>

class QShortcut;

namespace factordesk::ui {

/// One place in the navigation column; checked while its page is shown.
class NavigationItem : public QAbstractButton
{
    Q_OBJECT

public:
    NavigationItem(int id, Icon icon, const QString& text, QWidget* parent = nullptr);

    [[nodiscard]] int id() const { return m_id; }
    /// Shows the icon alone, with the text in the tooltip.
    void setCollapsed(bool collapsed);
    /// The item's shortcut, which clicks it and is in the tooltip.
    void setKeys(const QKeySequence& keys);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] int iconSide() const;
    void updateToolTip();

    int m_id;
    QShortcut* m_shortcut;
    Icon m_icon;
    bool m_collapsed = false;
};

} // namespace factordesk::ui
