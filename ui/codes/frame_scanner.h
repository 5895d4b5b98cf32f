// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/background/worker.h"

#include <QImage>
#include <QObject>

namespace factordesk::ui {

/// Looks for a QR symbol in the pictures of a camera, off the GUI thread and one at a time: what
/// comes meanwhile is left out.
class FrameScanner final : public QObject
{
    Q_OBJECT

public:
    explicit FrameScanner(QObject* parent = nullptr);

    /// A picture as the camera sees it, never mirrored.
    void take(const QImage& frame);
    [[nodiscard]] bool isBusy() const { return m_job.isRunning(); }
    /// The picture with the symbol; only after found(), once.
    [[nodiscard]] QImage takeFound();

signals:
    /// A picture shows a symbol: it is in takeFound(), and no other is looked at until then.
    void found();

private:
    background::Worker m_worker{1};
    background::Job m_job;
    QImage m_found;
};

} // namespace factordesk::ui
