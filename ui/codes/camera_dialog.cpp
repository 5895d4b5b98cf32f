// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codes/camera_dialog.h"

#include "ui/codes/camera_view.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/busy_indicator.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field_block.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QHideEvent>
#include <QPointer>
#include <QShowEvent>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <utility>

namespace factordesk::ui {

using scan::CameraError;

CameraDialog::CameraDialog(CameraSource& source, QWidget* parent,
                           std::chrono::milliseconds patience)
    : Dialog(parent)
    , m_source(source)
    , m_view(new CameraView)
    , m_which(new QComboBox)
    , m_whichBlock(new FieldBlock(tr("Ca&mera"), m_which))
    , m_wait(new BusyIndicator)
    , m_message(new InlineMessage)
    , m_again(new Button(Icon::Refresh, tr("&Try again")))
{
    setObjectName(QStringLiteral("cameraDialog"));
    setWindowTitle(tr("Scan with the camera"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_view->setObjectName(QStringLiteral("cameraView"));
    m_view->setAccessibleName(tr("What the camera sees"));
    m_which->setObjectName(QStringLiteral("cameraBox"));
    m_whichBlock->hide();
    m_message->setObjectName(QStringLiteral("cameraMessage"));
    m_wait->setCancellable(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::wide, spacing::wide, spacing::wide, spacing::large);
    column->setSpacing(spacing::large);
    column->addWidget(newParagraph(tr("Hold the QR code in front of the camera. It is read as soon "
                                      "as all of it is in sight.")));
    column->addWidget(m_view, 1);
    column->addWidget(m_whichBlock);
    column->addWidget(m_wait);
    column->addWidget(m_message);
    column->addLayout(newButtons());
    resize(sizeHint());
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        say(tr("The camera sends no picture. End what else uses it, or connect it again; then try "
               "again."));
    });
    connect(m_which, &QComboBox::currentIndexChanged, this, &CameraDialog::switchOn);
    connect(&m_scanner, &FrameScanner::found, this, [this] {
        m_camera.reset();
        emit found();
        accept();
    });
}

CameraDialog::~CameraDialog() = default;

QLayout* CameraDialog::newButtons()
{
    auto* cancel = new Button(tr("&Cancel"));
    cancel->setObjectName(QStringLiteral("cancelCamera"));
    m_again->setObjectName(QStringLiteral("cameraAgain"));
    m_again->hide();
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_again, &QAbstractButton::clicked, this, &CameraDialog::start);
    auto* row = new QHBoxLayout;
    row->addWidget(m_again);
    row->addStretch();
    row->addWidget(cancel);
    return row;
}

void CameraDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    if (!event->spontaneous())
        start();
}

void CameraDialog::hideEvent(QHideEvent* event)
{
    if (!event->spontaneous()) {
        m_patience.stop();
        m_camera.reset();
    }
    QDialog::hideEvent(event);
}

void CameraDialog::start()
{
    m_message->clear();
    m_again->hide();
    const auto cameras = m_source.cameras();
    if (!cameras) {
        fail(cameras.error());
        return;
    }
    const auto known = (*cameras)->list();
    if (!known) {
        fail(known.error());
        return;
    }
    {
        const QSignalBlocker blocker(m_which);
        m_which->clear();
        for (const scan::CameraInfo& camera : *known)
            m_which->addItem(camera.name, camera.id);
    }
    m_whichBlock->setVisible(m_which->count() > 1);
    switchOn();
}

void CameraDialog::switchOn()
{
    m_camera.reset();
    m_view->clear();
    const auto cameras = m_source.cameras();
    if (!cameras || m_which->currentIndex() < 0)
        return;
    m_message->clear();
    m_again->hide();
    m_wait->start(tr("The camera is being switched on…"));
    m_patience.start();
    const QPointer self(this);
    m_camera =
        (*cameras)->open(m_which->currentData().toByteArray(), {.takeFrame =
                                                                    [self](const QImage& frame) {
                                                                        if (self)
                                                                            self->take(frame);
                                                                    },
                                                                .takeError =
                                                                    [self](CameraError error) {
                                                                        if (self)
                                                                            self->fail(error);
                                                                    }});
    if (!m_camera)
        fail(CameraError::Lost);
}

void CameraDialog::take(const QImage& frame)
{
    m_patience.stop();
    m_wait->stop();
    m_message->clear();
    m_again->hide();
    m_view->setFrame(frame);
    m_scanner.take(frame);
}

void CameraDialog::fail(CameraError error)
{
    m_view->clear();
    say(explain(error));
    m_again->setVisible(error != CameraError::NoModule);
}

void CameraDialog::say(const QString& sentence)
{
    m_patience.stop();
    m_wait->stop();
    m_message->setMessage(Tone::Stop, sentence);
    m_again->show();
    m_again->setFocus();
}

QString CameraDialog::explain(CameraError error)
{
    switch (error) {
    case CameraError::NoModule:
        return tr("This installation has no part for cameras. Take a picture of the QR code, and "
                  "open that here as an image.");
    case CameraError::NoCamera: return tr("There is no camera. Connect one, then try again.");
    case CameraError::NotAllowed:
        return tr("The system does not let this program use the camera. Allow it, or join the "
                  "group “video”, then try again.");
    case CameraError::Lost:
        return tr("The camera was disconnected. Connect it again, then try again.");
    case CameraError::Failed:
        return tr("The camera gives no picture. Close other programs that may use it, then try "
                  "again.");
    }
    Q_UNREACHABLE();
}

} // namespace factordesk::ui
