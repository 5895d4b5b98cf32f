// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/display/display_controller.h"

#include <utility>

namespace factordesk::ui {

using scene::Answer;
using scene::Blank;
using scene::EnterCode;
using scene::Scan;

DisplayController::DisplayController(const Clock& clock)
    : m_clock(clock), m_lastUse(clock.monotonicNow())
{
    m_useTimer.setSingleShot(true);
    connect(&m_useTimer, &QTimer::timeout, this, &DisplayController::checkUse);
}

void DisplayController::setSettings(const DisplaySettings& settings)
{
    if (m_settings == settings)
        return;
    m_settings = settings;
    touch();
    update();
    emit settingsChanged();
}

void DisplayController::show(DisplayScene scene, const QString& language)
{
    const auto* const scan = std::get_if<Scan>(&scene);
    m_digits.reset(scan ? scan->digits : otp::Code::maximumLength);
    m_answer = Answer::None;
    m_hasAppAdvice = false;
    m_given = std::move(scene);
    m_language = language;
    m_isUnused = false;
    watchUse();
    update();
}

void DisplayController::mirror(const otp::Code& typed)
{
    m_digits.clear();
    for (const char digit : typed.text())
        m_digits.type(digit);
    m_answer = Answer::None;
    m_isUnused = false;
    watchUse();
    update();
}

bool DisplayController::canAdviseApp() const
{
    return std::holds_alternative<scene::Welcome>(m_given) || std::holds_alternative<Scan>(m_given);
}

void DisplayController::setAppAdvice(bool isShown)
{
    if (std::exchange(m_hasAppAdvice, isShown) == isShown)
        return;
    touch();
    update();
}

void DisplayController::setAnswer(Answer answer)
{
    if (std::exchange(m_answer, answer) != answer)
        update();
}

void DisplayController::type(char digit)
{
    const bool isAwaited = std::holds_alternative<Scan>(m_given) && !m_isLocked;
    if (!isAwaited || m_answer == Answer::Checking)
        return;
    touch();
    if (std::exchange(m_answer, Answer::None) == Answer::Refused)
        m_digits.clear(); // The next code begins anew.
    if (!m_digits.type(digit))
        return;
    update();
    if (m_digits.count() == 1)
        emit codeBegun();
    if (m_digits.isFull())
        emit codeEntered();
}

void DisplayController::eraseLast()
{
    if (m_answer == Answer::Checking)
        return;
    touch();
    m_answer = Answer::None;
    m_digits.eraseBefore();
    update();
}

void DisplayController::lock()
{
    m_isLocked = true;
    m_digits.clear();
    update();
}

void DisplayController::unlock()
{
    m_isLocked = false;
    touch();
    update();
}

void DisplayController::touch()
{
    watchUse();
    if (std::exchange(m_isUnused, false))
        update();
}

void DisplayController::watchUse()
{
    m_lastUse = m_clock.monotonicNow();
    if (m_settings.blankAfter.count() > 0)
        m_useTimer.start(m_settings.blankAfter);
    else
        m_useTimer.stop();
}

void DisplayController::checkUse()
{
    const auto unused = m_clock.monotonicNow() - m_lastUse;
    if (m_settings.blankAfter.count() == 0)
        return;
    if (unused < m_settings.blankAfter) {
        m_useTimer.start(
            std::chrono::duration_cast<std::chrono::milliseconds>(m_settings.blankAfter - unused));
        return;
    }
    m_isUnused = true;
    update();
}

DisplayScene DisplayController::wanted() const
{
    if (m_isLocked || m_isUnused)
        return Blank{};
    if (m_hasAppAdvice && canAdviseApp() && m_digits.count() == 0)
        return scene::GetApp{.android = m_settings.androidApp, .iPhone = m_settings.iPhoneApp};
    const auto* const scan = std::get_if<Scan>(&m_given);
    if (!scan || m_digits.count() == 0)
        return m_given;
    return EnterCode{.digits = scan->digits,
                     .typed = m_digits.count(),
                     .shown = m_settings.mirror == Mirror::Digits ? code() : otp::Code(),
                     .period = scan->period,
                     .answer = m_answer};
}

void DisplayController::update()
{
    m_shown = wanted();
    emit changed();
}

} // namespace factordesk::ui
