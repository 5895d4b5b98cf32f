// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codes/frame_scanner.h"

#include "core/scan/reader.h"

#include <utility>

namespace factordesk::ui {

FrameScanner::FrameScanner(QObject* parent) : QObject(parent) {}

void FrameScanner::take(const QImage& frame)
{
    if (isBusy() || !m_found.isNull() || frame.isNull())
        return;
    m_job = m_worker.start(
        [frame](const std::stop_token& stop) {
            return scan::readSymbols(frame, stop).empty() ? QImage() : frame;
        },
        [this](QImage seen) {
            m_found = std::move(seen);
            if (!m_found.isNull())
                emit found();
        });
}

QImage FrameScanner::takeFound()
{
    return std::exchange(m_found, {});
}

} // namespace factordesk::ui
