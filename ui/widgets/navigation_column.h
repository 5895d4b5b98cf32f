// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icon.h"

#include <QKeySequence>
#include <QList>
#include <QWidget>

class QVBoxLayout;

namespace factordesk::ui {

class NavigationItem;

/// The column that changes pages. Up and Down move between the items, Home and End to the first and
/// the last; each item has its shortcut. The current one is marked by a tint, a bar and its weight.
class NavigationColumn : public QWidget
{
    Q_OBJECT

public:
    explicit NavigationColumn(QWidget* parent = nullptr);

    /// Adds an item to the upper group; `id` is the caller's, unique here and not negative. The
    /// text may carry a mnemonic. Disabled items stay in sight.
    void addItem(int id, Icon icon, const QString& text, const QKeySequence& shortcut);
    /// The same for the group at the foot.
    void addFootItem(int id, Icon icon, const QString& text, const QKeySequence& shortcut);
    /// Other keys for an item that is there.
    void setKeys(int id, const QKeySequence& keys);
    /// Puts a widget (the server chip) below all items; takes ownership.
    void setFooter(QWidget* footer);

    /// Marks the item; emits nothing.
    void setCurrent(int id);
    [[nodiscard]] int current() const { return m_current; } ///< -1 before the first setCurrent.
    void setItemEnabled(int id, bool enabled);

    /// Icons alone, the texts as tooltips; the footer is told by collapsedChanged.
    void setCollapsed(bool collapsed);
    [[nodiscard]] bool isCollapsed() const { return m_collapsed; }
    /// Collapses when the window is too narrow for the column beside a page.
    void adaptTo(int windowWidth);

signals:
    /// The person chose this item, also when it was current before.
    void chosen(int id);
    void collapsedChanged(bool collapsed);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fitWidth();
    NavigationItem* newItem(int id, Icon icon, const QString& text, const QKeySequence& shortcut);
    void moveFocus(int step);

    QVBoxLayout* m_column;
    QVBoxLayout* m_upper;
    QVBoxLayout* m_foot;
    QList<NavigationItem*> m_items; ///< From top to bottom.
    int m_current = -1;
    int m_windowWidth = 0;
    bool m_collapsed = false;
};

} // namespace factordesk::ui
