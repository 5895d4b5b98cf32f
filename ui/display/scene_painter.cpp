// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/display/scene_painter.h"

#include "core/otp/parameters.h"

#include <algorithm>

namespace factordesk::ui {

using Sentence = DisplayTexts::Sentence;

namespace {

Tone toneOf(scene::Answer answer)
{
    switch (answer) {
    case scene::Answer::None: return Tone::Neutral;
    case scene::Answer::Checking: return Tone::Accent;
    case scene::Answer::Refused: return Tone::Warning;
    }
    Q_UNREACHABLE();
}

Sentence sentenceOf(scene::Answer answer)
{
    switch (answer) {
    case scene::Answer::None: return Sentence::CodeHint;
    case scene::Answer::Checking: return Sentence::Checking;
    case scene::Answer::Refused: return Sentence::Refused;
    }
    Q_UNREACHABLE();
}

char boxDigit(const scene::EnterCode& scene, std::size_t index)
{
    if (index >= scene.typed)
        return 0;
    return index < scene.shown.length() ? scene.shown.text()[index] : '*';
}

} // namespace

void ScenePainter::operator()(const scene::Blank&) {}

void ScenePainter::operator()(const scene::Welcome& scene)
{
    paintStatement(Icon::Person, Tone::Accent, m_texts.sentence(Sentence::Welcome, scene.name),
                   m_texts.sentence(Sentence::WelcomeHint));
}

void ScenePainter::operator()(const scene::GetApp& scene)
{
    if (!scene.android && !scene.iPhone) {
        paintStatement(Icon::Vault, Tone::Accent, m_texts.sentence(Sentence::GetApp),
                       m_texts.sentence(Sentence::GetAppHint));
        return;
    }
    const QRectF inside = m_canvas.inside();
    QRectF place(inside.topLeft(), QSizeF(inside.width(), m_canvas.units(90)));
    m_canvas.text(place, m_texts.sentence(Sentence::GetApp), SceneCanvas::Large,
                  m_canvas.tokens().text, Qt::AlignHCenter | Qt::AlignTop);
    place.moveTop(place.bottom());
    m_canvas.text(place, m_texts.sentence(Sentence::GetAppScan), SceneCanvas::Normal,
                  m_canvas.tokens().textQuiet, Qt::AlignHCenter | Qt::AlignTop);
    QRectF half(inside.left(), place.bottom() + m_canvas.units(24), inside.width() / 2, 0);
    half.setBottom(inside.bottom());
    if (!scene.android || !scene.iPhone || scene.android == scene.iPhone) {
        half.moveLeft(inside.center().x() - half.width() / 2);
        paintApp(half, scene.android ? *scene.android : *scene.iPhone,
                 !scene.android  ? Sentence::ForIPhone
                 : !scene.iPhone ? Sentence::ForAndroid
                                 : Sentence::ForBoth);
        return;
    }
    paintApp(half, *scene.android, Sentence::ForAndroid);
    paintApp(half.translated(half.width(), 0), *scene.iPhone, Sentence::ForIPhone);
}

void ScenePainter::paintApp(const QRectF& rect, OfferedApp app, Sentence phones)
{
    const qreal side = std::min(rect.width(), rect.height() - m_canvas.units(110));
    const QRectF square(rect.center().x() - side / 2, rect.top(), side, side);
    m_canvas.symbol(square, m_symbols.of(app));
    QRectF line(rect.left(), square.bottom() + m_canvas.units(16), rect.width(),
                m_canvas.units(46));
    m_canvas.text(line, nameOf(app), SceneCanvas::Normal, m_canvas.tokens().text,
                  Qt::AlignHCenter | Qt::AlignTop);
    line.moveTop(line.bottom());
    m_canvas.text(line, m_texts.sentence(phones), SceneCanvas::Small, m_canvas.tokens().textQuiet,
                  Qt::AlignHCenter | Qt::AlignTop);
}

void ScenePainter::operator()(const scene::Verified& scene)
{
    paintStatement(Icon::Check, Tone::Good, m_texts.sentence(Sentence::Verified, scene.name),
                   m_texts.sentence(Sentence::VerifiedHint));
}

void ScenePainter::operator()(const scene::Problem& scene)
{
    const bool isEnded = scene.trouble == scene::Trouble::Ended;
    paintStatement(isEnded ? Icon::Info : Icon::Warning, isEnded ? Tone::Accent : Tone::Warning, {},
                   m_texts.sentence(scene.trouble));
}

void ScenePainter::paintStatement(Icon icon, Tone tone, const QString& title,
                                  const QString& sentence)
{
    const QRectF inside = m_canvas.inside();
    const qreal side = m_canvas.units(140);
    const QRectF sign(inside.center().x() - side / 2, inside.top() + m_canvas.units(110), side,
                      side);
    m_canvas.icon(sign, icon, m_canvas.tokens().tone(tone).text);
    const qreal width = std::min(inside.width(), m_canvas.units(980));
    QRectF place(inside.center().x() - width / 2, sign.bottom() + m_canvas.units(48), width,
                 m_canvas.units(150));
    if (!title.isEmpty()) {
        m_canvas.text(place, title, SceneCanvas::Huge, m_canvas.tokens().text,
                      Qt::AlignHCenter | Qt::AlignVCenter);
        place.moveTop(place.bottom() + m_canvas.units(20));
    }
    m_canvas.text(place, sentence, title.isEmpty() ? SceneCanvas::Large : SceneCanvas::Normal,
                  title.isEmpty() ? m_canvas.tokens().text : m_canvas.tokens().textQuiet,
                  Qt::AlignHCenter | Qt::AlignTop);
}

void ScenePainter::operator()(const scene::Scan& scene)
{
    const QRectF inside = m_canvas.inside();
    const qreal side = std::min(inside.height(), inside.width() * 0.5);
    m_canvas.symbol({inside.left(), inside.center().y() - side / 2, side, side}, *scene.symbol);

    QRectF words = inside;
    words.setLeft(inside.left() + side + m_canvas.units(64));
    const QRectF name(words.topLeft(), QSizeF(words.width(), m_canvas.units(130)));
    m_canvas.text(name, scene.name, SceneCanvas::Large, m_canvas.tokens().text);
    words.setTop(name.bottom() + m_canvas.units(24));
    paintSteps({words.topLeft(), QSizeF(words.width(), m_canvas.units(330))});
    words.setTop(inside.bottom() - m_canvas.units(130));
    const qreal ring = m_canvas.units(104);
    paintAccount(words.adjusted(0, 0, -ring - m_canvas.units(24), 0), scene);
    paintRing({words.right() - ring, words.center().y() - ring / 2, ring, ring}, scene.period);
}

void ScenePainter::paintSteps(const QRectF& rect)
{
    const Sentence steps[] = {Sentence::StepOpen, Sentence::StepScan, Sentence::StepCode};
    const qreal disc = m_canvas.units(48);
    const qreal indent = disc + m_canvas.units(20);
    const qreal step = rect.height() / 3;
    for (int i = 0; i < 3; ++i) {
        const qreal top = rect.top() + i * step;
        m_canvas.number({rect.left(), top, disc, disc}, i + 1);
        m_canvas.text({rect.left() + indent, top + m_canvas.units(3), rect.width() - indent, step},
                      m_texts.sentence(steps[i]), SceneCanvas::Normal, m_canvas.tokens().text);
    }
}

void ScenePainter::paintAccount(const QRectF& rect, const scene::Scan& scene)
{
    const Tokens& tokens = m_canvas.tokens();
    const qreal line = rect.height() / 3;
    QRectF row(rect.topLeft(), QSizeF(rect.width(), line));
    m_canvas.text(row, m_texts.sentence(Sentence::OnThePhone), SceneCanvas::Small,
                  tokens.textQuiet);
    for (const QString& part : {scene.issuer, scene.account}) {
        if (part.isEmpty())
            continue;
        row.translate(0, line);
        m_canvas.text(row, part, SceneCanvas::Small, tokens.text);
    }
}

void ScenePainter::paintRing(const QRectF& rect, otp::Period period)
{
    const otp::TimeStep next = otp::timeStepAt(m_now, period) + 1;
    const auto left = otp::beginOf(next, period) - m_now;
    m_canvas.ring(rect, int(left.count()), int(period.length().count()));
}

void ScenePainter::operator()(const scene::EnterCode& scene)
{
    const QRectF inside = m_canvas.inside();
    const qreal top = inside.top() + m_canvas.units(60);
    m_canvas.text({inside.left(), top, inside.width(), m_canvas.units(80)},
                  m_texts.sentence(Sentence::CodeTitle), SceneCanvas::Large, m_canvas.tokens().text,
                  Qt::AlignHCenter | Qt::AlignTop);
    const qreal height = m_canvas.units(150);
    const qreal boxes = top + m_canvas.units(120);
    paintBoxes(scene, boxes, height);
    const QColor ink = scene.answer == scene::Answer::None
                           ? m_canvas.tokens().textQuiet
                           : m_canvas.tokens().tone(toneOf(scene.answer)).text;
    m_canvas.text(
        {inside.left(), boxes + height + m_canvas.units(44), inside.width(), m_canvas.units(100)},
        m_texts.sentence(sentenceOf(scene.answer)), SceneCanvas::Normal, ink,
        Qt::AlignHCenter | Qt::AlignTop);
    const qreal ring = m_canvas.units(120);
    paintRing({inside.center().x() - ring / 2, inside.bottom() - ring, ring, ring}, scene.period);
}

void ScenePainter::paintBoxes(const scene::EnterCode& scene, qreal top, qreal height)
{
    // From left to right in every layout, as digits are read.
    const int count = int(scene.digits);
    const QRectF inside = m_canvas.inside();
    const qreal gap = m_canvas.units(16);
    const qreal parting = count >= 6 && count % 2 == 0 ? m_canvas.units(28) : 0;
    const qreal width =
        std::min(m_canvas.units(116), (inside.width() - parting - gap * (count - 1)) / count);
    qreal left = inside.center().x() - (count * width + gap * (count - 1) + parting) / 2;
    for (int i = 0; i < count; ++i) {
        if (i > 0 && i == count / 2)
            left += parting;
        m_canvas.box({left, top, width, height}, boxDigit(scene, std::size_t(i)),
                     toneOf(scene.answer));
        left += width + gap;
    }
}

namespace {

struct Speaker
{
    const DisplayTexts& texts;

    QString operator()(const scene::Blank&) const { return {}; }
    QString operator()(const scene::Welcome& scene) const
    {
        return texts.sentence(Sentence::Welcome, scene.name);
    }
    QString operator()(const scene::GetApp&) const { return texts.sentence(Sentence::GetApp); }
    QString operator()(const scene::Scan&) const { return texts.sentence(Sentence::StepScan); }
    QString operator()(const scene::EnterCode& scene) const
    {
        return texts.sentence(scene.answer == scene::Answer::None ? Sentence::CodeTitle
                                                                  : sentenceOf(scene.answer));
    }
    QString operator()(const scene::Verified& scene) const
    {
        return texts.sentence(Sentence::Verified, scene.name);
    }
    QString operator()(const scene::Problem& scene) const { return texts.sentence(scene.trouble); }
};

} // namespace

QString spokenText(const DisplayScene& scene, const DisplayTexts& texts)
{
    return std::visit(Speaker{texts}, scene);
}

} // namespace factordesk::ui
