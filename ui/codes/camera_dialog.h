// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/codes/camera_source.h"
#include "ui/codes/frame_scanner.h"
#include "ui/widgets/dialog.h"

#include <QTimer>

#include <chrono>

class QComboBox;

namespace factordesk::ui {

class BusyIndicator;
class Button;
class CameraView;
class FieldBlock;
class InlineMessage;

/// Waits for a QR code in front of a camera, which is on as long as the dialog is in sight.
class CameraDialog final : public Dialog
{
    Q_OBJECT

public:
    /// `source` is borrowed and must outlive the dialog. A camera that has sent no picture after
    /// `patience` is said to send none; it may still begin to.
    explicit CameraDialog(CameraSource& source, QWidget* parent = nullptr,
                          std::chrono::milliseconds patience = std::chrono::seconds(10));
    ~CameraDialog() override;

    /// The picture that shows a symbol; only from found().
    [[nodiscard]] QImage takeFound() { return m_scanner.takeFound(); }

signals:
    /// A symbol was seen; the dialog closes afterwards.
    void found();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    [[nodiscard]] QLayout* newButtons();
    /// Looks for cameras and switches the first one on.
    void start();
    void switchOn();
    void take(const QImage& frame);
    void fail(scan::CameraError error);
    void say(const QString& sentence);
    [[nodiscard]] static QString explain(scan::CameraError error);

    CameraSource& m_source;
    CameraView* m_view;
    QComboBox* m_which;
    FieldBlock* m_whichBlock;
    BusyIndicator* m_wait;
    InlineMessage* m_message;
    Button* m_again;
    QTimer m_patience; ///< Runs while a picture is waited for.
    FrameScanner m_scanner;
    std::unique_ptr<scan::Camera> m_camera; ///< On.
};

} // namespace factordesk::ui
