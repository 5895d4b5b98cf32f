// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/connection.h"
#include "ui/shell/server_menu.h"
#include "ui/theme/icon.h"
#include "ui/widgets/shortcuts.h"

#include <QList>
#include <QMap>
#include <QWidget>

#include <functional>

class QShortcut;
class QStackedLayout;

namespace factordesk::ui {

class InlineMessage;
class NavigationColumn;
class Page;
class ServerChip;

/// A page of the window, as its composition describes it.
struct Place
{
    int id = 0; ///< The caller's, unique, not negative.
    Icon icon = Icon::Info;
    QString title; ///< With mnemonic, where a letter is free.
    bool isAtFoot = false;
    std::function<Page*()> make; ///< Called once, when the place is first shown.
};

/// The window: navigation at one side, one page beside it, or a single page without navigation for
/// the first start. Only hosts: what the pages show and know is not its business.
class MainWindow final : public QWidget
{
    Q_OBJECT

public:
    explicit MainWindow(QWidget* parent = nullptr);

    /// Adds a place; the keys of the first are those of Command::GoToEnroll, and so on in order.
    void addPlace(const Place& place);
    /// Other keys than before; the usual ones until then.
    void setShortcuts(const Shortcuts& shortcuts);
    /// The place that the server chip leads to: at once without a server to choose from, otherwise
    /// by its menu.
    void setChipPlace(int id);
    void setServers(const QList<ServerEntry>& servers);
    void setConnection(const enrollment::Connection& connection);

    /// A warning above every page, until it is cleared: for what concerns all of them.
    void setNotice(const QString& text);
    void clearNotice();

    [[nodiscard]] int currentPlace() const { return m_current; } ///< -1 before the first.
    /// Does `action` now, or once the person has decided what becomes of unfinished work; never if
    /// they want to stay with it.
    void afterUnfinishedWork(const std::function<void()>& action);

    /// The page of a place, nullptr while it has not been shown.
    [[nodiscard]] Page* page(int id) const { return m_pages.value(id); }

public slots:
    void showPlace(int id);
    /// Shows a page alone, without navigation, until a place is shown. Takes ownership.
    void showAlone(QWidget* page);

signals:
    /// Another server was chosen from the chip's menu.
    void serverChosen(const QString& id);
    /// By its keys (Command::LockVault).
    void lockWanted();
    /// The window closes, with this geometry, as QWidget::saveGeometry gives it.
    void closing(const QByteArray& geometry);

protected:
    bool focusNextPrevChild(bool next) override;
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void addShortcut(Command command, const std::function<void()>& action);
    void showKeysOfPlaces();
    void toggleFullScreen();
    void pressChip();
    [[nodiscard]] Page* pageWithUnfinishedWork() const;

    Shortcuts m_shortcuts;
    QMap<Command, QShortcut*> m_shortcutOf;
    QList<int> m_placeOrder;
    QMap<int, Place> m_places;
    QMap<int, Page*> m_pages;
    NavigationColumn* m_navigation;
    ServerChip* m_chip;
    ServerMenu* m_serverMenu;
    bool m_hasServers = false;
    InlineMessage* m_notice;
    QWidget* m_frame;
    QStackedLayout* m_stack;  ///< The page beside the navigation.
    QStackedLayout* m_layers; ///< Navigation and page, or a page alone.
    int m_current = -1;
    int m_chipPlace = -1;
};

} // namespace factordesk::ui
