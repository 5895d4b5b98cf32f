// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include <chrono>

namespace factordesk::ui {

class Button;
class Label;
class Spinner;

/// A wait that shows itself once it is long enough to be noticed, and can be cancelled.
class BusyIndicator : public QWidget
{
    Q_OBJECT

public:
    /// Shorter waits show nothing.
    static constexpr std::chrono::milliseconds patience{300};

    explicit BusyIndicator(QWidget* parent = nullptr);

    /// Something began; `text` says what ("Asking the server…"). Shows after `patience`. Called
    /// again while busy, it changes the text alone.
    void start(const QString& text);
    /// It is over: hides at once.
    void stop();
    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// Without a cancel button, for what cannot be taken back.
    void setCancellable(bool cancellable);

signals:
    /// The person asked to stop waiting. The indicator goes on until stop() is called.
    void cancelled();

private:
    void appear();

    QTimer m_delay{this};
    Spinner* m_spinner;
    Label* m_label;
    Button* m_cancel;
    bool m_busy = false;
};

} // namespace factordesk::ui
