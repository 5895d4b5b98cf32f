// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

namespace factordesk::ui {

class QrView;

/// Covers a window with an enlarged QR symbol and the name of whom it is for. Escape, Enter, the
/// space bar or a click closes it and gives the keyboard back.
class QrOverlay : public QWidget
{
    Q_OBJECT

public:
    /// `view` is taken over; `origin` is the view it enlarges, whose window is covered. Shows
    /// itself; deletes itself when closed.
    QrOverlay(QrView* view, const QString& caption, QWidget& origin);

    bool eventFilter(QObject* watched, QEvent* event) override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void finish();

    QPointer<QWidget> m_origin;
};

} // namespace factordesk::ui
