// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/qr_view.h"

#include "ui/theme/icon.h"
#include "ui/theme/shapes.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/qr_overlay.h"
#include "ui/widgets/qr_picture.h"
#include "ui/widgets/qr_view_accessible.h"

#include <QKeyEvent>
#include <QPainter>
#include <QtMath>

#include <algorithm>
#include <chrono>
#include <utility>

namespace factordesk::ui {

namespace {
/// The least width of the symbol itself, in logical pixels.
constexpr int leastSymbol = 320;
/// Around the pictures: the focus ring, a gap, and the edge of the white panel.
constexpr int margin = 8;
constexpr int panelEdge = 4;
/// How long a size has to last before its picture is made.
constexpr std::chrono::milliseconds settleTime{80};
} // namespace

QrView::QrView(QWidget* parent) : QWidget(parent)
{
    installQrViewAccessible();
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(tr("QR code"));
    setAccessibleDescription(tr("To be scanned with an authenticator app. Enter enlarges it."));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleTime);
    connect(&m_settle, &QTimer::timeout, this, &QrView::verifyPicture);
}

QrView::QrView(std::shared_ptr<QrPicture> picture, QWidget* parent) : QrView(parent)
{
    m_picture = std::move(picture);
    m_isEnlargement = true;
    setFocusPolicy(Qt::NoFocus);
}

QrView::~QrView()
{
    clear();
}

void QrView::setSymbol(qr::Symbol symbol, SecureBytes expected)
{
    clear();
    m_picture = std::make_shared<QrPicture>(std::move(symbol), std::move(expected));
    updateGeometry();
    schedulePicture();
}

void QrView::clear()
{
    delete m_overlay; // Before the picture, which it shares.
    m_picture.reset();
    m_settle.stop();
    m_shownScale = 0;
    m_failed = false;
    update();
}

void QrView::setCaption(const QString& caption)
{
    m_caption = caption;
}

void QrView::enlarge()
{
    if (!m_picture || m_failed || m_overlay || m_isEnlargement)
        return;
    m_overlay = new QrOverlay(new QrView(m_picture, nullptr), m_caption, *this);
}

QSize QrView::minimumSizeHint() const
{
    if (!m_picture)
        return {leastSymbol, leastSymbol};
    const int side = qCeil(smallestScale() * m_picture->modules() / devicePixelRatioF());
    return QSize(side, side).grownBy({margin, margin, margin, margin});
}

int QrView::smallestScale() const
{
    return qCeil(leastSymbol * devicePixelRatioF() / m_picture->symbolModules());
}

int QrView::fittingScale() const
{
    const qreal room = (std::min(width(), height()) - 2 * margin) * devicePixelRatioF();
    return std::max(1, int(room / m_picture->modules()));
}

void QrView::schedulePicture()
{
    if (!m_picture || m_failed || !isVisible())
        return;
    // The first picture and known ones at once; others when the size has come to rest.
    if (m_shownScale == 0 || m_picture->known(fittingScale()))
        verifyPicture();
    else if (m_shownScale != fittingScale())
        m_settle.start();
}

void QrView::verifyPicture()
{
    if (!m_picture)
        return;
    m_shownScale = fittingScale();
    m_failed = m_picture->at(m_shownScale).isNull();
    update();
    if (m_failed) {
        announce(*this, tr("The QR code could not be drawn."));
        emit verificationFailed();
    }
}

void QrView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (m_failed)
        paintError(painter);
    else if (m_picture && m_shownScale > 0)
        paintSymbol(painter);
    if (hasKeyboardFocus(*this))
        paintFocusRing(painter, rect(), tokensOf(*this), radius::card);
}

void QrView::paintSymbol(QPainter& painter)
{
    const QImage& image = *m_picture->known(m_shownScale);
    const qreal ratio = devicePixelRatioF();
    const qreal side = image.width() / ratio;
    if (side > std::min(width(), height()))
        return; // The window has just become smaller; the picture for this size is on its way.
    const QRectF place((width() - side) / 2, (height() - side) / 2, side, side);
    paintSurface(painter, place.adjusted(-panelEdge, -panelEdge, panelEdge, panelEdge),
                 {.fill = Qt::white, .line = {}, .radius = radius::control});
    // Painted without any scaling, from a whole device pixel on: each module is exact. A painter on
    // a widget scales by the device pixel ratio and moves to the widget's place in its window.
    const QTransform toDevice = painter.deviceTransform();
    const QPointF corner = toDevice.map(place.topLeft());
    painter.save();
    painter.setTransform(toDevice.inverted(), true);
    painter.drawImage(QPoint(qRound(corner.x()), qRound(corner.y())), image);
    painter.restore();
}

void QrView::paintError(QPainter& painter) const
{
    const ToneColours& colours = tokensOf(*this).stop;
    paintSurface(painter, rect(),
                 {.fill = colours.ground, .line = colours.line, .radius = radius::card});
    const QRect sign(width() / 2 - 20, height() / 2 - 64, 40, 40);
    paintIcon(painter, sign, Icon::Stop, colours.text);
    painter.setPen(colours.text);
    painter.drawText(rect().adjusted(spacing::wide, height() / 2 - 8, -spacing::wide, 0),
                     Qt::AlignHCenter | Qt::TextWordWrap,
                     tr("This QR code is not shown: its own picture does not read as what it "
                        "should say. Use the setup key instead."));
}

void QrView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    schedulePicture();
}

void QrView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    schedulePicture();
}

void QrView::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space)
        enlarge();
    else
        QWidget::keyPressEvent(event);
}

void QrView::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_isEnlargement)
        event->ignore(); // The overlay closes.
    else if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        enlarge();
}

} // namespace factordesk::ui
