// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "ui/codes/codes_model.h"
#include "ui/widgets/shortcuts.h"

#include <QListView>
#include <QTimer>

namespace factordesk::ui {

class CodeDelegate;

/// The rows of a CodesModel, whose codes run by the clock. Once a second, on the second, the
/// countdowns in sight are repainted, and codes that ran out; only while the list is visible and a
/// row shown has a code that runs out, so that nothing wakes the computer up otherwise.
///
/// A row keeps its code while the mouse button is held on it. A click copies, dragging moves the
/// row; its other commands have their keys (Shortcuts). Revealing a code has it read out, too.
class CodesList final : public QListView
{
    Q_OBJECT

public:
    /// Both are borrowed and must outlive the list.
    CodesList(CodesModel& model, const Clock& clock, QWidget* parent = nullptr);

    /// The account that has the keyboard; a null id without one.
    [[nodiscard]] vault::EntryId currentId() const;
    /// Makes that account the current one and scrolls to it; the nearest to before without it.
    void setCurrentId(const vault::EntryId& id);
    /// Other keys than before; the usual ones until then.
    void setShortcuts(const Shortcuts& shortcuts) { m_shortcuts = shortcuts; }
    /// Keeps room for the scroll bar beside the rows also where all of them are in sight, so that
    /// they end where what stands above them ends. Returns how much, for that.
    int keepRoomForScrollBar();
    [[nodiscard]] bool isTicking() const { return m_timer.isActive(); }
    /// Where a row stands in the viewport, for a menu that belongs to it.
    [[nodiscard]] QPoint menuPoint(const vault::EntryId& id) const;

public slots:
    /// Reads the clock and repaints what has become another; goes on by itself.
    void tick();

signals:
    void copyWanted(const factordesk::vault::EntryId& id);
    /// The next code: HOTP's, or that of the next period; or the PIN that is missing.
    void nextWanted(const factordesk::vault::EntryId& id);
    void revealWanted(const factordesk::vault::EntryId& id);
    void editWanted(const factordesk::vault::EntryId& id);
    void deleteWanted(const factordesk::vault::EntryId& id);
    /// Its menu, at that place of the screen.
    void menuWanted(const factordesk::vault::EntryId& id, const QPoint& place);
    /// To stand before another account; last where that is null.
    void moveWanted(const factordesk::vault::EntryId& id, const factordesk::vault::EntryId& before);
    /// Somebody types: a search, by all appearances.
    void typed(const QString& text);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void startDrag(Qt::DropActions actions) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    [[nodiscard]] vault::EntryId idAt(const QModelIndex& index) const;
    [[nodiscard]] bool pressCommand(QKeyEvent* event, const vault::EntryId& id);
    void moveBy(int rows);
    void letGo();
    void takeReset();
    void repaintCountdowns();
    void sayTimeLeft();
    [[nodiscard]] int dropRow(const QPoint& place) const;

    Shortcuts m_shortcuts;
    CodesModel& m_model;
    const Clock& m_clock;
    CodeDelegate* m_delegate;
    QTimer m_timer{this};
    vault::EntryId m_pressed; ///< The row that is held.
    vault::EntryId m_dragged;
    vault::EntryId m_lastCurrent;
    int m_lastRow = 0;
    int m_dropRow = -1; ///< Where what is dragged would go; -1 for nowhere.
};

} // namespace factordesk::ui
