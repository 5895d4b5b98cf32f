// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/display/app_symbols.h"
#include "ui/display/display_controller.h"
#include "ui/display/display_texts.h"

#include <QTimer>
#include <QWidget>

namespace factordesk::ui {

/// Paints what the user window shows, at any size: the window itself, and its miniature at the
/// desk. Speaks the person's language, laid out in that language's direction.
class DisplayView final : public QWidget
{
    Q_OBJECT

public:
    /// `controller` is borrowed and must outlive the view.
    explicit DisplayView(const DisplayController& controller, QWidget* parent = nullptr);

    /// With the edge of a screen around it: a miniature stands on a page of the same ground.
    void setFramed(bool framed);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return width * 5 / 8; }
    [[nodiscard]] QSize sizeHint() const override { return {320, 200}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void showScene();
    void tick();

    const DisplayController& m_controller;
    DisplayTexts m_texts;
    AppSymbols m_symbols;
    bool m_framed = false;
    QTimer m_second{this};
};

} // namespace factordesk::ui
