// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

namespace factordesk::ui {

/// What the main window asks of a page; it knows nothing else about the pages it hosts.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Ctrl+K: puts the cursor into the search of the page, or into its first field.
    virtual void focusSearch() { setFocus(Qt::ShortcutFocusReason); }

    /// True when closing the window now would leave something half done that the person should
    /// decide about.
    [[nodiscard]] virtual bool hasUnfinishedWork() const { return false; }

    /// Asks the person what to do with the unfinished work and does it; `whenDone` is called once
    /// nothing is left in the way of closing, and never if the person wants to stay.
    virtual void finishWork(const std::function<void()>& whenDone) { whenDone(); }

protected:
    bool focusNextPrevChild(bool next) override;
};

} // namespace factordesk::ui
