// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/display/display_controller.h"

#include <QWidget>

class QComboBox;

namespace factordesk::ui {

class Button;
class DisplayView;
class Label;

/// The desk's side of the user window: on which monitor it stands, if on any, and a miniature of
/// what it shows now.
class DisplayStrip final : public QWidget
{
    Q_OBJECT

public:
    /// `controller` is borrowed and must outlive the strip. A monitor that is chosen becomes the
    /// controller's setting.
    explicit DisplayStrip(DisplayController& controller, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;

private:
    [[nodiscard]] QComboBox* newScreenBox();
    [[nodiscard]] Button* newAppButton();
    /// The monitors that can be chosen: all but the one that the desk's own window stands on.
    void listScreens();
    void showState();
    void chooseScreen();
    [[nodiscard]] QString sentence() const;

    DisplayController& m_controller;
    Label* m_sentence;
    QComboBox* m_screens;
    Button* m_app;
    DisplayView* m_miniature;
};

} // namespace factordesk::ui
