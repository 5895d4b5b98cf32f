// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codes/codes_list.h"

#include "ui/codes/code_delegate.h"
#include "ui/theme/shapes.h"
#include "ui/widgets/announce.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDrag>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <chrono>

namespace factordesk::ui {

namespace {

constexpr int saidAtSeconds = 10;
constexpr auto rowFormat = "application/x-factordesk-row";

} // namespace

CodesList::CodesList(CodesModel& model, const Clock& clock, QWidget* parent)
    : QListView(parent), m_model(model), m_clock(clock), m_delegate(new CodeDelegate(model, this))
{
    setAccessibleName(tr("Accounts"));
    setUniformItemSizes(true);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setDragDropMode(InternalMove);
    viewport()->setAutoFillBackground(false);
    setItemDelegate(m_delegate);
    setModel(&m_model);
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &CodesList::tick);
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_lastCurrent = currentId();
        m_lastRow = std::max(0, currentIndex().row());
    });
    connect(&m_model, &QAbstractItemModel::modelReset, this, &CodesList::takeReset);
}

int CodesList::keepRoomForScrollBar()
{
    const int room = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    const auto keep = [this, room] {
        const int kept = verticalScrollBar()->maximum() > 0 ? 0 : room;
        const bool isMirrored = layoutDirection() == Qt::RightToLeft;
        setViewportMargins(isMirrored ? kept : 0, 0, isMirrored ? 0 : kept, 0);
    };
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, keep);
    keep();
    return room;
}

vault::EntryId CodesList::idAt(const QModelIndex& index) const
{
    return index.isValid() ? m_model.account(index.row()).id : vault::EntryId();
}

vault::EntryId CodesList::currentId() const
{
    return idAt(currentIndex());
}

void CodesList::setCurrentId(const vault::EntryId& id)
{
    int row = m_model.rowOfId(id);
    if (row < 0)
        row = std::min(m_lastRow, m_model.rowCount() - 1);
    if (row < 0)
        return;
    setCurrentIndex(m_model.index(row));
    scrollTo(m_model.index(row));
}

QPoint CodesList::menuPoint(const vault::EntryId& id) const
{
    const QRect row = visualRect(m_model.index(std::max(0, m_model.rowOfId(id))));
    const CodeRowLayout layout = m_delegate->layoutOf(row, font(), layoutDirection());
    return viewport()->mapToGlobal(layout.names.center());
}

void CodesList::takeReset()
{
    const int row = m_model.rowOfId(m_lastCurrent);
    if (row >= 0 || (m_model.rowCount() > 0 && hasFocus()))
        setCurrentIndex(
            m_model.index(row >= 0 ? row : std::min(m_lastRow, m_model.rowCount() - 1)));
    if (isVisible())
        tick();
}

void CodesList::tick()
{
    using namespace std::chrono;
    const WallTime now = m_clock.now();
    m_model.setNow(floor<seconds>(now));
    if (!isVisible() || !m_model.hasTimeBased()) {
        m_timer.stop();
        return;
    }
    m_timer.start(seconds(1) - now.time_since_epoch() % seconds(1));
    repaintCountdowns();
    sayTimeLeft();
}

void CodesList::repaintCountdowns()
{
    const QRect sight = viewport()->rect();
    const QModelIndex top = indexAt(QPoint(sight.center().x(), 1));
    for (int row = top.isValid() ? top.row() : 0; row < m_model.rowCount(); ++row) {
        const QRect place = visualRect(m_model.index(row));
        if (place.top() > sight.bottom())
            break;
        if (!m_model.account(row).isTimeBased())
            continue;
        const CodeRowLayout layout = m_delegate->layoutOf(place, font(), layoutDirection());
        viewport()->update(layout.side);
        if (m_model.isOutdated(row) || m_model.isAboutToEnd(row))
            viewport()->update(layout.code);
    }
}

void CodesList::sayTimeLeft()
{
    const QModelIndex current = currentIndex();
    if (hasFocus() && current.isValid() && m_model.face(current.row()).secondsLeft == saidAtSeconds)
        announce(*this, tr("%n seconds left", nullptr, saidAtSeconds));
}

void CodesList::keyPressEvent(QKeyEvent* event)
{
    if (!currentIndex().isValid() && m_model.rowCount() > 0)
        setCurrentIndex(m_model.index(0));
    const vault::EntryId id = currentId();
    if (!id.isNull() && pressCommand(event, id))
        return;
    const QString text = event->text();
    const bool isPlain = !(event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    if (isPlain && !text.isEmpty() && text.at(0).isPrint() && text.at(0) != QLatin1Char(' ')) {
        emit typed(text);
        return;
    }
    QListView::keyPressEvent(event);
}

bool CodesList::pressCommand(QKeyEvent* event, const vault::EntryId& id)
{
    const auto isPressed = [this, press = event->keyCombination()](Command command) {
        return m_shortcuts.isPressed(command, press);
    };
    if (isPressed(Command::NextCode))
        emit nextWanted(id);
    else if (isPressed(Command::CopyCode))
        emit copyWanted(id);
    else if (isPressed(Command::RevealCode))
        emit revealWanted(id);
    else if (isPressed(Command::EditAccount))
        emit editWanted(id);
    else if (isPressed(Command::DeleteAccount))
        emit deleteWanted(id);
    else if (isPressed(Command::MoveUp))
        moveBy(-1);
    else if (isPressed(Command::MoveDown))
        moveBy(1);
    else
        return false;
    return true;
}

void CodesList::moveBy(int rows)
{
    const int from = currentIndex().row();
    const int to = from + rows;
    if (!m_model.canMove() || to < 0 || to >= m_model.rowCount())
        return;
    // Pinned ones stand together: none leaves them, and none comes among them.
    if (m_model.account(from).isPinned != m_model.account(to).isPinned)
        return;
    const int before = rows > 0 ? to + 1 : to;
    emit moveWanted(m_model.account(from).id,
                    before < m_model.rowCount() ? m_model.account(before).id : vault::EntryId());
}

void CodesList::mousePressEvent(QMouseEvent* event)
{
    QListView::mousePressEvent(event);
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = idAt(indexAt(event->pos()));
    m_model.hold(m_pressed);
}

void CodesList::mouseReleaseEvent(QMouseEvent* event)
{
    QListView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->pos());
    const vault::EntryId id = idAt(index);
    const bool isClick = event->button() == Qt::LeftButton && !id.isNull() && id == m_pressed;
    const CodeFace face = isClick ? m_model.face(index.row()) : CodeFace();
    letGo();
    if (!isClick)
        return;
    const CodeRowLayout layout = m_delegate->layoutOf(visualRect(index), font(), layoutDirection());
    const bool isButton = face.periodSeconds == 0 && layout.side.contains(event->pos());
    if (isButton || face.state == CodeFace::State::NeedsPin)
        emit nextWanted(id);
    else
        emit copyWanted(id);
}

void CodesList::letGo()
{
    m_pressed = {};
    m_model.hold({});
    viewport()->update();
}

void CodesList::contextMenuEvent(QContextMenuEvent* event)
{
    const bool isByMouse = event->reason() == QContextMenuEvent::Mouse;
    const vault::EntryId id = isByMouse ? idAt(indexAt(event->pos())) : currentId();
    if (!id.isNull())
        emit menuWanted(id, isByMouse ? event->globalPos() : menuPoint(id));
}

void CodesList::startDrag(Qt::DropActions)
{
    if (!m_model.canMove() || m_pressed.isNull())
        return;
    m_dragged = m_pressed;
    auto* marked = new QMimeData; // The drag owns it.
    marked->setData(QLatin1String(rowFormat), QByteArray());
    const QRect row = visualRect(currentIndex());
    auto* drag = new QDrag(this);
    drag->setMimeData(marked);
    drag->setPixmap(viewport()->grab(row));
    drag->setHotSpot(viewport()->mapFromGlobal(QCursor::pos()) - row.topLeft());
    drag->exec(Qt::MoveAction);
    m_dragged = {};
    m_dropRow = -1;
    letGo();
}

int CodesList::dropRow(const QPoint& place) const
{
    const QModelIndex index = indexAt(place);
    int row = m_model.rowCount();
    if (index.isValid())
        row = index.row() + (place.y() > visualRect(index).center().y() ? 1 : 0);
    int pinned = 0;
    while (pinned < m_model.rowCount() && m_model.account(pinned).isPinned)
        ++pinned;
    const int from = m_model.rowOfId(m_dragged);
    const bool isPinned = from >= 0 && m_model.account(from).isPinned;
    return isPinned ? std::min(row, pinned) : std::max(row, pinned);
}

void CodesList::dragMoveEvent(QDragMoveEvent* event)
{
    if (event->source() != this || m_dragged.isNull()) {
        event->ignore();
        return;
    }
    m_dropRow = dropRow(event->position().toPoint());
    viewport()->update();
    event->acceptProposedAction();
}

void CodesList::dropEvent(QDropEvent* event)
{
    if (event->source() != this || m_dragged.isNull())
        return;
    const int row = dropRow(event->position().toPoint());
    event->setDropAction(Qt::IgnoreAction); // The view must not remove the row by itself.
    event->accept();
    emit moveWanted(m_dragged,
                    row < m_model.rowCount() ? m_model.account(row).id : vault::EntryId());
}

void CodesList::paintEvent(QPaintEvent* event)
{
    m_delegate->setAsked(event->region());
    QListView::paintEvent(event);
    if (m_dropRow < 0 || m_model.rowCount() == 0)
        return;
    const bool isLast = m_dropRow >= m_model.rowCount();
    const QRect row = visualRect(m_model.index(isLast ? m_model.rowCount() - 1 : m_dropRow));
    constexpr int width = 3;
    const int y = (isLast ? row.bottom() + 1 : row.top()) - spacing::hair - width / 2;
    QPainter painter(viewport());
    paintSurface(painter, QRectF(row.left(), std::max(0, y), row.width(), width),
                 {.fill = tokensOf(*this).accent, .line = {}, .radius = width / 2.0});
}

void CodesList::showEvent(QShowEvent* event)
{
    QListView::showEvent(event);
    tick();
}

void CodesList::hideEvent(QHideEvent* event)
{
    QListView::hideEvent(event);
    m_timer.stop();
}

} // namespace factordesk::ui
