// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/qr_overlay.h"

#include "ui/widgets/icon_button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/qr_view.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace factordesk::ui {

QrOverlay::QrOverlay(QrView* view, const QString& caption, QWidget& origin)
    : QWidget(origin.window()), m_origin(&origin)
{
    setObjectName(QStringLiteral("qrOverlay"));
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(caption.isEmpty() ? tr("QR code, enlarged")
                                        : tr("QR code of %1, enlarged").arg(caption));
    auto* close = new IconButton(Icon::Close, tr("Back to the window"));
    close->setObjectName(QStringLiteral("closeEnlarged"));
    close->setFocusPolicy(Qt::NoFocus);
    auto* name = new Label(caption, TypeSize::Title);
    name->setElided(true);
    auto* head = new QHBoxLayout;
    head->addWidget(name, 1);
    head->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::wide, spacing::large, spacing::wide, spacing::wide);
    column->addLayout(head);
    column->addWidget(view, 1);
    connect(close, &QAbstractButton::clicked, this, &QrOverlay::finish);
    setGeometry(parentWidget()->rect());
    parentWidget()->installEventFilter(this);
    raise();
    show();
    setFocus();
}

bool QrOverlay::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void QrOverlay::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokensOf(*this).ground);
}

void QrOverlay::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: finish(); return;
    default: // Nothing behind the overlay is to be worked by keys one cannot see the effect of.
        event->accept();
    }
}

void QrOverlay::mouseReleaseEvent(QMouseEvent*)
{
    finish();
}

bool QrOverlay::focusNextPrevChild(bool)
{
    return true; // The keyboard stays here: what lies behind is out of sight.
}

void QrOverlay::finish()
{
    if (m_origin)
        m_origin->setFocus(Qt::OtherFocusReason);
    hide();
    deleteLater();
}

} // namespace factordesk::ui
