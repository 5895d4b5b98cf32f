// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/display/display_view.h"

#include "ui/display/scene_painter.h"
#include "ui/theme/shapes.h"

#include <QPainter>

#include <chrono>

namespace factordesk::ui {

using std::chrono::seconds;

namespace {

/// True for scenes with a ring that runs.
bool isTimed(const DisplayScene& scene)
{
    return std::holds_alternative<scene::Scan>(scene) ||
           std::holds_alternative<scene::EnterCode>(scene);
}

} // namespace

DisplayView::DisplayView(const DisplayController& controller, QWidget* parent)
    : QWidget(parent), m_controller(controller)
{
    m_second.setSingleShot(true);
    m_second.setTimerType(Qt::PreciseTimer);
    connect(&m_second, &QTimer::timeout, this, &DisplayView::tick);
    connect(&m_controller, &DisplayController::changed, this, &DisplayView::showScene);
    showScene();
}

void DisplayView::showScene()
{
    m_texts.setLanguage(m_controller.language());
    setLayoutDirection(m_texts.direction());
    setAccessibleName(spokenText(m_controller.scene(), m_texts));
    tick();
}

void DisplayView::tick()
{
    update();
    if (!isVisible() || !isTimed(m_controller.scene()))
        return;
    const auto intoSecond = m_controller.clock().now().time_since_epoch() % seconds(1);
    m_second.start(std::chrono::duration_cast<std::chrono::milliseconds>(seconds(1) - intoSecond));
}

void DisplayView::setFramed(bool framed)
{
    m_framed = framed;
    update();
}

void DisplayView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    SceneCanvas canvas(painter, rect(), tokensOf(*this), layoutDirection());
    ScenePainter scenePainter(canvas, m_texts, m_symbols,
                              std::chrono::floor<seconds>(m_controller.clock().now()));
    std::visit(scenePainter, m_controller.scene());
    if (m_framed)
        paintSurface(painter, rect(), {.fill = {}, .line = tokensOf(*this).line});
}

void DisplayView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    tick();
}

void DisplayView::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_second.stop();
}

} // namespace factordesk::ui
