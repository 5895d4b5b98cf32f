// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "ui/shell/chip_content.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/navigation_column.h"
#include "ui/widgets/page.h"
#include "ui/widgets/server_chip.h"
#include "ui/widgets/tab_order.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace factordesk::ui {

MainWindow::MainWindow(QWidget* parent)
    : QWidget(parent)
    , m_navigation(new NavigationColumn)
    , m_chip(new ServerChip)
    , m_serverMenu(new ServerMenu(this))
    , m_notice(new InlineMessage)
    , m_frame(new QWidget(this))
    , m_stack(new QStackedLayout)
    , m_layers(new QStackedLayout(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("Factordesk"));
    setMinimumSize(720, 560);

    m_chip->setObjectName(QStringLiteral("serverChip"));
    m_notice->setObjectName(QStringLiteral("windowNotice"));
    m_notice->setContentsMargins(spacing::wide, spacing::medium, spacing::wide, 0);
    m_navigation->setFooter(m_chip);
    auto* row = new QHBoxLayout(m_frame);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(m_navigation);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_notice);
    column->addLayout(m_stack, 1);
    row->addLayout(column, 1);
    m_layers->setContentsMargins({});
    m_frame->hide(); // Laid out behind a first start it would cost that one; see showPlace().

    connect(m_navigation, &NavigationColumn::chosen, this, &MainWindow::showPlace);
    connect(m_navigation, &NavigationColumn::collapsedChanged, m_chip, &ServerChip::setCollapsed);
    connect(m_chip, &QAbstractButton::clicked, this, &MainWindow::pressChip);
    connect(m_serverMenu, &ServerMenu::chosen, this, &MainWindow::serverChosen);
    connect(m_serverMenu, &ServerMenu::settingsChosen, this, [this] { showPlace(m_chipPlace); });
    addShortcut(Command::Find, [this] {
        if (Page* current = page(m_current))
            current->focusSearch();
    });
    addShortcut(Command::FullScreen, [this] { toggleFullScreen(); });
    addShortcut(Command::LockVault, [this] { emit lockWanted(); });
    addShortcut(Command::Quit, [this] { close(); });
}

void MainWindow::addPlace(const Place& place)
{
    m_places.insert(place.id, place);
    m_placeOrder.append(place.id);
    if (place.isAtFoot)
        m_navigation->addFootItem(place.id, place.icon, place.title, {});
    else
        m_navigation->addItem(place.id, place.icon, place.title, {});
    showKeysOfPlaces();
}

void MainWindow::setShortcuts(const Shortcuts& shortcuts)
{
    m_shortcuts = shortcuts;
    for (auto one = m_shortcutOf.cbegin(); one != m_shortcutOf.cend(); ++one)
        one.value()->setKey(m_shortcuts.keys(one.key()));
    showKeysOfPlaces();
}

void MainWindow::showKeysOfPlaces()
{
    const int lastWithKeys = int(Command::GoToSettings);
    for (int i = 0; i < m_placeOrder.size() && i <= lastWithKeys; ++i)
        m_navigation->setKeys(m_placeOrder.at(i), m_shortcuts.keys(Command(i)));
}

void MainWindow::setChipPlace(int id)
{
    m_chipPlace = id;
}

void MainWindow::setServers(const QList<ServerEntry>& servers)
{
    m_hasServers = !servers.isEmpty();
    m_serverMenu->setServers(servers);
}

void MainWindow::setConnection(const enrollment::Connection& connection)
{
    m_chip->setContent(chipContent(connection));
}

void MainWindow::setNotice(const QString& text)
{
    m_notice->setMessage(Tone::Warning, text);
}

void MainWindow::clearNotice()
{
    m_notice->clear();
}

void MainWindow::showPlace(int id)
{
    const auto place = m_places.constFind(id);
    if (place == m_places.constEnd())
        return;
    Page*& page = m_pages[id];
    if (!page) {
        page = place->make();
        m_stack->addWidget(page);
    }
    m_current = id;
    m_navigation->setCurrent(id);
    m_stack->setCurrentWidget(page);
    if (m_layers->indexOf(m_frame) < 0)
        m_layers->addWidget(m_frame);
    m_layers->setCurrentWidget(m_frame);
    page->setFocus(Qt::OtherFocusReason);
}

void MainWindow::showAlone(QWidget* page)
{
    m_layers->addWidget(page);
    m_layers->setCurrentWidget(page);
    page->setFocus(Qt::OtherFocusReason);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (pageWithUnfinishedWork()) {
        event->ignore();
        afterUnfinishedWork([this] { close(); });
        return;
    }
    const auto closeAllTheSame = [this] {
        m_closeGuard = {};
        close();
    };
    if (m_closeGuard && m_closeGuard(closeAllTheSame)) {
        event->ignore();
        return;
    }
    emit closing(saveGeometry());
    QWidget::closeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_navigation->adaptTo(width());
}

void MainWindow::addShortcut(Command command, const std::function<void()>& action)
{
    auto* shortcut = new QShortcut(m_shortcuts.keys(command), this);
    m_shortcutOf.insert(command, shortcut);
    connect(shortcut, &QShortcut::activated, this, action);
}

void MainWindow::afterUnfinishedWork(const std::function<void()>& action)
{
    Page* const page = pageWithUnfinishedWork();
    if (!page) {
        action();
        return;
    }
    showPlace(m_pages.key(page));
    page->finishWork(action);
}

void MainWindow::pressChip()
{
    if (!m_hasServers) {
        showPlace(m_chipPlace);
        return;
    }
    // Above the chip, which stands at the foot of the window.
    const QPoint top = m_chip->mapToGlobal(QPoint(0, 0));
    m_serverMenu->popup(top - QPoint(0, m_serverMenu->sizeHint().height()));
    m_serverMenu->setActiveAction(m_serverMenu->actions().constFirst());
}

void MainWindow::toggleFullScreen()
{
    setWindowState(windowState() ^ Qt::WindowFullScreen);
}

Page* MainWindow::pageWithUnfinishedWork() const
{
    for (Page* page : m_pages) {
        if (page && page->hasUnfinishedWork())
            return page;
    }
    return nullptr;
}

bool MainWindow::focusNextPrevChild(bool next)
{
    return focusNextControl(*window(), next);
}

} // namespace factordesk::ui
