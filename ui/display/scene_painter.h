// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/display/app_symbols.h"
#include "ui/display/display_scene.h"
#include "ui/display/display_texts.h"
#include "ui/display/scene_canvas.h"

namespace factordesk::ui {

/// Paints a scene on a canvas; the sentences are those of `texts`.
class ScenePainter
{
public:
    /// All are borrowed. `now` counts the seconds of a period.
    ScenePainter(SceneCanvas& canvas, const DisplayTexts& texts, AppSymbols& symbols,
                 std::chrono::sys_seconds now)
        : m_canvas(canvas), m_texts(texts), m_symbols(symbols), m_now(now)
    {
    }

    void operator()(const scene::Blank& scene);
    void operator()(const scene::Welcome& scene);
    void operator()(const scene::GetApp& scene);
    void operator()(const scene::Scan& scene);
    void operator()(const scene::EnterCode& scene);
    void operator()(const scene::Verified& scene);
    void operator()(const scene::Problem& scene);

private:
    void paintStatement(Icon icon, Tone tone, const QString& title, const QString& sentence);
    void paintApp(const QRectF& rect, OfferedApp app, DisplayTexts::Sentence phones);
    void paintSteps(const QRectF& rect);
    void paintAccount(const QRectF& rect, const scene::Scan& scene);
    void paintBoxes(const scene::EnterCode& scene, qreal top, qreal height);
    void paintRing(const QRectF& rect, otp::Period period);

    SceneCanvas& m_canvas;
    const DisplayTexts& m_texts;
    AppSymbols& m_symbols;
    std::chrono::sys_seconds m_now;
};

/// What a screen reader says of a scene: its heading or its one sentence; never a digit.
[[nodiscard]] QString spokenText(const DisplayScene& scene, const DisplayTexts& texts);

} // namespace factordesk::ui
