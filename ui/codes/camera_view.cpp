// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codes/camera_view.h"

#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"

#include <QPainter>
#include <QPainterPath>

namespace factordesk::ui {

namespace {
constexpr int iconSide = 40;
constexpr QSize usualSize(480, 300);
} // namespace

CameraView::CameraView(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMinimumSize(usualSize * 2 / 3);
}

QSize CameraView::sizeHint() const
{
    return usualSize;
}

void CameraView::setFrame(const QImage& frame)
{
    m_frame = frame;
    update();
}

void CameraView::clear()
{
    setFrame({});
}

void CameraView::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = tokensOf(*this);
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath frame;
    frame.addRoundedRect(rect(), radius::card, radius::card);
    painter.setClipPath(frame);
    painter.fillRect(rect(), tokens.sidebar);
    if (m_frame.isNull()) {
        paintIcon(
            painter,
            QRectF((width() - iconSide) / 2.0, (height() - iconSide) / 2.0, iconSide, iconSide),
            Icon::Camera, tokens.textQuiet);
        return;
    }
    // Fills the view; what is over lies outside.
    const QSizeF scaled = QSizeF(m_frame.size()).scaled(size(), Qt::KeepAspectRatioByExpanding);
    painter.translate(width() / 2.0, height() / 2.0);
    painter.scale(-1, 1);
    painter.drawImage(QRectF(QPointF(-scaled.width() / 2, -scaled.height() / 2), scaled), m_frame);
}

} // namespace factordesk::ui
