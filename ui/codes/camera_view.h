// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

namespace factordesk::ui {

/// What the camera sees, mirrored: whoever moves the code to the left sees it move to the left.
class CameraView final : public QWidget
{
    Q_OBJECT

public:
    explicit CameraView(QWidget* parent = nullptr);

    void setFrame(const QImage& frame);
    void clear();
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QImage m_frame; ///< As the camera gave it.
};

} // namespace factordesk::ui
